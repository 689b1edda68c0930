import { useTranslation } from "react-i18next";
import { Fold } from "../../components/Fold.tsx";
import { portOf } from "./joinWords.ts";
import styles from "./WifiHelp.module.css";

/** What to look at where a phone does not get through. */
export function WifiHelp({ address }: { readonly address: string }) {
  const { t } = useTranslation();
  return (
    <Fold title={t("wifi.help.title")}>
      <ul className={styles.help}>
        <li>{t("wifi.help.same")}</li>
        <li>{t("wifi.help.apart")}</li>
        <li>{t("wifi.help.windows")}</li>
        <li>{t("wifi.help.mac")}</li>
        <li>{t("wifi.help.linux", { port: portOf(address) })}</li>
        <li>{t("wifi.heard")}</li>
      </ul>
    </Fold>
  );
}
