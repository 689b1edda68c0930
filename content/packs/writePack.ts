import { createHash } from "node:crypto";
import { setImmediate as letOthersRun } from "node:timers/promises";
import type { Database } from "better-sqlite3";
import { inLanguage } from "../../contract/languages.ts";
import { PackRefusedError } from "../errors.ts";
import { readLessonText } from "../lessons/checkText.ts";
import { parseLesson } from "../lessons/parseLesson.ts";
import type { SplitPassage } from "../lessons/splitPassages.ts";
import type { IndexedPassage } from "../retrieval/passageIndex.ts";
import type { InstallTarget } from "./installTarget.ts";
import { licenseName, type Manifest, type PackFile } from "./manifest.ts";
import { lessonTextPath, memberRole } from "./memberRole.ts";
import type { PackArchive } from "./packArchive.ts";
import { coursesOf, type LessonPlace, placesOf } from "./shelf.ts";
import type { OnProgress, VerifiedPack } from "./verifyPack.ts";

/** The index counts terms once for each call, so it is quicker by the dozen; other work waits meanwhile. */
const passagesAtOnce = 40;

/**
 * Writes a verified pack into the library in place of the version that is there, in one transaction; other work of
 * the process goes on in between. On abort or error the transaction is rolled back.
 * @returns how many passages it has
 */
