import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Finding } from "../../../contract/device.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { Button } from "../../components/Button.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { Icon, type IconName } from "../../components/Icon.tsx";
import { Loading } from "../../components/Loading.tsx";
import styles from "./DeviceTab.module.css";
import { doctorWords } from "./doctorWords.ts";
import screen from "./SettingsScreen.module.css";

const icons: Readonly<Record<Finding["level"], IconName>> = { good: "check", notice: "bulb", wrong: "refuse" };

/** What this computer can do, what is not right, and how to mend it. */
export function DeviceTab() {
  const { t, i18n } = useTranslation();
  const { queries } = useEngine();
  const doctor = useQuery(queries.device.doctor.queryOptions({ input: {}, staleTime: 0 }));
  if (doctor.isError) return <FaultNote thrown={doctor.error} onRetry={() => void doctor.refetch()} />;
  if (doctor.isPending) return <Loading />;
  const { version, platform, dataFolder, findings } = doctor.data;
  return (
    <>
      <ul className={styles.findings}>
        {findings.map((finding) => (
          <li key={`${finding.check} ${finding.code}`} data-level={finding.level}>
            <Icon name={icons[finding.level]} />
            <p>
              <b>{t(`device.level.${finding.level}`)}</b>
              {doctorWords(finding, t, i18n.language)}
            </p>
          </li>
        ))}
      </ul>
      <Button className={screen.start ?? ""} onPress={() => void doctor.refetch()}>
        <Icon name="again" size={20} />
        {t("device.again")}
      </Button>
      <p className={styles.about}>
        {t("device.version", { version, platform })}
        <br />
        {t("device.folder", { folder: dataFolder })}
      </p>
    </>
  );
}
