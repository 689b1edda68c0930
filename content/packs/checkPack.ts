import { createHash } from "node:crypto";
import type { Database } from "better-sqlite3";
import type { BlobStore } from "../blobs.ts";

interface KeptFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Reads every byte of an installed pack again, on demand: disks rot, and a power cut may leave zeroes.
 * @returns how many files were read, and those that are damaged or missing; undefined if there is no such pack
 */
export async function checkPack(
  db: Database,
  blobs: BlobStore,
  packId: string,
  onProgress: (progress: { readonly bytesDone: number; readonly bytesTotal: number }) => void,
  signal: AbortSignal,
): Promise<{ readonly files: number; readonly damaged: readonly string[] } | undefined> {
  const texts = db
    .prepare<[string], KeptFile>("SELECT path, sha256, length(content) AS bytes FROM texts WHERE pack_id = ?")
    .all(packId);
  if (texts.length === 0) return undefined; // every pack has its pack.json
  const media = db.prepare<[string], KeptFile>("SELECT path, sha256, bytes FROM media WHERE pack_id = ?").all(packId);
  const contentOf = db
    .prepare<[string, string], Buffer>("SELECT content FROM texts WHERE pack_id = ? AND path = ?")
    .pluck();

  const bytesTotal = [...texts, ...media].reduce((sum, { bytes }) => sum + bytes, 0);
  let bytesDone = 0;
  const onBytes = (bytes: number) => {
    bytesDone += bytes;
    onProgress({ bytesDone, bytesTotal });
  };
  const damaged: string[] = [];
  for (const { path, sha256, bytes } of texts) {
    signal.throwIfAborted();
    const content = contentOf.get(packId, path) ?? Buffer.alloc(0);
    if (createHash("sha256").update(content).digest("hex") !== sha256) damaged.push(path);
    onBytes(bytes);
  }
  for (const file of media) {
    if (!(await blobs.isWhole(file, signal, onBytes))) damaged.push(file.path);
  }
  return { files: texts.length + media.length, damaged };
}
