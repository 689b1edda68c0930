import { createHash } from "node:crypto";
import type { Database } from "better-sqlite3";
import { compare } from "semver";
import type { ImportJob } from "../../contract/imports.ts";
import type { PackTrust } from "../../contract/packs.ts";
import type { BlobIdentity } from "../blobs.ts";
import { PackRefusedError } from "../errors.ts";
import { checkTexts } from "./checkTexts.ts";
import { type ChosenMembers, chooseMembers } from "./chooseMembers.ts";
import { freeUnusedBlobs } from "./freeUnusedBlobs.ts";
import type { InstallTarget, JudgePack } from "./installTarget.ts";
import { createKnownDigests } from "./knownDigests.ts";
import { makePackJson } from "./makePackJson.ts";
import { lessonsOf } from "./manifest.ts";
import { mediaTypeOf } from "./mediaTypes.ts";
import type { PackSource, SourceMember } from "./packSource.ts";
import { bytesIn, checkRoom, diskFull, isOutOfRoom } from "./room.ts";
import { stageMedia } from "./stageMedia.ts";
import type { OnProgress } from "./verifyPack.ts";
import { type PackToWrite, writePack } from "./writePack.ts";

type Done = Extract<ImportJob["status"], { kind: "done" }>;
export type InstalledResult = Pick<Done, "lessons" | "passages" | "change" | "copiedBytes" | "leftOut"> & {
  readonly packId: string;
  readonly version: string;
};

/** What is installed, how much of it, and on whose word. */
export interface InstallRequest {
  readonly source: PackSource;
  /** Ids; the whole pack when left out. */
  readonly courses?: readonly string[] | undefined;
  /** A person has seen that nobody known has signed it, and takes it all the same. */
  readonly allowUnsigned: boolean;
}

/**
 * Installs a pack: checks its signature and all its texts, copies and hashes its media into the blob store, then
 * switches to the new version in one transaction. Whatever ends it before that, the version that was there stays whole.
 * A refused pack, and one for which the disk has no room, leaves nothing behind. What was copied before an abort, a
 * crash or a drive that went away stays in the store unseen, and is not copied again.
 * @throws PackRefusedError, DiskFullError, or the reason of `signal`
 */
