import type { Database } from "better-sqlite3";
import { compare } from "semver";
import type { InstallEvent } from "../../contract/packs.ts";
import { BlobMismatchError, type BlobStore } from "../blobs.ts";
import { DiskFullError, PackRefusedError } from "../errors.ts";
import { freeUnusedBlobs } from "./freeUnusedBlobs.ts";
import type { InstallTarget } from "./installTarget.ts";
import type { PackFile } from "./manifest.ts";
import { memberRole } from "./memberRole.ts";
import { PackArchive } from "./packArchive.ts";
import { type OnProgress, type VerifiedPack, verifyArchive } from "./verifyPack.ts";
import { writePack } from "./writePack.ts";

export type InstalledResult = Pick<
  Extract<InstallEvent, { kind: "installed" }>,
  "packId" | "version" | "lessons" | "passages" | "change"
>;

/** Media copied at the same time: a disk that is waiting for one sync can begin the next. */
const copiesAtOnce = 4;
/** Texts grow by the search index, and for a while by the write-ahead log. */
const bytesPerTextByte = 6;
const reserveBytes = 16 * 1024 ** 2;

/**
 * Installs a pack file: checks all of it, copies its media into the blob store, then switches to the new version in
 * one transaction. Whatever ends it before that (an error, abort, a crash), the version that was there stays whole.
 * After a crash the media that were copied are still there and are not copied again; on abort they are removed.
 * @throws PackRefusedError if the pack is not right: nothing was written
 * @throws DiskFullError, or the reason of `signal`
 */
export async function installPack(
  file: string,
  into: InstallTarget,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<InstalledResult> {
  const archive = await PackArchive.open(file);
  try {
    const pack = await verifyArchive(archive, signal, { appVersion: into.appVersion, onProgress });
    const media = pack.manifest.files.filter(({ path }) => memberRole(path).kind === "media");
    const missing = await missingMedia(media, into.blobs);
    const installed = installedVersion(into.db, pack.packId);
    if (installed?.manifestSha256 === pack.manifestSha256 && missing.length === 0) {
      return { ...namesOf(pack), passages: installed.passages, change: "same" };
    }
    await checkRoom(pack, media, missing, into.blobs);
    await copyMedia(archive, missing, into.blobs, onProgress, signal);
    const before = mediaHashes(into.db, pack.packId);
    const passages = await writePack(archive, pack, into, onProgress, signal).catch(async (cause) => {
      if (signal.aborted || isOutOfRoom(cause)) await discard(missing, into);
      throw cause;
    });
    await freeUnusedBlobs(into.db, into.blobs, before);
    return { ...namesOf(pack), passages, change: changeFrom(installed?.version, pack.version) };
  } catch (cause) {
    throw isOutOfRoom(cause) ? await diskFull(cause, into.blobs) : cause;
  } finally {
    archive.close();
  }
}

function namesOf({ packId, version, lessons }: VerifiedPack) {
  return { packId, version, lessons };
}

function changeFrom(before: string | undefined, now: string): InstalledResult["change"] {
  if (before === undefined) return "new";
  return compare(now, before) > 0 ? "updated" : "replaced";
}

interface InstalledVersion {
  readonly version: string;
  readonly manifestSha256: string;
  readonly passages: number;
}

function installedVersion(db: Database, packId: string): InstalledVersion | undefined {
  return db
    .prepare<[string], InstalledVersion>(
      "SELECT version, manifest_sha256 AS manifestSha256, passages FROM packs WHERE pack_id = ?",
    )
    .get(packId);
}

/** Blobs that the pack's installed version uses. */
function mediaHashes(db: Database, packId: string): string[] {
  return db
    .prepare<[string], { sha256: string }>("SELECT DISTINCT sha256 FROM media WHERE pack_id = ?")
    .all(packId)
    .map(({ sha256 }) => sha256);
}

/** One file for each blob that is not kept yet. */
async function missingMedia(media: readonly PackFile[], blobs: BlobStore): Promise<readonly PackFile[]> {
  const distinct = [...new Map(media.map((file) => [file.sha256, file])).values()];
  const isKept = await Promise.all(distinct.map((file) => blobs.has(file)));
  return distinct.filter((_, at) => !isKept[at]);
}

async function checkRoom(
  pack: VerifiedPack,
  media: readonly PackFile[],
  missing: readonly PackFile[],
  blobs: BlobStore,
): Promise<void> {
  const textBytes = pack.bytes - bytesIn(media);
  const neededBytes = bytesIn(missing) + textBytes * bytesPerTextByte + reserveBytes;
  const freeBytes = await blobs.freeBytes();
  if (freeBytes < neededBytes) throw new DiskFullError(neededBytes, freeBytes);
}

function bytesIn(files: readonly PackFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

async function copyMedia(
  archive: PackArchive,
  missing: readonly PackFile[],
  blobs: BlobStore,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<void> {
  const bytesTotal = bytesIn(missing);
  let bytesDone = 0;
  const waiting = missing.values();
  const kept: string[] = [];
  const copyOneAfterAnother = async () => {
    for (const file of waiting) {
      signal.throwIfAborted();
      await blobs.keep(file, archive.stream(file.path), signal).catch((cause) => {
        throw cause instanceof BlobMismatchError ? new PackRefusedError("badHash", file.path, { cause }) : cause;
      });
      kept.push(file.sha256);
      bytesDone += file.bytes;
      onProgress({ step: "copying", progress: { bytesDone, bytesTotal } });
    }
  };
  const results = await Promise.allSettled(Array.from({ length: copiesAtOnce }, copyOneAfterAnother));
  const failure = results.find((result) => result.status === "rejected");
  if (failure !== undefined) {
    if (isOutOfRoom(failure.reason) || signal.aborted) for (const sha256 of kept) await blobs.remove(sha256);
    throw failure.reason;
  }
  if (kept.length > 0) await blobs.sync(kept);
}

/** Removes what was copied for an install that the person called off. */
async function discard(copied: readonly PackFile[], { db, blobs }: InstallTarget): Promise<void> {
  await freeUnusedBlobs(
    db,
    blobs,
    copied.map(({ sha256 }) => sha256),
  );
}

function isOutOfRoom(cause: unknown): boolean {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  return code === "ENOSPC" || code === "EDQUOT" || code === "SQLITE_FULL";
}

/** The disk can fill up by other hands after `checkRoom`. */
async function diskFull(cause: unknown, blobs: BlobStore): Promise<DiskFullError> {
  const freeBytes = await blobs.freeBytes();
  return new DiskFullError(freeBytes + reserveBytes, freeBytes, { cause });
}
