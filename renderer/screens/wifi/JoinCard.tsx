import { useTranslation } from "react-i18next";
import type { WifiState } from "../../../contract/wifi.ts";
import { Button } from "../../components/Button.tsx";
import { QrCode } from "../../components/QrCode.tsx";
import { formatList } from "../../i18n/format.ts";
import styles from "./JoinCard.module.css";
import { joinLink, spacedCode, spokenAddress } from "./joinWords.ts";

interface Props {
  readonly state: Extract<WifiState, { kind: "on" }>;
  readonly isBusy: boolean;
  readonly onNewCode: () => void;
}

/** How to join, in letters that can be read from the last bench. */
export function JoinCard({ state, isBusy, onNewCode }: Props) {
  const { t, i18n } = useTranslation();
  const { addresses, nameAddress, joinCode } = state;
  const [address = nameAddress, ...others] = addresses;
  return (
    <section className={styles.card}>
      <ol className={styles.steps}>
        <li>
          <p>{t("wifi.join.network")}</p>
        </li>
        <li>
          <p>{t("wifi.join.open")}</p>
          <p className={styles.large}>{spokenAddress(address)}</p>
          <p className={styles.quiet}>
            {t("wifi.join.else", {
              addresses: formatList([...others, nameAddress].map(spokenAddress), i18n.language),
            })}
          </p>
        </li>
        <li>
          <p>{t("wifi.join.code")}</p>
          <p className={`${styles.large} ${styles.code}`}>{spacedCode(joinCode)}</p>
          <Button look="dusk" isDisabled={isBusy} onPress={onNewCode}>
            {t("wifi.newCode")}
          </Button>
        </li>
      </ol>
      <div className={styles.scan}>
        <QrCode text={joinLink(address, joinCode)} label={t("wifi.join.qr")} />
        <p>{t("wifi.join.scan")}</p>
      </div>
    </section>
  );
}
