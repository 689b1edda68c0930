import { useState } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "../../../contract/languages.ts";
import type { Course } from "../../../contract/lessons.ts";
import type { ExportEvent, InstalledPack } from "../../../contract/packs.ts";
import type { Place } from "../../../contract/values.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { useFollow } from "../../api/useFollow.ts";
import { Button } from "../../components/Button.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { Sheet, SheetFoot } from "../../components/Sheet.tsx";
import { Tick } from "../../components/Tick.tsx";
import { Track } from "../../components/Track.tsx";
import { formatBytes } from "../../i18n/format.ts";
import styles from "./ExportSheet.module.css";
import { ExportTargets } from "./ExportTargets.tsx";

interface Props {
  readonly pack: InstalledPack;
  readonly courses: readonly Course[];
  readonly onClose: () => void;
}

/** Saves a pack, or some of its courses, to a drive or a folder, for another computer. Closing it cancels. */
export function ExportSheet({ pack, courses, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const { engine } = useEngine().connection;
  const { followed, follow, cancel } = useFollow<ExportEvent>();
  const [left, setLeft] = useState<readonly string[]>([]);
  const chosen = courses.filter(({ courseId }) => !left.includes(courseId)).map(({ courseId }) => courseId);
  const title = inLanguage(pack.title, i18n.language).text;
  const last = followed.kind === "running" || followed.kind === "ended" ? followed.last : undefined;
  const isChoosing = followed.kind === "idle" || followed.kind === "couldNot";
  const size = (bytes: number) => formatBytes(bytes, i18n.language);
  const save = (to: Place) => {
    const part = left.length > 0 ? { courses: chosen } : {};
    follow((signal) => engine.packs.export({ packId: pack.packId, to, ...part }, { signal }));
  };
  return (
    <Sheet title={t("packs.export.title", { title })} onClose={onClose}>
      {isChoosing && courses.length > 1 && (
        <fieldset className={styles.courses}>
          <legend>{t("packs.export.courses")}</legend>
          {courses.map(({ courseId, title: name }) => (
            <Tick
              key={courseId}
              look="line"
              isTicked={!left.includes(courseId)}
              onTick={(isTicked) => setLeft(isTicked ? left.filter((id) => id !== courseId) : [...left, courseId])}
            >
              {inLanguage(name, i18n.language).text}
            </Tick>
          ))}
          {left.length > 0 && <p className={styles.quiet}>{t("packs.export.part")}</p>}
        </fieldset>
      )}
      {isChoosing && <ExportTargets isReady={chosen.length > 0 || courses.length === 0} onTarget={save} />}
      {followed.kind === "couldNot" && <FaultNote thrown={followed.thrown} />}
      {followed.kind === "running" && (
        <div className={styles.running}>
          <Track
            share={
              last?.kind === "progress" && last.progress.bytesTotal > 0
                ? last.progress.bytesDone / last.progress.bytesTotal
                : 0
            }
            label={t("packs.export.running")}
          />
          <p className={styles.quiet}>
            {t("packs.export.running")}
            {last?.kind === "progress" &&
              ` · ${t("common.soFar", { done: size(last.progress.bytesDone), total: size(last.progress.bytesTotal) })}`}
          </p>
        </div>
      )}
      <div role="status">
        {last?.kind === "exported" && <p>{t("packs.export.done", { file: last.file, size: size(last.bytes) })}</p>}
      </div>
      <SheetFoot>
        {followed.kind === "running" ? (
          <Button onPress={cancel}>{t("common.cancel")}</Button>
        ) : (
          <Button onPress={onClose}>{t("common.close")}</Button>
        )}
      </SheetFoot>
    </Sheet>
  );
}
