import type { Database } from "better-sqlite3";
import type { BlobStore } from "../blobs.ts";

/**
 * Removes those of the blobs that no installed pack uses.
 * @returns bytes freed
 */
export async function freeUnusedBlobs(db: Database, blobs: BlobStore, sha256s: Iterable<string>): Promise<number> {
  const isUsed = db.prepare<[string], { found: 1 }>("SELECT 1 AS found FROM media WHERE sha256 = ? LIMIT 1");
  let freed = 0;
  for (const sha256 of sha256s) {
    if (isUsed.get(sha256) === undefined) freed += await blobs.remove(sha256);
  }
  return freed;
}
