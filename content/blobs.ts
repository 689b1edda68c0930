import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat, statfs } from "node:fs/promises";
import { join } from "node:path";

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
  has(blob: BlobIdentity): Promise<boolean>;
  /**
   * Keeps the bytes of `source`. On abort or error nothing is left of them.
   * @throws BlobMismatchError, the system's error (ENOSPC …), or the reason of `signal`
   */
  keep(blob: BlobIdentity, source: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<void>;
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
    has: async ({ sha256, bytes }) => (await sizeOf(pathOf(sha256))) === bytes,
    keep: async ({ sha256, bytes }, source, signal) => {
      const draft = join(staging, randomUUID());
      try {
        const written = await writeSynced(draft, source, signal);
        if (written.sha256 !== sha256 || written.bytes !== bytes) throw new BlobMismatchError(sha256);
        await mkdir(folderOf(sha256), { recursive: true });
        await rename(draft, pathOf(sha256));
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

/** On Windows folders cannot be synced, and need not be: NTFS keeps its own journal of names. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
