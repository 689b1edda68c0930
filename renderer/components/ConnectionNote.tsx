import { useEffect, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { isDesktopWindow } from "../api/capabilities.ts";
import type { Connection } from "../api/connect.ts";
import styles from "./ConnectionNote.module.css";
import { Icon } from "./Icon.tsx";

/** A short gap is nobody's business. */
const sayAfterMs = 1_500;

/** Says that the engine cannot be reached, once that has lasted, and goes away by itself. */
export function ConnectionNote({ connection }: { readonly connection: Connection }) {
  const { t } = useTranslation();
  const isLost = useSyncExternalStore(connection.subscribe, connection.state) === "lost";
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isLost) return setLong(false);
    const timer = setTimeout(() => setLong(true), sayAfterMs);
    return () => clearTimeout(timer);
  }, [isLost]);
  return (
    <div role="status" className={styles.place}>
      {isLong && (
        <p className={styles.note}>
          <Icon name="clock" />
          {isDesktopWindow() ? t("connection.lostWindow") : t("connection.lost")}
        </p>
      )}
    </div>
  );
}
