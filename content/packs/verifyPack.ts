import { createHash } from "node:crypto";
import { compare } from "semver";
import type { InstallEvent } from "../../contract/packs.ts";
import { PackRefusedError } from "../errors.ts";
import { readExerciseFile } from "../exercises/exerciseFile.ts";
import { readLessonText, readText } from "../lessons/checkText.ts";
import { checkFiles, checkPlaces } from "./checkLayout.ts";
import { lessonsOf, type Manifest, readManifest } from "./manifest.ts";
import { memberRole } from "./memberRole.ts";
import { PackArchive } from "./packArchive.ts";

/** A pack of which every byte was checked. */
export interface VerifiedPack {
  readonly packId: string;
  readonly version: string;
  readonly lessons: number;
  /** Unpacked, without pack.json. */
  readonly bytes: number;
  /** SHA-256 of pack.json; equal for packs that hold the same. */
  readonly manifestSha256: string;
  readonly manifest: Manifest;
}

export type InstallProgress = Pick<Extract<InstallEvent, { kind: "progress" }>, "step" | "progress">;
export type OnProgress = (progress: InstallProgress) => void;

/** What a pack is checked against besides the format. */
export interface VerifyOptions {
  /** Version of this program, for packs that need a newer one; without it they are not refused. */
  readonly appVersion?: string | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/**
 * Checks a pack file whole: the archive's directory first, then each byte against the hashes of pack.json.
 * Writes nothing. Stops between members when `signal` is aborted, throwing its reason.
 * @throws PackRefusedError with the first thing that is wrong
 */
export async function verifyPack(
  file: string,
  signal: AbortSignal,
  options: VerifyOptions = {},
): Promise<VerifiedPack> {
  const archive = await PackArchive.open(file);
  try {
    return await verifyArchive(archive, signal, options);
  } finally {
    archive.close();
  }
}

/** `verifyPack` for an archive that is open already. */
export async function verifyArchive(
  archive: PackArchive,
  signal: AbortSignal,
  { appVersion, onProgress }: VerifyOptions,
): Promise<VerifiedPack> {
  if (!archive.members.has("pack.json")) throw new PackRefusedError("notAPack", "pack.json");
  const manifestBytes = await archive.read("pack.json");
  const manifest = readManifest(manifestBytes);
  const needed = manifest.requires?.luciole;
  if (needed !== undefined && appVersion !== undefined && compare(appVersion, needed) < 0) {
    throw new PackRefusedError("appTooOld", needed);
  }
  checkFiles(manifest, archive.members);
  const paths = manifest.files.map(({ path }) => path);
  checkPlaces(manifest, paths);
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  await verifyMembers(archive, manifest, signal, (bytesDone) =>
    onProgress?.({ step: "checking", progress: { bytesDone, bytesTotal: bytes } }),
  );
  return {
    packId: manifest.id,
    version: manifest.version,
    lessons: lessonsOf(manifest).length,
    bytes,
    manifestSha256: createHash("sha256").update(manifestBytes).digest("hex"),
    manifest,
  };
}

async function verifyMembers(
  archive: PackArchive,
  manifest: Manifest,
  signal: AbortSignal,
  onBytes: (bytesDone: number) => void,
): Promise<void> {
  const expected = new Map(manifest.files.map((file) => [file.path, file]));
  let bytesDone = 0;
  for (const path of archive.members.keys()) {
    const file = expected.get(path);
    if (file === undefined) continue; // pack.json, read already, and its signature
    const hash = createHash("sha256");
    const isText = path.endsWith(".md") || path.endsWith(".json");
    const kept: Buffer[] = [];
    for await (const piece of archive.stream(path)) {
      signal.throwIfAborted();
      hash.update(piece);
      if (isText) kept.push(piece);
      bytesDone += piece.length;
      onBytes(bytesDone);
    }
    if (hash.digest("hex") !== file.sha256) throw new PackRefusedError("badHash", path);
    checkContent(path, kept);
  }
}

/** Texts and exercises must be what they claim; media are only ever handed to the page as bytes. */
function checkContent(path: string, pieces: readonly Buffer[]): void {
  const { kind } = memberRole(path);
  if (kind === "lessonText") readLessonText(Buffer.concat(pieces), path);
  if (kind === "teacherNotes") readText(Buffer.concat(pieces), path);
  if (kind === "exercises") readExerciseFile(Buffer.concat(pieces), path);
}
