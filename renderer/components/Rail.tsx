import { useTranslation } from "react-i18next";
import type { Drive } from "../../contract/drives.ts";
import { useDrives } from "../api/useDrives.ts";
import { useMayAsk, useTeaches } from "../api/useSession.ts";
import { hrefOf, type Route } from "../router/route.ts";
import { Firefly } from "./Firefly.tsx";
import { Icon, type IconName } from "./Icon.tsx";
import { MeMenu } from "./MeMenu.tsx";
import styles from "./Rail.module.css";

interface MainPlace {
  readonly key: "shelf" | "ask" | "class" | "drive" | "settings";
  readonly icon: IconName;
  readonly route: Route;
  readonly holds: readonly Route["kind"][];
}

/** Whom the rail is for. */
interface Reader {
  readonly mayAsk: boolean;
  readonly teaches: boolean;
}

/** The place of drives is there while one is plugged in, that of questions for who may ask, the class for who teaches. */
function mainPlaces(drives: readonly Drive[], { mayAsk, teaches }: Reader): readonly MainPlace[] {
  const [drive, ...more] = drives;
  const toDrive: Route =
    drive && more.length === 0
      ? { kind: "add", from: { kind: "drive", driveId: drive.driveId } }
      : { kind: "settings", tab: "packs" };
  const settings = { key: "settings", icon: "settings", route: { kind: "settings", tab: "reading" } } as const;
  return [
    { key: "shelf", icon: "shelf", route: { kind: "library" }, holds: ["library", "course", "search"] },
    ...(mayAsk ? [{ key: "ask", icon: "ask", route: { kind: "ask" }, holds: ["ask"] } as const] : []),
    ...(teaches ? [{ key: "class", icon: "people", route: { kind: "class" }, holds: ["class"] } as const] : []),
    ...(drive ? [{ key: "drive", icon: "usb", route: toDrive, holds: ["add"] } as const] : []),
    { ...settings, holds: drive ? ["settings"] : ["settings", "add"] },
  ];
}

/** The way between the main places: a rail of dusk at the side, on phones a bar at the foot. */
export function Rail({ route }: { readonly route: Route }) {
  const { t } = useTranslation();
  return (
    <nav className={styles.rail} aria-label={t("rail.label")}>
      <div className={styles.brand}>
        <Firefly size={44} />
      </div>
      {mainPlaces(useDrives() ?? [], { mayAsk: useMayAsk(), teaches: useTeaches() }).map((place) => (
        <a
          key={place.key}
          href={hrefOf(place.route)}
          aria-current={place.holds.some((kind) => kind === route.kind) ? "page" : undefined}
        >
          <Icon name={place.icon} />
          {t(`rail.${place.key}`)}
        </a>
      ))}
      <MeMenu />
      <svg className={styles.hills} viewBox="0 0 92 150" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 92c18-22 40-26 60-12 12 8 22 9 32 4v66H0z" fill="#24586a" opacity=".55" />
        <path d="M0 122c22-14 50-16 92 2v26H0z" fill="#0d1b2a" opacity=".6" />
      </svg>
    </nav>
  );
}
