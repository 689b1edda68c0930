import { useTranslation } from "react-i18next";
import { useImports } from "../../api/useImports.ts";
import { ButtonLink } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import styles from "./ImportsSign.module.css";
import { openJobs } from "./importWords.ts";
import { Together } from "./Together.tsx";

/** A line that says that imports are under way elsewhere, and leads there; nothing while there are none. */
export function ImportsSign() {
  const { t } = useTranslation();
  const imports = useImports();
  if (openJobs(imports).length === 0) return null;
  return (
    <div className={styles.sign}>
      <Icon name="usb" />
      <Together imports={imports} />
      <ButtonLink to={{ kind: "settings", tab: "packs" }}>{t("imports.see")}</ButtonLink>
    </div>
  );
}