export async function installPack(
  { source, courses, allowUnsigned }: InstallRequest,
  into: InstallTarget,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<InstalledResult> {
  const store = { blobs: into.blobs, digests: createKnownDigests(into.db) };
  const trust = judgeSource(source, into.judge);
  refuseUntrusted(trust, allowUnsigned);
  const chosen = await chooseMembers(source, courses);
  const bytesTotal = bytesIn(chosen.texts);
  const onTextBytes = (bytesDone: number) => onProgress({ step: "checking", progress: { bytesDone, bytesTotal } });
  await checkTexts(source, chosen.texts, onTextBytes, signal);

  const fresh: BlobIdentity[] = [];
  try {
    await checkRoom(chosen, store);
    const staged = await stageMedia(
      source,
      chosen.media,
      store,
      {
        onBytes: (bytesDone) =>
          onProgress({ step: "copying", progress: { bytesDone, bytesTotal: bytesIn(chosen.media) } }),
        onCopied: (blob) => fresh.push(blob),
      },
      signal,
    );
    const rest = await withoutDamaged({ source, chosen }, courses, staged.damaged);
    const pack = packToWrite(rest.source, rest.chosen, staged.blobs, { trust, courses });
    const installed = installedVersion(into.db, pack.manifest.id);
    const result = {
      packId: pack.manifest.id,
      version: pack.manifest.version,
      lessons: lessonsOf(pack.manifest).length,
      copiedBytes: bytesIn(fresh),
      leftOut: [...rest.source.leftOut],
    };
    if (installed !== undefined && isSame(installed, pack) && fresh.length === 0) {
      return { ...result, passages: installed.passages, change: "same" };
    }
    const before = mediaHashes(into.db, pack.manifest.id);
    const passages = await writePack(rest.source, pack, into, onProgress, signal);
    await freeUnusedBlobs(into.db, into.blobs, [...before, ...fresh.map(({ sha256 }) => sha256)]);
    return { ...result, passages, change: changeFrom(installed?.version, pack.manifest.version) };
  } catch (cause) {
    if (isFinal(cause)) await discard(fresh, into);
    throw isOutOfRoom(cause) ? await diskFull(cause, chosen, store) : cause;
  }
}

interface Part {
  readonly source: PackSource;
  readonly chosen: ChosenMembers;
}

/** What is left of a source that can do without its damaged media; the texts of what is left were checked. */
async function withoutDamaged(
  part: Part,
  courses: readonly string[] | undefined,
  damaged: ReadonlySet<string>,
): Promise<Part> {
  if (damaged.size === 0 || part.source.without === undefined) return part;
  const source = await part.source.without(damaged);
  const left = courses?.filter((id) => source.manifest.courses.some((course) => course.id === id));
  return { source, chosen: await chooseMembers(source, left) };
}

/** Whose a source is; what is no pack file cannot be signed. @throws PackRefusedError badSignature */
export function judgeSource({ packJson, signature }: PackSource, judge: JudgePack): PackTrust {
  return packJson === undefined ? { kind: "unsigned" } : judge(packJson, signature);
}

/** @throws PackRefusedError altered, unknownPublisher or unsigned */
function refuseUntrusted(trust: PackTrust, allowUnsigned: boolean): void {
  if (trust.kind === "altered") throw new PackRefusedError("altered", trust.keyId);
  if (allowUnsigned) return;
  if (trust.kind === "unknown") throw new PackRefusedError("unknownPublisher", trust.keyId);
  if (trust.kind === "unsigned") throw new PackRefusedError("unsigned");
}

function packToWrite(
  source: PackSource,
  { manifest, texts, media }: ChosenMembers,
  blobs: ReadonlyMap<string, BlobIdentity>,
  { trust, courses }: Pick<InstallRequest, "courses"> & { readonly trust: PackTrust },
): PackToWrite {
  const files = source.files ?? filesOf([...texts, ...media], blobs);
  const packJson = source.packJson ?? makePackJson(manifest, files);
  const needed = new Set([...texts, ...media].map(({ path }) => path));
  return {
    manifest: { ...manifest, files: files.filter(({ path }) => needed.has(path)) },
    packJson,
    packJsonSha256: createHash("sha256").update(packJson).digest("hex"),
    signature: source.signature,
    chosenCourses: courses,
    trust: trust.kind,
  };
}

/** As pack.json lists them, now that the hash of each is known. */
function filesOf(members: readonly SourceMember[], blobs: ReadonlyMap<string, BlobIdentity>) {
  return members.map(({ path, bytes, digest }) => ({
    path,
    bytes,
    sha256: blobs.get(path)?.sha256 ?? digest.hex, // texts are generated with their SHA-256
    mediaType: mediaTypeOf(path),
  }));
}

interface InstalledVersion {
  readonly version: string;
  readonly manifestSha256: string;
  readonly passages: number;
  readonly chosenCourses: string | null;
}

function installedVersion(db: Database, packId: string): InstalledVersion | undefined {
  return db
    .prepare<[string], InstalledVersion>(
      `SELECT version, manifest_sha256 AS manifestSha256, passages, chosen_courses AS chosenCourses
       FROM packs WHERE pack_id = ?`,
    )
    .get(packId);
}

function isSame(installed: InstalledVersion, { packJsonSha256, chosenCourses }: PackToWrite): boolean {
  const chosen = chosenCourses === undefined ? null : JSON.stringify(chosenCourses);
  return installed.manifestSha256 === packJsonSha256 && installed.chosenCourses === chosen;
}

function changeFrom(before: string | undefined, now: string): InstalledResult["change"] {
  if (before === undefined) return "new";
  return compare(now, before) > 0 ? "updated" : "replaced";
}

/** Blobs that the pack's installed version uses. */
function mediaHashes(db: Database, packId: string): string[] {
  return db
    .prepare<[string], { sha256: string }>("SELECT DISTINCT sha256 FROM media WHERE pack_id = ?")
    .all(packId)
    .map(({ sha256 }) => sha256);
}

/** Nothing is to be gained by keeping what was copied: the pack is wrong, or its bytes fill the disk. */
function isFinal(cause: unknown): boolean {
  return isOutOfRoom(cause) || (cause instanceof PackRefusedError && cause.reason !== "unreadable");
}

async function discard(blobs: readonly BlobIdentity[], into: InstallTarget): Promise<void> {
  await freeUnusedBlobs(
    into.db,
    into.blobs,
    blobs.map(({ sha256 }) => sha256),
  );
}
