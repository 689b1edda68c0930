import { useTranslation } from "react-i18next";
import { useSession } from "../../api/useSession.ts";
import { ButtonLink } from "../../components/Button.tsx";
import { LanternScene } from "../../components/LanternScene.tsx";

/** The school, its classes and its people; before there is one, the way to it. */
export function SchoolTab() {
  const { t } = useTranslation();
  const { session } = useSession();
  if (session?.kind !== "noSchool") return null;
  return (
    <LanternScene words={t("school.none")}>
      <ButtonLink look="lit" to={{ kind: "setUp", step: 1 }}>
        {t("setUp.title")}
      </ButtonLink>
    </LanternScene>
  );
}
