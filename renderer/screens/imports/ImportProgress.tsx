import { useTranslation } from "react-i18next";
import type { ImportJob } from "../../../contract/imports.ts";
import { Track } from "../../components/Track.tsx";
import styles from "./ImportProgress.module.css";
import { importWords, leftOutWords, leftWords, paceWords } from "./importWords.ts";

/** How an import stands, in words; while it runs, how far it is. */
export function ImportProgress({ job }: { readonly job: ImportJob }) {
  const { t, i18n } = useTranslation();
  const { status } = job;
  const words = importWords(job, t, i18n.language);
  if (status.kind === "running") {
    const { bytesDone, bytesTotal } = status.progress;
    const pace = paceWords(status, t, i18n.language);
    return (
      <div className={styles.running}>
        <Track share={bytesTotal > 0 ? bytesDone / bytesTotal : 0} label={words} />
        <div className={styles.row}>
          <span>
            {words}
            {pace !== "" && <span className={styles.pace}>{` · ${pace}`}</span>}
          </span>
          <b>{leftWords(status.secondsLeft, t)}</b>
        </div>
      </div>
    );
  }
  const leftOut = status.kind === "done" ? status.leftOut : [];
  return (
    <>
      <p className={styles.words} data-kind={status.kind}>
        {words}
      </p>
      {leftOut.map((each) => (
        <p key={each.what}>{leftOutWords(each, t, i18n.language)}</p>
      ))}
    </>
  );
}
