import { useState } from "react";
import { useTranslation } from "react-i18next";
import { appUrl, type LessonMedium } from "../../api/mediaUrl.ts";
import { Button } from "../Button.tsx";
import styles from "./AppFrame.module.css";

/**
 * An app of the pack (HTML5), started when it is asked for. It runs in a frame of an origin of its own that may run
 * scripts and nothing else: it reaches no network, no page, nothing that is kept.
 */
export function AppFrame({ medium, title }: { readonly medium: LessonMedium; readonly title: string }) {
  const { t } = useTranslation();
  const [isStarted, setStarted] = useState(false);
  return (
    <div className={styles.app}>
      <Button onPress={() => setStarted(!isStarted)}>{t(isStarted ? "source.appEnd" : "source.app", { title })}</Button>
      {isStarted && (
        <iframe src={appUrl(medium.sha256)} title={title} sandbox="allow-scripts" referrerPolicy="no-referrer" />
      )}
    </div>
  );
}
