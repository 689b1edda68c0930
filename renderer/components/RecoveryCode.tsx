import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";
import styles from "./RecoveryCode.module.css";

interface Props {
  readonly code: string;
  readonly school: string;
  /** Whether there was another one, which opens nothing any more. */
  readonly isAnother?: boolean;
}

/** The code that opens the school again, to print or to write down; it is never shown again. */
export function RecoveryCode({ code, school, isAnother = false }: Props) {
  const { t, i18n } = useTranslation();
  // While it is shown, printing prints its sheet and nothing else of the page.
  useEffect(() => {
    document.documentElement.dataset.prints = "recovery-code";
    return () => {
      delete document.documentElement.dataset.prints;
    };
  }, []);
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: "long" }).format(new Date());
  return (
    <div className={styles.code}>
      <p>
        {t("recovery.why")} {isAnother && t("recovery.before")}
      </p>
      <div className={styles.sheet}>
        <p className={styles.onPaper}>{`${school} · Luciole`}</p>
        <p className={styles.onPaper}>{t("recovery.label")}</p>
        <p className={styles.letters} data-testid="recovery-code">
          {code}
        </p>
        <p className={styles.onPaper}>{t("recovery.paper")}</p>
        <p className={styles.onPaper}>{t("recovery.date", { date })}</p>
      </div>
      <Button onPress={() => window.print()}>
        <Icon name="print" size={20} />
        {t("recovery.print")}
      </Button>
    </div>
  );
}
