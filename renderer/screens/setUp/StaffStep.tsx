import { useTranslation } from "react-i18next";
import { Choices } from "../../components/Choices.tsx";
import { NameField, NewPassphraseField } from "../../components/NewFields.tsx";
import type { WrongCode } from "../../components/wrongWords.ts";
import styles from "./SetUp.module.css";
import type { StepProps } from "./stepProps.ts";

/** Who looks after the computer and who teaches, and what they sign in with. */
export function StaffStep({ draft, change, wrongs }: StepProps) {
  const { t } = useTranslation();
  const { administrator, teacher } = draft;
  return (
    <>
      <Choices
        label={t("setUp.staff.label")}
        isLabelHidden
        chosen={draft.staff}
        onChoose={(staff) => change({ staff })}
        choices={(["one", "two"] as const).map((id) => ({
          id,
          words: t(`setUp.staff.${id}`),
          about: t(`setUp.staff.${id}About`),
        }))}
      />
      {draft.staff === "one" ? (
        <PersonFields
          person={administrator}
          onChange={(values) => change({ administrator: { ...administrator, ...values } })}
          wrongName={wrongs.administratorName}
          wrongPassphrase={wrongs.administratorPassphrase}
        />
      ) : (
        <>
          <fieldset className={styles.person}>
            <legend>{t("setUp.staff.administrator")}</legend>
            <PersonFields
              person={administrator}
              onChange={(values) => change({ administrator: { ...administrator, ...values } })}
              wrongName={wrongs.administratorName}
              wrongPassphrase={wrongs.administratorPassphrase}
            />
          </fieldset>
          <fieldset className={styles.person}>
            <legend>{t("setUp.staff.teacher")}</legend>
            <PersonFields
              person={teacher}
              onChange={(values) => change({ teacher: { ...teacher, ...values } })}
              wrongName={wrongs.teacherName}
              wrongPassphrase={wrongs.teacherPassphrase}
            />
          </fieldset>
        </>
      )}
      <p className={styles.about}>{t("setUp.staff.passphraseAbout")}</p>
    </>
  );
}

interface PersonProps {
  readonly person: { readonly name: string; readonly passphrase: string };
  readonly onChange: (values: Partial<PersonProps["person"]>) => void;
  readonly wrongName: WrongCode | undefined;
  readonly wrongPassphrase: WrongCode | undefined;
}

function PersonFields({ person, onChange, wrongName, wrongPassphrase }: PersonProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.pair}>
      <NameField
        label={t("setUp.staff.name")}
        value={person.name}
        onValue={(name) => onChange({ name })}
        wrong={wrongName}
      />
      <NewPassphraseField
        label={t("setUp.staff.passphrase")}
        value={person.passphrase}
        onValue={(passphrase) => onChange({ passphrase })}
        wrong={wrongPassphrase}
      />
    </div>
  );
}
