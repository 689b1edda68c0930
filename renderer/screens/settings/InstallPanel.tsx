import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Track } from "../../components/Track.tsx";
import { formatBytes } from "../../i18n/format.ts";
import styles from "./InstallPanel.module.css";
import type { InstallView } from "./useInstall.ts";

interface Props<Step extends string> {
  readonly view: InstallView<Step>;
  readonly stepWords: (step: Step | "sending") => string;
  readonly onCancel: () => void;
}

/** How far a file is on its way in, with Cancel; afterwards what became of it. */
export function InstallPanel<Step extends string>({ view, stepWords, onCancel }: Props<Step>) {
  const { t, i18n } = useTranslation();
  const size = (bytes: number) => formatBytes(bytes, i18n.language);
  return (
    <div role="status" className={styles.place}>
      {view.kind === "running" && (
        <div className={styles.card}>
          <div className={styles.words}>
            <b>{view.name}</b>
            <Track share={shareOf(view.progress)} label={stepWords(view.step)} />
            <p className={styles.caption}>
              {stepWords(view.step)}
              {view.progress.bytesTotal > 0 &&
                ` · ${t("common.soFar", { done: size(view.progress.bytesDone), total: size(view.progress.bytesTotal) })}`}
            </p>
          </div>
          <Button onPress={onCancel}>{t("common.cancel")}</Button>
        </div>
      )}
      {view.kind === "idle" &&
        view.notes.map((note) => (
          <div key={`${note.title} ${note.words}`} className={styles.note} data-voice={note.voice}>
            <Icon name={note.voice === "good" ? "check" : "refuse"} />
            <p>
              {note.title && <b>{note.title}</b>} {note.words}
            </p>
          </div>
        ))}
    </div>
  );
}

function shareOf({ bytesDone, bytesTotal }: { readonly bytesDone: number; readonly bytesTotal: number }): number {
  return bytesTotal > 0 ? bytesDone / bytesTotal : 0;
}
