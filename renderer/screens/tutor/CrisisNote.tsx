import { useTranslation } from "react-i18next";
import { useSession } from "../../api/useSession.ts";
import { Icon } from "../../components/Icon.tsx";
import styles from "./CrisisNote.module.css";

type Severity = "urgent" | "worry";

/** How grave it is, if a question was refused because it is a cry for help. */
export function crisisSeverity(reason: string): Severity | undefined {
  return ([`urgent`, `worry`] as const).find((severity) => reason === `crisis.${severity}`);
}

/** What a child in need reads in place of an answer: words that people have written. */
export function CrisisNote({ severity }: { readonly severity: Severity }) {
  const { t } = useTranslation();
  const { session } = useSession();
  return (
    <div className={styles.note}>
      <h4>
        <Icon name="hand" size={24} />
        {t("crisis.title")}
      </h4>
      <p>{t(`crisis.body.${severity}`)}</p>
      {session?.kind === "signedIn" && <p>{t("crisis.told")}</p>}
    </div>
  );
}
