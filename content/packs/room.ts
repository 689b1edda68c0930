import type { BlobStore } from "../blobs.ts";
import { DiskFullError } from "../errors.ts";
import type { ChosenMembers } from "./chooseMembers.ts";
import type { KnownDigests } from "./knownDigests.ts";
import type { SourceMember } from "./packSource.ts";

/** Texts grow by the search index, and for a while by the write-ahead log. */
const bytesPerTextByte = 6;
const reserveBytes = 16 * 1024 ** 2;

/** What the room on the disk is reckoned from. */
export interface Store {
  readonly blobs: BlobStore;
  readonly digests: KnownDigests;
}

/** @throws DiskFullError if what is left to copy does not fit */
export async function checkRoom(chosen: ChosenMembers, store: Store): Promise<void> {
  const neededBytes = await bytesNeeded(chosen, store);
  const freeBytes = await store.blobs.freeBytes();
  if (freeBytes < neededBytes) throw new DiskFullError(neededBytes, freeBytes);
}

/** Room that installing these takes, with the search index and a reserve. */
async function bytesNeeded({ texts, media }: ChosenMembers, store: Store): Promise<number> {
  return (await bytesToCopy(media, store)) + bytesIn(texts) * bytesPerTextByte + reserveBytes;
}

/** Bytes of media that are not in the store yet, each content counted once. */
export async function bytesToCopy(media: readonly SourceMember[], { blobs, digests }: Store): Promise<number> {
  const distinct = new Map(media.map((member) => [member.digest.hex, member]));
  let bytes = 0;
  for (const member of distinct.values()) {
    const sha256 = digests.sha256Of(member.digest);
    const isThere = sha256 !== undefined && (await blobs.isThere({ sha256, bytes: member.bytes }));
    if (!isThere) bytes += member.bytes;
  }
  return bytes;
}

export function bytesIn(items: readonly { readonly bytes: number }[]): number {
  return items.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Whether a fault says that the disk is full. */
export function isOutOfRoom(cause: unknown): boolean {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  return code === "ENOSPC" || code === "EDQUOT" || code === "SQLITE_FULL";
}

/** The disk can fill up by other hands after `checkRoom`: what to tell then. */
export async function diskFull(cause: unknown, chosen: ChosenMembers, store: Store): Promise<DiskFullError> {
  const freeBytes = await store.blobs.freeBytes();
  const neededBytes = Math.max(await bytesNeeded(chosen, store), freeBytes + reserveBytes);
  return new DiskFullError(neededBytes, freeBytes, { cause });
}
