import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { syncFolder } from "./syncFolder.ts";

/** What a blob must be to be kept. */
export interface BlobIdentity {
  /** Lower-case hex. */
  readonly sha256: string;
  readonly bytes: number;
}

/** The bytes that came are not those that were promised; nothing was kept. */
export class BlobMismatchError extends Error {
  readonly code = "BLOB_MISMATCH";
  readonly sha256: string;

  constructor(sha256: string) {
    super(`the bytes do not make blob ${sha256}`);
    this.sha256 = sha256;
  }
}

/**
 * Files named by their content: `<folder>/ab/cdef…`. A blob that is there is whole and on the disk: it is written
 * beside, hashed, synced, and only then given its name.
 */
export interface BlobStore {
  /** Where a blob stands, whether it is there or not. */
  pathOf(sha256: string): string;
  /** Whether a file of the right name and size is there: for guesses of what is left to copy, never as a proof. */
  isThere(blob: BlobIdentity): Promise<boolean>;
  /** Whether it is there with the right bytes: reads all of them, telling how many as it goes. */
  isWhole(blob: BlobIdentity, signal: AbortSignal, onBytes?: (bytes: number) => void): Promise<boolean>;
  /**
   * Keeps the bytes of `source`, in place of a damaged blob if there is one. On abort or error nothing is left of them.
   * @param expected `sha256` may be left out where only the source can check its bytes
   * @throws BlobMismatchError, the system's error (ENOSPC …), or the reason of `signal`
   */
  keep(
    expected: { readonly sha256: string | undefined; readonly bytes: number },
    source: AsyncIterable<Uint8Array>,
    signal: AbortSignal,
  ): Promise<BlobIdentity>;
  /** Makes the names of kept blobs durable too; call it once after many. */
  sync(sha256s: readonly string[]): Promise<void>;
  /** @returns bytes freed; 0 if it was not there */
  remove(sha256: string): Promise<number>;
  /** Bytes that may still be written on this disk. */
  freeBytes(): Promise<number>;
  /**
   * Clears what interrupted work left: half-written files, and blobs older than `olderThan` that are not in use
   * (younger ones serve an install that is begun again).
   * @returns bytes freed
   */
  sweep(isInUse: (sha256: string) => boolean, olderThan: Date): Promise<number>;
}

const stagingName = "staging";
const pieceBytes = 1024 * 1024;

/** A blob store in a folder, which is made if it is not there. */
export async function createBlobStore(folder: string): Promise<BlobStore> {
  const staging = join(folder, stagingName);
  await mkdir(staging, { recursive: true });
  const folderOf = (sha256: string) => join(folder, sha256.slice(0, 2));
  const pathOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError("not a SHA-256");
    return join(folderOf(sha256), sha256.slice(2));
  };

  return {
    pathOf,
    isThere: async ({ sha256, bytes }) => (await sizeOf(pathOf(sha256))) === bytes,
    isWhole: async ({ sha256, bytes }, signal, onBytes) => {
      const path = pathOf(sha256);
      return (await sizeOf(path)) === bytes && (await hashOf(path, signal, onBytes)) === sha256;
    },
    keep: async ({ sha256, bytes }, source, signal) => {
      const draft = join(staging, randomUUID());
      try {
        const written = await writeSynced(draft, source, signal);
        const isRight = written.bytes === bytes && (sha256 === undefined || written.sha256 === sha256);
        if (!isRight) throw new BlobMismatchError(sha256 ?? written.sha256);
        await mkdir(folderOf(written.sha256), { recursive: true });
        await rename(draft, pathOf(written.sha256));
        return written;
      } catch (cause) {
        await rm(draft, { force: true });
        throw cause;
      }
    },
    sync: async (sha256s) => {
      for (const path of new Set(sha256s.map(folderOf))) await syncFolder(path);
      await syncFolder(folder);
    },
    remove: async (sha256) => removeFile(pathOf(sha256)),
    freeBytes: async () => {
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    },
    sweep: async (isInUse, olderThan) => {
      let freed = 0;
      for (const name of await readdir(staging)) freed += await removeFile(join(staging, name));
      for (const prefix of await readdir(folder)) {
        if (!/^[0-9a-f]{2}$/.test(prefix)) continue;
        for (const rest of await readdir(join(folder, prefix))) {
          if (isInUse(prefix + rest)) continue; // nearly all are; the disk need not be asked about them
          const path = join(folder, prefix, rest);
          const isOld = ((await stat(path).catch(() => undefined))?.mtime ?? olderThan) < olderThan;
          if (isOld) freed += await removeFile(path);
        }
      }
      return freed;
    },
  };
}

/** Undefined if it cannot be read whole: a bad sector is damage like any other. */
async function hashOf(
  path: string,
  signal: AbortSignal,
  onBytes: (bytes: number) => void = () => {},
): Promise<string | undefined> {
  const hash = createHash("sha256");
  try {
    for await (const piece of createReadStream(path, { signal, highWaterMark: pieceBytes })) {
      hash.update(piece);
      onBytes(piece.length);
    }
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
  return hash.digest("hex");
}

async function writeSynced(
  path: string,
  source: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<BlobIdentity> {
  const hash = createHash("sha256");
  let bytes = 0;
  const handle = await open(path, "wx", 0o644);
  try {
    for await (const piece of source) {
      signal.throwIfAborted();
      const writing = writeAll(handle, piece);
      hash.update(piece); // while the disk is at work
      await writing;
      bytes += piece.length;
    }
    signal.throwIfAborted();
    await handle.datasync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest("hex"), bytes };
}

async function writeAll(handle: Awaited<ReturnType<typeof open>>, piece: Uint8Array): Promise<void> {
  for (let done = 0; done < piece.length; ) {
    const { bytesWritten } = await handle.write(piece, done, piece.length - done);
    done += bytesWritten;
  }
}

/** Undefined if there is no such file. */
async function sizeOf(path: string): Promise<number | undefined> {
  const stats = await stat(path).catch(() => undefined);
  return stats?.isFile() ? stats.size : undefined;
}

async function removeFile(path: string): Promise<number> {
  const bytes = await sizeOf(path);
  if (bytes === undefined) return 0;
  await rm(path, { force: true });
  return bytes;
}
