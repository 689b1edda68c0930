import type { Database } from "better-sqlite3";
import { lessonsOf, type Manifest, type ManifestLesson } from "../packs/manifest.ts";

/** The lessons of a channel that are here, by the id that each has in the channel: a long document has several parts. */
export function installedLessons(db: Database, packId: string): ReadonlyMap<string, readonly ManifestLesson[]> {
  const packJson = db
    .prepare<[string], Buffer>("SELECT content FROM texts WHERE pack_id = ? AND path = 'pack.json'")
    .pluck()
    .get(packId);
  if (packJson === undefined) return new Map();
  const chosen = new Set(
    db.prepare<[string], string>("SELECT lesson_id FROM lessons WHERE pack_id = ?").pluck().all(packId),
  );
  const lessons = new Map<string, readonly ManifestLesson[]>();
  // It was read when it was installed.
  for (const lesson of lessonsOf(JSON.parse(packJson.toString("utf8")) as Manifest)) {
    if (!chosen.has(lesson.id)) continue;
    const id = lesson.id.replace(/-\d+$/u, "");
    lessons.set(id, [...(lessons.get(id) ?? []), lesson]);
  }
  return lessons;
}
