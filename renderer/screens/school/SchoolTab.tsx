import { useTranslation } from "react-i18next";
import { useRoles, useSession } from "../../api/useSession.ts";
import { ButtonLink } from "../../components/Button.tsx";
import { LanternScene } from "../../components/LanternScene.tsx";
import { AboutSchool } from "./AboutSchool.tsx";
import { ClassList } from "./ClassList.tsx";
import { ClassPage } from "./ClassPage.tsx";
import { RosterSection } from "./RosterSection.tsx";
import styles from "./School.module.css";
import { StaffList } from "./StaffList.tsx";
import { WithoutClass } from "./WithoutClass.tsx";

/** The school, its classes and its people; before there is one, the way to it. */
export function SchoolTab({ classId }: { readonly classId: string | undefined }) {
  const { t } = useTranslation();
  const { session } = useSession();
  const isAdministrator = useRoles().includes("administrator");
  if (session?.kind === "noSchool") {
    return (
      <LanternScene words={t("school.none")}>
        <ButtonLink look="lit" to={{ kind: "setUp", step: 1 }}>
          {t("setUp.title")}
        </ButtonLink>
      </LanternScene>
    );
  }
  if (classId !== undefined) return <ClassPage key={classId} classId={classId} />;
  return (
    <div className={styles.sections}>
      <AboutSchool isAdministrator={isAdministrator} />
      <ClassList isAdministrator={isAdministrator} />
      {isAdministrator && <WithoutClass />}
      {isAdministrator && <StaffList />}
      {isAdministrator && <RosterSection />}
    </div>
  );
}
