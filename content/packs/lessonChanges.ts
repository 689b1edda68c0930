import type { Database } from "better-sqlite3";
import type { LocalizedText } from "../../contract/languages.ts";
import { lessonsOf } from "./manifest.ts";
import { mediaNamedIn } from "./mediaNamedIn.ts";
import { lessonOf } from "./memberRole.ts";
import type { PackSource } from "./packSource.ts";

/** Lessons that come, change and go, by their titles. */
export interface LessonChanges {
  readonly added: LocalizedText[];
  readonly changed: LocalizedText[];
  readonly removed: LocalizedText[];
}

/**
 * What an update would change in the lessons that are here: a lesson has changed if its title, any file of its own
 * folder, or any shared media that it names has.
 */
export function lessonChanges(source: PackSource, db: Database): LessonChanges {
  const before = installedLessons(db, source.manifest.id);
  const files = sourceFiles(source);
  const showOthers = lessonsThatName(otherMedia(source, db), source.manifest.id, db);
  const changes: LessonChanges = { added: [], changed: [], removed: [] };
  for (const { id, title } of lessonsOf(source.manifest)) {
    const old = before.get(id);
    if (old === undefined) changes.added.push(title);
    else if (
      showOthers.has(id) ||
      JSON.stringify(title) !== JSON.stringify(old.title) ||
      fingerprint(files.get(id)) !== fingerprint(old.files)
    )
      changes.changed.push(title);
    before.delete(id);
  }
  changes.removed.push(...[...before.values()].map(({ title }) => title));
  return changes;
}

/** Shared media that are other ones in the source, or not there. */
function otherMedia({ manifest, members }: PackSource, db: Database): ReadonlySet<string> {
  const rows = db
    .prepare<[string], { path: string; sha256: string }>("SELECT path, sha256 FROM media WHERE pack_id = ?")
    .all(manifest.id);
  return new Set(rows.flatMap(({ path, sha256 }) => (members.get(path)?.digest.hex === sha256 ? [] : path)));
}

/** Told by the texts that are here: lessons with other texts have changed anyway. */
function lessonsThatName(media: ReadonlySet<string>, packId: string, db: Database): ReadonlySet<string> {
  const lessons = new Set<string>();
  if (media.size === 0) return lessons;
  const texts = db
    .prepare<[string], { path: string; content: Buffer }>("SELECT path, content FROM texts WHERE pack_id = ?")
    .iterate(packId); // one by one: together they may be more than memory holds
  for (const { path, content } of texts) {
    const lessonId = lessonOf(path);
    if (lessonId === undefined || lessons.has(lessonId)) continue;
    if (mediaNamedIn(content.toString("utf8")).some((name) => media.has(name))) lessons.add(lessonId);
  }
  return lessons;
}

type Files = Map<string, string>;

function sourceFiles({ members }: PackSource): ReadonlyMap<string, Files> {
  const byLesson = new Map<string, Files>();
  for (const { path, digest } of members.values()) add(byLesson, path, digest.hex);
  return byLesson;
}

function installedLessons(db: Database, packId: string) {
  const byLesson = new Map<string, Files>();
  const rows = db
    .prepare<[string, string], { path: string; sha256: string }>(
      "SELECT path, sha256 FROM texts WHERE pack_id = ? UNION ALL SELECT path, sha256 FROM media WHERE pack_id = ?",
    )
    .all(packId, packId);
  for (const { path, sha256 } of rows) add(byLesson, path, sha256);
  const lessons = db
    .prepare<[string], { lessonId: string; title: string }>(
      "SELECT lesson_id AS lessonId, title FROM lessons WHERE pack_id = ? ORDER BY course_id, place",
    )
    .all(packId);
  return new Map(
    lessons.map(({ lessonId, title }) => [
      lessonId,
      { title: JSON.parse(title) as LocalizedText, files: byLesson.get(lessonId) ?? new Map() }, // written by writePack
    ]),
  );
}

function add(byLesson: Map<string, Files>, path: string, hash: string): void {
  const lessonId = lessonOf(path);
  if (lessonId === undefined) return;
  const files = byLesson.get(lessonId) ?? new Map<string, string>();
  files.set(path, hash);
  byLesson.set(lessonId, files);
}

function fingerprint(files: Files | undefined): string {
  return [...(files ?? [])]
    .map(([path, hash]) => `${path} ${hash}`)
    .sort()
    .join("\n");
}
