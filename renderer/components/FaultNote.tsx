import { useTranslation } from "react-i18next";
import { faultOf } from "../api/faults.ts";
import { Button } from "./Button.tsx";
import styles from "./FaultNote.module.css";
import { faultWords } from "./faultWords.ts";
import { Icon } from "./Icon.tsx";

/** What did not work in one part of a page, what to do, and a button to try again. The rest of the page goes on. */
export function FaultNote({ thrown, onRetry }: { readonly thrown: unknown; readonly onRetry?: () => void }) {
  const { t, i18n } = useTranslation();
  return (
    <div className={styles.note} role="alert">
      <Icon name="refuse" size={28} />
      <div>
        <p className={styles.title}>{t("errors.title")}</p>
        <p>{faultWords(faultOf(thrown), t, i18n.language)}</p>
      </div>
      {onRetry && <Button onPress={onRetry}>{t("common.tryAgain")}</Button>}
    </div>
  );
}
