import { useTranslation } from "react-i18next";
import type { WifiState } from "../../../contract/wifi.ts";
import { Icon } from "../../components/Icon.tsx";
import { formatWhen } from "../../i18n/format.ts";
import styles from "./DeviceList.module.css";

type Devices = Extract<WifiState, { kind: "on" }>["devices"];

/** The devices that have joined: who sits there, and since when. */
export function DeviceList({ devices }: { readonly devices: Devices }) {
  const { t, i18n } = useTranslation();
  return (
    <section className={styles.devices}>
      <h3>{t("wifi.devices")}</h3>
      <ul>
        {devices.map(({ deviceId, name, address, since }) => (
          <li key={deviceId}>
            <Icon name={name === undefined ? "clock" : "me"} />
            <p>
              <b className={name === undefined ? styles.quiet : undefined}>{name ?? t("wifi.unnamed")}</b>
              <span>
                {t("wifi.since", { time: formatWhen(new Date(since), new Date(), i18n.language) })} · {address}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
