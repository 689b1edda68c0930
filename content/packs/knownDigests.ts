import type { Database } from "better-sqlite3";
import type { Digest } from "./packSource.ts";

/** Which blob has which digest, where a source names its files by another hash than the store does. */
export interface KnownDigests {
  /** Undefined if no file with this digest was ever copied. */
  sha256Of(digest: Digest): string | undefined;
  remember(digest: Digest, sha256: string): void;
}

/** The digests that a library has seen. Each row is written by itself: a file that is copied is known after a crash. */
export function createKnownDigests(db: Database): KnownDigests {
  const find = db
    .prepare<[string, string], string>("SELECT sha256 FROM known_digests WHERE algorithm = ? AND hex = ?")
    .pluck();
  const insert = db.prepare("INSERT OR REPLACE INTO known_digests (algorithm, hex, sha256) VALUES (?, ?, ?)");
  return {
    sha256Of: ({ algorithm, hex }) => (algorithm === "sha256" ? hex : find.get(algorithm, hex)),
    remember: ({ algorithm, hex }, sha256) => {
      if (algorithm !== "sha256") insert.run(algorithm, hex, sha256);
    },
  };
}
