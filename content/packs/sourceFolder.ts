import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { PackRefusedError } from "../errors.ts";
import { checkWorkings } from "../exercises/checkWorkings.ts";
import { readExerciseFile } from "../exercises/exerciseFile.ts";
import { readLessonText, readText } from "../lessons/checkText.ts";
import { parseLesson } from "../lessons/parseLesson.ts";
import { checkPlaces } from "./checkLayout.ts";
import type { PackFile, SourceManifest } from "./manifest.ts";
import { mediaTypeOf } from "./mediaTypes.ts";
import { checkCollisions, checkMemberName } from "./memberName.ts";
import { exercisesPath, memberRole } from "./memberRole.ts";
import { packLimits } from "./packLimits.ts";

/** A file that will be a member: its path in the pack and its place on the disk. */
export interface SourceFile {
  readonly path: string;
  readonly realPath: string;
}

/** Left behind by file managers; and hidden files, which start with a dot. */
const ignored = /^(?:\..*|Thumbs\.db|desktop\.ini|__MACOSX)$/i;

/**
 * The files of a source folder that belong into the pack, by path. What is not `lessons/` or `media/`, and hidden
 * files, stay out: drafts and lists of facts may lie beside.
 * @throws PackRefusedError symlink, unsafeName, duplicateName, …
 */
export async function listSourceFiles(folder: string): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = [];
  for (const top of ["lessons", "media"]) {
    if ((await lstat(join(folder, top)).catch(() => undefined)) !== undefined) await collect(folder, [top], files);
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  checkCollisions(files.map(({ path }) => path));
  return files;
}

async function collect(folder: string, parts: readonly string[], files: SourceFile[]): Promise<void> {
  const realPath = join(folder, ...parts);
  const path = parts.join("/").normalize("NFC");
  const stats = await lstat(realPath);
  if (stats.isSymbolicLink()) throw new PackRefusedError("symlink", path);
  if (stats.isDirectory()) {
    if (parts.length > packLimits.nameParts) throw new PackRefusedError("tooDeep", path);
    for (const name of await readdir(realPath)) {
      if (!ignored.test(name)) await collect(folder, [...parts, name], files);
    }
    return;
  }
  if (!stats.isFile() || memberRole(path).kind === "unknown") return;
  checkMemberName(path);
  files.push({ path, realPath });
}

/** Files up to this size are read whole: a stream for each of thousands takes longer than reading them. */
const smallFileBytes = 1024 * 1024;

/** Size, hash and type of a file, as pack.json lists it. */
export async function describeFile({ path, realPath }: SourceFile, signal: AbortSignal): Promise<PackFile> {
  const hash = createHash("sha256");
  const mediaType = mediaTypeOf(path);
  if ((await lstat(realPath)).size <= smallFileBytes) {
    const content = await readFile(realPath, { signal });
    return { path, bytes: content.length, sha256: hash.update(content).digest("hex"), mediaType };
  }
  let bytes = 0;
  for await (const piece of createReadStream(realPath, { signal, highWaterMark: 1024 * 1024 })) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { path, bytes, sha256: hash.digest("hex"), mediaType };
}

/**
 * Checks a source folder as strictly as a reader of the pack, and in what only its author can mend: raw HTML,
 * pictures that are not there, exercises about sections that are not there or whose working gives another number.
 * @throws PackRefusedError
 */
export async function checkSource(
  manifest: SourceManifest,
  files: readonly SourceFile[],
  signal: AbortSignal,
): Promise<void> {
  checkPlaces(
    manifest,
    files.map(({ path }) => path),
  );
  const byPath = new Map(files.map((file) => [file.path, file]));
  const isMember = (path: string) => byPath.has(path) && memberRole(path).kind === "media";
  const sectionCounts = new Map<string, number>();
  for (const { path, realPath } of files) {
    signal.throwIfAborted();
    const role = memberRole(path);
    if (role.kind === "teacherNotes") readText(await readSmall(realPath, path, packLimits.lessonTextBytes), path);
    if (role.kind !== "lessonText") continue;
    const bytes = await readSmall(realPath, path, packLimits.lessonTextBytes);
    const parsed = parseLesson(readLessonText(bytes, path), { path, isMember });
    const finding = parsed.findings[0];
    if (finding !== undefined) {
      const what =
        finding.kind === "html" ? `HTML ${finding.source.slice(0, 80)}` : `${finding.kind} ${finding.address}`;
      throw new PackRefusedError("badLesson", `${path}: ${what}`);
    }
    const count = parsed.sections.at(-1)?.section ?? 0;
    sectionCounts.set(role.lessonId, Math.min(count, sectionCounts.get(role.lessonId) ?? count));
  }
  for (const [lessonId, sections] of sectionCounts) {
    const path = exercisesPath(lessonId);
    const file = byPath.get(path);
    if (file === undefined) continue;
    const { exercises } = readExerciseFile(await readSmall(file.realPath, path, packLimits.exercisesBytes), path);
    const lost = exercises.find(({ section }) => section !== undefined && section > sections);
    if (lost !== undefined) throw new PackRefusedError("badExercises", `${path}: section of ${lost.id}`);
    checkWorkings(exercises, path);
  }
}

async function readSmall(realPath: string, path: string, limit: number): Promise<Buffer> {
  const { size } = await lstat(realPath);
  if (size > limit) throw new PackRefusedError("tooBig", path);
  return readFile(realPath);
}
