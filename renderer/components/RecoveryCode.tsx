import { useTranslation } from "react-i18next";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";
import styles from "./RecoveryCode.module.css";

/** The code that opens the school again, to print or to write down; it is never shown again. */
export function RecoveryCode({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles.code}>
      <p>{t("recovery.why")}</p>
      <p className={styles.letters} data-testid="recovery-code">
        {code}
      </p>
      <Button onPress={() => window.print()}>
        <Icon name="print" size={20} />
        {t("recovery.print")}
      </Button>
    </div>
  );
}
