import { type BlobIdentity, BlobMismatchError } from "../blobs.ts";
import { PackRefusedError } from "../errors.ts";
import { checkedMedia, checkKeptMedia } from "./checkedMedia.ts";
import { promisedFamily } from "./mediaFamily.ts";
import { mediaTypeOf } from "./mediaTypes.ts";
import type { PackSource, SourceMember } from "./packSource.ts";
import { checkedBytes } from "./readMember.ts";
import type { Store } from "./room.ts";

/** Where the media of a pack are now. */
export interface StagedMedia {
  /** Every member that is not damaged, by path. */
  readonly blobs: ReadonlyMap<string, BlobIdentity>;
  /** Paths of those that are not what was promised, or cannot be read; only of a source that can do without some. */
  readonly damaged: ReadonlySet<string>;
}

/** Told while it works, so that whoever called still knows after a fault. */
export interface StageWatcher {
  onBytes(bytesDone: number): void;
  /** A member that was not there, or not whole, and was copied. */
  onCopied(blob: BlobIdentity): void;
}

/** Media copied at the same time: a disk that is waiting for one sync can begin the next. */
const copiesAtOnce = 4;

/**
 * Brings the media of a pack into the blob store. A blob that is there already is hashed, never trusted by its size: a
 * power cut leaves files of the right size full of zeroes. All names are durable when it returns.
 * On abort or fault what was copied whole stays in the store: whoever begins again finds it.
 * @throws PackRefusedError if bytes are not what was promised or cannot be read; the system's error; the reason of `signal`
 */
export async function stageMedia(
  source: PackSource,
  media: readonly SourceMember[],
  into: Store,
  watcher: StageWatcher,
  signal: AbortSignal,
): Promise<StagedMedia> {
  const staged = new Map<string, BlobIdentity>();
  const damaged = new Set<string>();
  let bytesDone = 0;
  const onPiece = (bytes: number) => {
    bytesDone += bytes;
    watcher.onBytes(bytesDone);
  };
  const groups = sameBytes(media).values();
  const failed = new AbortController();
  const anyEnd = AbortSignal.any([signal, failed.signal]);
  const stageOneAfterAnother = async () => {
    for (const [first, ...twins] of groups) {
      if (first === undefined) continue;
      anyEnd.throwIfAborted();
      const known = await findWhole(first, into, onPiece, anyEnd);
      const blob = known ?? (await copyUnlessDamaged(first, source, into, onPiece, anyEnd));
      if (twins.length > 0) onPiece(first.bytes * twins.length);
      if (blob === undefined) {
        for (const { path } of [first, ...twins]) damaged.add(path);
        continue;
      }
      if (known === undefined) watcher.onCopied(blob);
      for (const { path } of [first, ...twins]) staged.set(path, blob);
    }
  };
  const workers = Array.from({ length: copiesAtOnce }, () =>
    stageOneAfterAnother().catch((cause) => {
      failed.abort(cause);
      throw cause;
    }),
  );
  const results = await Promise.allSettled(workers);
  // Also those that were there: the crash that ended an earlier try may have come before their names were durable.
  await into.blobs.sync([...staged.values()].map(({ sha256 }) => sha256));
  if (signal.aborted) throw signal.reason;
  if (results.some(({ status }) => status === "rejected")) throw failed.signal.reason;
  return { blobs: staged, damaged };
}

/** One group for each content and type, in the order of the source: under another name the bytes are judged anew. */
function sameBytes(media: readonly SourceMember[]): readonly (readonly SourceMember[])[] {
  const groups = new Map<string, SourceMember[]>();
  for (const member of media) {
    const key = `${member.digest.hex} ${mediaTypeOf(member.path)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [member]);
    else group.push(member);
  }
  return [...groups.values()];
}

async function findWhole(
  member: SourceMember,
  { blobs, digests }: Store,
  onPiece: (bytes: number) => void,
  signal: AbortSignal,
): Promise<BlobIdentity | undefined> {
  const sha256 = digests.sha256Of(member.digest);
  if (sha256 === undefined) return undefined;
  const blob = { sha256, bytes: member.bytes };
  let seen = 0;
  const isWhole = await blobs.isWhole(blob, signal, (bytes) => {
    seen += bytes;
    onPiece(bytes);
  });
  if (isWhole) {
    // It may have come under a name that promises nothing.
    await checkKeptMedia(member.path, blobs.pathOf(sha256));
    return blob;
  }
  if (seen > 0) onPiece(-seen); // it is read again, from the source
  return undefined;
}

/** @returns undefined if it is damaged and the source can do without it; all its bytes count as done then */
async function copyUnlessDamaged(
  member: SourceMember,
  source: PackSource,
  into: Store,
  onPiece: (bytes: number) => void,
  signal: AbortSignal,
): Promise<BlobIdentity | undefined> {
  let seen = 0;
  const count = (bytes: number) => {
    seen += bytes;
    onPiece(bytes);
  };
  try {
    return await copy(member, source, into, count, signal);
  } catch (cause) {
    if (source.without === undefined || !(cause instanceof PackRefusedError)) throw cause;
    onPiece(member.bytes - seen);
    return undefined;
  }
}

async function copy(
  member: SourceMember,
  source: PackSource,
  { blobs, digests }: Store,
  onPiece: (bytes: number) => void,
  signal: AbortSignal,
): Promise<BlobIdentity> {
  const { path, bytes, digest } = member;
  // The store hashes by SHA-256 itself; other digests are checked on the way, and those of drawings before they are read.
  const isHashedLater = digest.algorithm === "sha256" && promisedFamily(path) !== "svg";
  const pieces = checkedMedia(path, isHashedLater ? source.stream(path) : checkedBytes(source, member));
  const expected = { bytes, sha256: digest.algorithm === "sha256" ? digest.hex : undefined };
  const kept = await blobs.keep(expected, counted(pieces, onPiece), signal).catch((cause) => {
    throw cause instanceof BlobMismatchError ? new PackRefusedError("badHash", path, { cause }) : cause;
  });
  digests.remember(digest, kept.sha256);
  return kept;
}

async function* counted(pieces: AsyncIterable<Uint8Array>, onPiece: (bytes: number) => void) {
  for await (const piece of pieces) {
    yield piece;
    onPiece(piece.length);
  }
}
