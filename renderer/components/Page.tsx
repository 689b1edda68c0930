import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useEngine } from "../api/EngineProvider.tsx";
import type { Route } from "../router/route.ts";
import { Button } from "./Button.tsx";
import { ConnectionNote } from "./ConnectionNote.tsx";
import { DriveBanner } from "./DriveBanner.tsx";
import styles from "./Page.module.css";
import { Rail } from "./Rail.tsx";

/** The frame of every page but the lesson: the rail and one reading pane, which gets the focus when a place opens. */
export function Page({
  route,
  title,
  children,
}: {
  readonly route: Route;
  readonly title: string;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const { connection } = useEngine();
  const main = useRef<HTMLElement>(null);
  usePageTitle(title);
  useEffect(() => {
    main.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={styles.app}>
      <Button look="plain" className={styles.skip ?? ""} onPress={() => main.current?.focus()}>
        {t("rail.skip")}
      </Button>
      <Rail route={route} />
      <main id="main" ref={main} className={styles.main} tabIndex={-1}>
        <ConnectionNote connection={connection} />
        <DriveBanner route={route} />
        {children}
      </main>
    </div>
  );
}

/** Names the window and, for who listens, the place. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Luciole`;
  }, [title]);
}
