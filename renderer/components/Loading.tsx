import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Loading.module.css";

const showAfterMs = 400;
const sayMoreAfterMs = 4_000;

/** Three sunk bars, only if it takes long enough to wonder. */
export function Loading() {
  const { t } = useTranslation();
  const [phase, setPhase] = useState<"quiet" | "shown" | "long">("quiet");
  useEffect(() => {
    const timers = [
      setTimeout(() => setPhase("shown"), showAfterMs),
      setTimeout(() => setPhase("long"), sayMoreAfterMs),
    ];
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <div className={styles.loading} role="status">
      {phase !== "quiet" && (
        <>
          <span className={styles.bars} aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          <span className={phase === "long" ? styles.words : "visually-hidden"}>
            {phase === "long" ? t("common.loadingLong") : t("common.loading")}
          </span>
        </>
      )}
    </div>
  );
}
