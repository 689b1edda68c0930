import { useEffect, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useEngine } from "../api/EngineProvider.tsx";
import { useDrives } from "../api/useDrives.ts";
import type { Route } from "../router/route.ts";
import { Button, ButtonLink } from "./Button.tsx";
import styles from "./DriveBanner.module.css";
import { holdsWords } from "./holdsWords.ts";
import { Icon } from "./Icon.tsx";

/** Offers a drive that was plugged in and holds something, until it is looked at or waved away. */
export function DriveBanner({ route }: { readonly route: Route }) {
  const { t, i18n } = useTranslation();
  const { seenDrives } = useEngine();
  const drives = useDrives();
  const seen = useSyncExternalStore(seenDrives.subscribe, seenDrives.ids);
  useEffect(() => {
    if (drives) seenDrives.keepOnly(drives.map(({ driveId }) => driveId));
  }, [drives, seenDrives]);
  const isShownAnyway = route.kind === "add" || (route.kind === "settings" && route.tab === "packs");
  const drive = isShownAnyway
    ? undefined
    : drives?.find((each) => !seen.includes(each.driveId) && holdsWords(each.holds, t, i18n.language) !== "");
  return (
    <div role="status" className={styles.place}>
      {drive && (
        <div className={styles.banner}>
          <Icon name="usb" />
          <p>
            <b>{drive.name}</b> {t("add.driveHas", { holds: holdsWords(drive.holds, t, i18n.language) })}
          </p>
          <ButtonLink to={{ kind: "add", from: { kind: "drive", driveId: drive.driveId } }}>
            {t("add.lookAtIt")}
          </ButtonLink>
          <Button look="bare" onPress={() => seenDrives.see(drive.driveId)}>
            {t("add.notNow")}
          </Button>
        </div>
      )}
    </div>
  );
}
