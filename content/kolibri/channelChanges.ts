import type { Database } from "better-sqlite3";
import type { LocalizedText } from "../../contract/languages.ts";
import type { LessonChanges } from "../packs/lessonChanges.ts";
import type { ManifestLesson } from "../packs/manifest.ts";
import { mediaPath } from "./mediaMember.ts";
import type { SurveyedLesson } from "./surveyChannel.ts";

/**
 * What a channel would change in the lessons that are here, as far as it can be told before its files are read: a lesson
 * has changed if its title or its file has. Changes in exercises and subtitles alone are not seen.
 */
export function channelChanges(
  lessons: readonly ManifestLesson[],
  surveyed: ReadonlyMap<string, SurveyedLesson>,
  db: Database,
  packId: string,
): LessonChanges {
  const before = installedLessons(db, packId);
  const changes: LessonChanges = { added: [], changed: [], removed: [] };
  for (const { id, title } of lessons) {
    const old = before.get(id);
    const source = surveyed.get(id)?.source;
    const path = source === undefined || !isCopied(source) ? undefined : mediaPath(source.file);
    if (old === undefined) changes.added.push(title);
    else if (!isTitled(old, title) || (path !== undefined && !old.media.includes(path))) changes.changed.push(title);
    before.delete(id);
  }
  changes.removed.push(...[...before.values()].map(({ title }) => title));
  return changes;
}

function isCopied(source: SurveyedLesson["source"]): source is Exclude<typeof source, { kind: "unsupported" }> {
  return source.kind !== "unsupported" && source.kind !== "exercise";
}

/** The first part of a long document has a number behind its title. */
function isTitled({ title: old, isParted }: InstalledLesson, title: LocalizedText): boolean {
  return isParted || JSON.stringify(old) === JSON.stringify(title);
}

interface InstalledLesson {
  readonly title: LocalizedText;
  /** Paths of what it shows, as JSON. */
  readonly media: string;
  readonly isParted: boolean;
}

/** By the id that a lesson has in the channel: the parts of a long document are one. */
function installedLessons(db: Database, packId: string): Map<string, InstalledLesson> {
  const rows = db
    .prepare<[string], { lessonId: string; title: string; media: string | null }>(
      `SELECT lesson_id AS lessonId, title, (SELECT group_concat(media) FROM lesson_texts
         WHERE lesson_texts.pack_id = lessons.pack_id AND lesson_texts.lesson_id = lessons.lesson_id) AS media
       FROM lessons WHERE pack_id = ? ORDER BY course_id, place`,
    )
    .all(packId);
  const lessons = new Map<string, InstalledLesson>();
  for (const { lessonId, title, media } of rows) {
    const [id = ""] = lessonId.split("-", 1);
    const first = lessons.get(id);
    if (first !== undefined) lessons.set(id, { ...first, isParted: true });
    else lessons.set(id, { title: JSON.parse(title) as LocalizedText, media: media ?? "", isParted: false }); // ours
  }
  return lessons;
}
