import { useTranslation } from "react-i18next";
import type { Place } from "../../../contract/values.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { useDrives } from "../../api/useDrives.ts";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { formatBytes } from "../../i18n/format.ts";
import styles from "./ExportSheet.module.css";

interface Props {
  /** Whether there is something to save. */
  readonly isReady: boolean;
  readonly onTarget: (to: Place) => void;
}

/** Where a pack can be saved: the drives that are plugged in, and in the window any folder. */
export function ExportTargets({ isReady, onTarget }: Props) {
  const { t, i18n } = useTranslation();
  const { shell } = useEngine().connection;
  const drives = useDrives() ?? [];
  const chooseFolder = async () => {
    const [folder] = (await shell?.chooseFolder({ title: t("packs.export.chooseFolder") })) ?? [];
    if (folder) onTarget({ kind: "fileToken", token: folder.token });
  };
  return (
    <div className={styles.targets}>
      <p>{t(drives.length === 0 ? "packs.export.plugIn" : "packs.export.where")}</p>
      {drives.map(({ driveId, name, freeBytes, isReadOnly }) => (
        <Button
          key={driveId}
          look="choice"
          isDisabled={isReadOnly || !isReady}
          onPress={() => onTarget({ kind: "drive", driveId })}
        >
          <Icon name="usb" />
          <span>
            <b>{name}</b>
            <br />
            {isReadOnly
              ? t("packs.export.readOnly")
              : t("add.driveFree", { size: formatBytes(freeBytes, i18n.language) })}
          </span>
        </Button>
      ))}
      {shell && (
        <Button look="choice" isDisabled={!isReady} onPress={() => void chooseFolder()}>
          <Icon name="folder" />
          {t("packs.export.folder")}
        </Button>
      )}
    </div>
  );
}
