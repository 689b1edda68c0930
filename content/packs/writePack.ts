import { createHash } from "node:crypto";
import { setImmediate as letOthersRun } from "node:timers/promises";
import type { Database } from "better-sqlite3";
import { inLanguage } from "../../contract/languages.ts";
import type { PackTrust } from "../../contract/packs.ts";
import { readLessonText } from "../lessons/checkText.ts";
import { parseLesson } from "../lessons/parseLesson.ts";
import { toPlaceColumn } from "../lessons/sourcePlace.ts";
import type { SplitPassage } from "../lessons/splitPassages.ts";
import type { IndexedPassage } from "../retrieval/passageIndex.ts";
import type { InstallTarget } from "./installTarget.ts";
import { lessonsOf, licenseName, type Manifest } from "./manifest.ts";
import { isText, lessonTextPath, memberRole } from "./memberRole.ts";
import { signatureMember } from "./minisignFile.ts";
import type { PackSource } from "./packSource.ts";
import { readMember } from "./readMember.ts";
import { coursesOf, type LessonPlace, placesOf } from "./shelf.ts";
import type { OnProgress } from "./verifyPack.ts";

/** A pack whose media are in the blob store and whose texts were checked. */
export interface PackToWrite {
  /** With the chosen courses and their files alone. */
  readonly manifest: Manifest;
  /** As it came, or as it was made; kept byte for byte, since signatures are over it. */
  readonly packJson: Buffer;
  readonly packJsonSha256: string;
  readonly signature: Buffer | undefined;
  readonly chosenCourses: readonly string[] | undefined;
  readonly trust: PackTrust["kind"];
}

/** The index counts terms once for each call, so it is quicker by the dozen; other work waits meanwhile. */
const passagesAtOnce = 40;

/**
 * Writes a verified pack into the library in place of the version that is there, in one transaction; other work of
 * the process goes on in between. On abort or error the transaction is rolled back.
 * @returns how many passages it has
 */
export async function writePack(
  source: PackSource,
  pack: PackToWrite,
  into: InstallTarget,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<number> {
  const { db, index } = into;
  const packId = pack.manifest.id;
  db.exec("BEGIN IMMEDIATE");
  try {
    index.removePack(packId);
    db.prepare("DELETE FROM packs WHERE pack_id = ?").run(packId);
    insertPack(pack, into);
    await insertTexts(source, pack, db, signal);
    const passages = await insertLessons(pack, into, onProgress, signal);
    db.prepare("UPDATE packs SET passages = ? WHERE pack_id = ?").run(passages, packId);
    signal.throwIfAborted();
    db.exec("COMMIT");
    return passages;
  } catch (cause) {
    if (db.inTransaction) db.exec("ROLLBACK");
    throw cause;
  }
}

function insertPack(pack: PackToWrite, { db, now = () => new Date() }: InstallTarget): void {
  const { manifest } = pack;
  db.prepare(
    `INSERT INTO packs (pack_id, version, manifest_sha256, title, description, languages, subjects, grades, license,
       authors, courses, lessons, passages, bytes, trust, installed_at, is_own, chosen_courses)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?)`,
  ).run(
    manifest.id,
    manifest.version,
    pack.packJsonSha256,
    JSON.stringify(manifest.title),
    manifest.description === undefined ? null : JSON.stringify(manifest.description),
    JSON.stringify(manifest.languages),
    JSON.stringify(manifest.subjects ?? []),
    JSON.stringify(manifest.grades ?? []),
    licenseName(manifest),
    JSON.stringify(manifest.authors ?? []),
    JSON.stringify(coursesOf(manifest)),
    lessonsOf(manifest).length,
    manifest.files.reduce((sum, { bytes }) => sum + bytes, 0),
    pack.trust === "starter" ? "starter" : "unsigned", // a signature is judged whenever the pack is listed
    now().toISOString(),
    pack.trust === "own" ? 1 : 0,
    pack.chosenCourses === undefined ? null : JSON.stringify(pack.chosenCourses),
  );
  const insertMedia = db.prepare("INSERT INTO media (pack_id, path, sha256, media_type, bytes) VALUES (?, ?, ?, ?, ?)");
  for (const file of manifest.files) {
    if (isText(file.path)) continue;
    insertMedia.run(manifest.id, file.path, file.sha256, file.mediaType, file.bytes);
  }
}

/** In the order of the source, so that a slow drive reads on; hashed again, since a drive can change meanwhile. */
async function insertTexts(source: PackSource, pack: PackToWrite, db: Database, signal: AbortSignal): Promise<void> {
  const { manifest, packJson, packJsonSha256, signature } = pack;
  const insert = db.prepare("INSERT INTO texts (pack_id, path, sha256, content) VALUES (?, ?, ?, ?)");
  insert.run(manifest.id, "pack.json", packJsonSha256, packJson);
  if (signature !== undefined) insert.run(manifest.id, signatureMember, sha256Of(signature), signature);
  const needed = new Set(manifest.files.map(({ path }) => path));
  for (const member of source.members.values()) {
    if (!isText(member.path) || !needed.has(member.path)) continue;
    signal.throwIfAborted();
    const content = await readMember(source, member);
    insert.run(manifest.id, member.path, sha256Of(content), content);
  }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function insertLessons(
  pack: PackToWrite,
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
  const isMember = (path: string) => files.has(path) && !isText(path);
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
       markdown, sha256, text, place)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );

  const writePassage = (
    { lesson, courseId }: LessonPlace,
    language: string,
    title: string,
    passage: SplitPassage,
  ): IndexedPassage => {
    const { n, section, heading, markdown, text, place } = passage;
    const passageId = `${packId}/${lesson.id}/${language}#${n}`;
    const sha256 = sha256Of(Buffer.from(markdown));
    const { lastInsertRowid } = insertPassage.run(
      passageId,
      packId,
      lesson.id,
      courseId,
      language,
      n,
      section,
      heading,
      title,
      markdown,
      sha256,
      text,
      toPlaceColumn(place),
    );
    const rowId = Number(lastInsertRowid);
    return { rowId, passageId, packId, lessonId: lesson.id, language, lessonTitle: title, heading, text };
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
