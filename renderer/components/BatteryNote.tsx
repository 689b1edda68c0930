import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useEngine } from "../api/EngineProvider.tsx";
import styles from "./BatteryNote.module.css";
import { Icon } from "./Icon.tsx";

/** How long the class can still lean on this computer; louder when its model has had to stop. Nothing without a battery. */
export function BatteryNote() {
  const { t, i18n } = useTranslation();
  const { queries } = useEngine();
  const power = useQuery(queries.device.power.queryOptions({ input: {} }));
  const battery = power.data?.battery;
  if (battery === undefined) return null;
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent" }).format(battery.percent / 100);
  const words = battery.isLow ? "power.low" : battery.isCharging ? "power.charging" : "power.battery";
  return (
    <p className={styles.note} data-low={battery.isLow ? "" : undefined} role="status">
      <Icon name="battery" size={20} />
      {t(words, { percent })}
    </p>
  );
}
