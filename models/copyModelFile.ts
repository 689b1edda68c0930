import { createHash } from "node:crypto";
import { type FileHandle, open, rm, statfs } from "node:fs/promises";
import path from "node:path";
import { ModelDiskFullError, ModelRefusedError } from "./errors.ts";

const chunkBytes = 4 << 20;
/** Left free on the disk for the databases, in bytes. */
const spareBytes = 200 << 20;

/**
 * Copies a model file and hashes it on the way; the copy is on the disk for good when this returns its SHA-256.
 * On abort, and on any fault, the copy is removed and `signal.reason` or the fault is thrown.
 *
 * @throws ModelDiskFullError, ModelRefusedError when the source cannot be read or changes under way
 */
export async function copyModelFile(
  source: string,
  target: string,
  onBytes: (bytesDone: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const from = await open(source, "r").catch((fault) => {
    throw new ModelRefusedError("unreadable", undefined, { cause: fault });
  });
  try {
    const { size } = await from.stat();
    await checkSpace(path.dirname(target), size);
    const to = await open(target, "wx");
    try {
      const sha256 = await copyBytes(from, to, size, onBytes, signal);
      await to.sync();
      return sha256;
    } finally {
      await to.close();
    }
  } catch (fault) {
    await rm(target, { force: true });
    signal.throwIfAborted();
    if (fault instanceof Error && "code" in fault && fault.code === "ENOSPC") {
      throw await diskFull(path.dirname(target), (await from.stat()).size, fault);
    }
    throw fault;
  } finally {
    await from.close();
  }
}

async function copyBytes(
  from: FileHandle,
  to: FileHandle,
  size: number,
  onBytes: (bytesDone: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const hash = createHash("sha256");
  const buffer = Buffer.alloc(chunkBytes);
  let done = 0;
  while (done < size) {
    signal.throwIfAborted();
    const { bytesRead } = await from.read(buffer, 0, chunkBytes, done);
    if (bytesRead === 0) throw new ModelRefusedError("truncated", "while it was copied");
    const chunk = buffer.subarray(0, bytesRead);
    hash.update(chunk);
    await to.write(chunk);
    done += bytesRead;
    onBytes(done);
  }
  signal.throwIfAborted();
  return hash.digest("hex");
}

async function checkSpace(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < bytes + spareBytes) throw await diskFull(folder, bytes);
}

async function diskFull(folder: string, bytes: number, cause?: unknown): Promise<ModelDiskFullError> {
  const { bavail, bsize } = await statfs(folder);
  return new ModelDiskFullError(bytes + spareBytes, bavail * bsize, { cause });
}