export async function writePack(
  archive: PackArchive,
  pack: VerifiedPack,
  into: InstallTarget,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<number> {
  const { db, index } = into;
  db.exec("BEGIN IMMEDIATE");
  try {
    index.removePack(pack.packId);
    db.prepare("DELETE FROM packs WHERE pack_id = ?").run(pack.packId);
    insertPack(pack, into);
    await insertTexts(archive, pack, db);
    const passages = await insertLessons(pack, into, onProgress, signal);
    db.prepare("UPDATE packs SET passages = ? WHERE pack_id = ?").run(passages, pack.packId);
    signal.throwIfAborted();
    db.exec("COMMIT");
    return passages;
  } catch (cause) {
    if (db.inTransaction) db.exec("ROLLBACK");
    throw cause;
  }
}

function insertPack({ manifest, manifestSha256, lessons, bytes }: VerifiedPack, into: InstallTarget): void {
  const { db, trust = "unsigned", now = () => new Date() } = into;
  db.prepare(
    `INSERT INTO packs (pack_id, version, manifest_sha256, title, description, languages, subjects, grades, license,
       authors, courses, lessons, passages, bytes, trust, installed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)`,
  ).run(
    manifest.id,
    manifest.version,
    manifestSha256,
    JSON.stringify(manifest.title),
    manifest.description === undefined ? null : JSON.stringify(manifest.description),
    JSON.stringify(manifest.languages),
    JSON.stringify(manifest.subjects ?? []),
    JSON.stringify(manifest.grades ?? []),
    licenseName(manifest),
    JSON.stringify(manifest.authors ?? []),
    JSON.stringify(coursesOf(manifest)),
    lessons,
    bytes,
    trust,
    now().toISOString(),
  );
  const insertMedia = db.prepare("INSERT INTO media (pack_id, path, sha256, media_type, bytes) VALUES (?, ?, ?, ?, ?)");
  for (const file of manifest.files) {
    if (memberRole(file.path).kind !== "media") continue;
    insertMedia.run(manifest.id, file.path, file.sha256, file.mediaType, file.bytes);
  }
}

/** In the order of the archive, so that a slow drive reads on; hashed again, since a drive can change meanwhile. */
async function insertTexts(archive: PackArchive, pack: VerifiedPack, db: Database): Promise<void> {
  const insert = db.prepare("INSERT INTO texts (pack_id, path, sha256, content) VALUES (?, ?, ?, ?)");
  const hashes = new Map(pack.manifest.files.map((file: PackFile) => [file.path, file.sha256]));
  hashes.set("pack.json", pack.manifestSha256);
  for (const path of archive.members.keys()) {
    if (memberRole(path).kind === "media") continue;
    const content = await archive.read(path);
    const sha256 = createHash("sha256").update(content).digest("hex");
    if (path !== "pack.json.minisig" && sha256 !== hashes.get(path)) throw new PackRefusedError("badHash", path);
    insert.run(pack.packId, path, sha256, content);
  }
}

async function insertLessons(
  pack: VerifiedPack,
  { db, index }: InstallTarget,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<number> {
  const writer = lessonWriter(db, pack.manifest);
  const places = placesOf(pack.manifest);
  let passages = 0;
  let bytesDone = 0;
  const waiting: IndexedPassage[] = [];
  for (const place of places) {
    signal.throwIfAborted();
    writer.insertLesson(place);
    for (const language of place.languages) {
      const indexed = writer.insertText(place, language);
      waiting.push(...indexed.passages);
      passages += indexed.passages.length;
      bytesDone += indexed.bytes;
      if (waiting.length >= passagesAtOnce) index.add(waiting.splice(0));
      onProgress({ step: "indexing", progress: { bytesDone, bytesTotal: writer.textBytes } });
      await letOthersRun();
    }
  }
  index.add(waiting);
  return passages;
}

interface IndexedText {
  readonly bytes: number;
  readonly passages: readonly IndexedPassage[];
}

/** Prepared statements for the lessons of one pack. */
function lessonWriter(db: Database, manifest: Manifest) {
  const packId = manifest.id;
  const files = new Map(manifest.files.map((file) => [file.path, file]));
  const isMember = (path: string) => files.has(path) && memberRole(path).kind === "media";
  const textBytes = manifest.files.reduce(
    (sum, { path, bytes }) => sum + (memberRole(path).kind === "lessonText" ? bytes : 0),
    0,
  );
  const readText = db.prepare<[string, string], { content: Buffer }>(
    "SELECT content FROM texts WHERE pack_id = ? AND path = ?",
  );
  const insertLesson = db.prepare(
    `INSERT INTO lessons (pack_id, lesson_id, course_id, unit_id, place, title, course_title, unit_title, objectives,
       minutes, languages)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertText = db.prepare(
    "INSERT INTO lesson_texts (pack_id, lesson_id, language, title, sections, media) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const insertPassage = db.prepare(
    `INSERT INTO passages (passage_id, pack_id, lesson_id, course_id, language, n, section, heading, lesson_title,
       markdown, sha256, text)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );

  const writePassage = (place: LessonPlace, language: string, title: string, passage: SplitPassage): IndexedPassage => {
    const { n, section, heading, markdown, text } = passage;
    const passageId = `${packId}/${place.lesson.id}/${language}#${n}`;
    const sha256 = createHash("sha256").update(markdown).digest("hex");
    const { lastInsertRowid } = insertPassage.run(
      passageId,
      packId,
      place.lesson.id,
      place.courseId,
      language,
      n,
      section,
      heading,
      title,
      markdown,
      sha256,
      text,
    );
    const rowId = Number(lastInsertRowid);
    return { rowId, passageId, packId, lessonId: place.lesson.id, language, lessonTitle: title, heading, text };
  };

  return {
    textBytes,
    insertLesson: (place: LessonPlace) => {
      const { lesson, courseId, unitId, courseTitle, unitTitle, place: placeInCourse, languages } = place;
      insertLesson.run(
        packId,
        lesson.id,
        courseId,
        unitId,
        placeInCourse,
        JSON.stringify(lesson.title),
        JSON.stringify(courseTitle),
        JSON.stringify(unitTitle),
        JSON.stringify(lesson.objectives ?? {}),
        lesson.minutes ?? null,
        JSON.stringify(languages),
      );
    },
    insertText: (place: LessonPlace, language: string): IndexedText => {
      const path = lessonTextPath(place.lesson.id, language);
      const content = readText.get(packId, path)?.content ?? Buffer.alloc(0);
      const parsed = parseLesson(readLessonText(content, path), { path, isMember });
      const title = inLanguage(place.lesson.title, language).text;
      insertText.run(
        packId,
        place.lesson.id,
        language,
        title,
        JSON.stringify(parsed.sections),
        JSON.stringify(Object.fromEntries(parsed.media)),
      );
      const passages = parsed.passages.map((passage) => writePassage(place, language, title, passage));
      return { bytes: content.length, passages };
    },
  };
}
