import { useTranslation } from "react-i18next";
import { Field } from "../../components/Field.tsx";
import { NameField } from "../../components/NewFields.tsx";
import { longestName } from "../../components/wrongWords.ts";
import styles from "./SetUp.module.css";
import type { StepProps } from "./stepProps.ts";

const longestGrade = 40;

/** The school's name and its first class. */
export function SchoolStep({ draft, change, wrongs }: StepProps) {
  const { t } = useTranslation();
  return (
    <>
      <NameField
        label={t("setUp.school.name")}
        value={draft.school}
        onValue={(school) => change({ school })}
        wrong={wrongs.school}
      />
      <div className={styles.pair}>
        <Field
          label={t("setUp.school.className")}
          about={t("setUp.school.classAbout")}
          value={draft.className}
          onValue={(className) => change({ className })}
          maxLength={longestName}
          wrong={wrongs.className && t(`wrong.${wrongs.className}`)}
        />
        <Field
          label={t("setUp.school.grade")}
          value={draft.grade}
          onValue={(grade) => change({ grade })}
          maxLength={longestGrade}
        />
      </div>
    </>
  );
}
