import { useTranslation } from "react-i18next";
import { useDrives } from "../../api/useDrives.ts";
import { useImports } from "../../api/useImports.ts";
import { ButtonLink } from "../../components/Button.tsx";
import { holdsWords } from "../../components/holdsWords.ts";
import { Icon } from "../../components/Icon.tsx";
import { Item } from "../../components/Item.tsx";
import { formatBytes } from "../../i18n/format.ts";
import { openJobs } from "../imports/importWords.ts";
import styles from "./SettingsScreen.module.css";

/** The drives that are plugged in, and what they hold. */
export function DriveItems() {
  const { t, i18n } = useTranslation();
  const drives = useDrives();
  const isWorking = openJobs(useImports()).length > 0;
  if (drives === undefined) return null;
  const next = isWorking ? undefined : drives.find(({ holds }) => holdsWords(holds, t, i18n.language) !== "");
  return (
    <ul className={styles.items} aria-label={t("add.drives")}>
      {drives.map((drive) => {
        const holds = holdsWords(drive.holds, t, i18n.language);
        return (
          <Item
            key={drive.driveId}
            icon="usb"
            voice="plain"
            title={drive.name}
            actions={
              <ButtonLink
                look={drive === next ? "lit" : "plain"}
                to={{ kind: "add", from: { kind: "drive", driveId: drive.driveId } }}
                aria-label={`${t("add.lookAtIt")}: ${drive.name}`}
              >
                <Icon name="eye" size={20} />
                {t("add.lookAtIt")}
              </ButtonLink>
            }
          >
            <p>
              {holds === "" ? t("add.holdsNothing") : holds} ·{" "}
              {t("add.driveFree", { size: formatBytes(drive.freeBytes, i18n.language) })}
            </p>
          </Item>
        );
      })}
    </ul>
  );
}
