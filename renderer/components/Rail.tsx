import { useTranslation } from "react-i18next";
import { hrefOf, type Route } from "../router/route.ts";
import { Firefly } from "./Firefly.tsx";
import { Icon, type IconName } from "./Icon.tsx";
import styles from "./Rail.module.css";

const places = [
  { key: "shelf", icon: "shelf", route: { kind: "library" }, holds: ["library", "course", "search"] },
  { key: "ask", icon: "ask", route: { kind: "ask" }, holds: ["ask"] },
  { key: "settings", icon: "settings", route: { kind: "settings", tab: "reading" }, holds: ["settings"] },
] as const satisfies readonly {
  readonly key: string;
  readonly icon: IconName;
  readonly route: Route;
  readonly holds: readonly Route["kind"][];
}[];

/** The way between the main places: a rail of dusk at the side, on phones a bar at the foot. */
export function Rail({ route }: { readonly route: Route }) {
  const { t } = useTranslation();
  return (
    <nav className={styles.rail} aria-label={t("rail.label")}>
      <div className={styles.brand}>
        <Firefly size={44} />
      </div>
      {places.map((place) => (
        <a
          key={place.key}
          href={hrefOf(place.route)}
          aria-current={place.holds.some((kind) => kind === route.kind) ? "page" : undefined}
        >
          <Icon name={place.icon} />
          {t(`rail.${place.key}`)}
        </a>
      ))}
      <svg className={styles.hills} viewBox="0 0 92 150" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 92c18-22 40-26 60-12 12 8 22 9 32 4v66H0z" fill="#24586a" opacity=".55" />
        <path d="M0 122c22-14 50-16 92 2v26H0z" fill="#0d1b2a" opacity=".6" />
      </svg>
    </nav>
  );
}
