import type { Database } from "better-sqlite3";
import type { InstalledPack } from "../../contract/packs.ts";
import type { BlobStore } from "../blobs.ts";
import type { PassageIndex } from "../retrieval/passageIndex.ts";
import { freeUnusedBlobs } from "./freeUnusedBlobs.ts";

/** The packs that are installed. */
export interface PackStore {
  /** By id. */
  list(): InstalledPack[];
  /**
   * Removes a pack, its lessons and passages at once, then the media that no other pack uses.
   * People's progress is kept elsewhere and stays.
   * @returns bytes of media freed; undefined if there is no such pack
   */
  remove(packId: string): Promise<{ readonly freedBytes: number } | undefined>;
  counts(): { readonly packs: number; readonly lessons: number; readonly passages: number };
  /** Clears what interrupted installs left and nobody took up again. @returns bytes freed */
  sweep(olderThan: Date): Promise<number>;
}

interface PackRow {
  readonly packId: string;
  readonly version: string;
  readonly title: string;
  readonly description: string | null;
  readonly languages: string;
  readonly license: string;
  readonly authors: string;
  readonly lessons: number;
  readonly bytes: number;
  readonly trust: InstalledPack["trust"];
  readonly installedAt: string;
}

/** The packs of a library; `index` must be made over the same connection. */
export function createPackStore(db: Database, blobs: BlobStore, index: PassageIndex): PackStore {
  const listPacks = db.prepare<[], PackRow>(
    `SELECT pack_id AS packId, version, title, description, languages, license, authors, lessons, bytes, trust,
       installed_at AS installedAt
     FROM packs ORDER BY pack_id`,
  );
  const mediaOf = db.prepare<[string], { sha256: string }>("SELECT DISTINCT sha256 FROM media WHERE pack_id = ?");
  const deletePack = db.prepare("DELETE FROM packs WHERE pack_id = ?");
  const count = db.prepare<[], { packs: number; lessons: number; passages: number }>(
    "SELECT count(*) AS packs, coalesce(sum(lessons), 0) AS lessons, coalesce(sum(passages), 0) AS passages FROM packs",
  );
  const isInUse = db.prepare<[string], { found: 1 }>("SELECT 1 AS found FROM media WHERE sha256 = ? LIMIT 1");

  const deleteWhole = db.transaction((packId: string) => {
    index.removePack(packId);
    return deletePack.run(packId).changes;
  });

  return {
    list: () => listPacks.all().map(toInstalledPack),
    remove: async (packId) => {
      const media = mediaOf.all(packId).map(({ sha256 }) => sha256);
      if (deleteWhole.immediate(packId) === 0) return undefined;
      return { freedBytes: await freeUnusedBlobs(db, blobs, media) };
    },
    counts: () => count.get() ?? { packs: 0, lessons: 0, passages: 0 },
    sweep: (olderThan) => blobs.sweep((sha256) => isInUse.get(sha256) !== undefined, olderThan),
  };
}

function toInstalledPack(row: PackRow): InstalledPack {
  const { title, description, languages, authors, ...rest } = row;
  return {
    ...rest,
    // Written by writePack from a checked manifest.
    title: JSON.parse(title) as InstalledPack["title"],
    languages: JSON.parse(languages) as string[],
    authors: JSON.parse(authors) as string[],
    ...(description === null ? {} : { description: JSON.parse(description) as InstalledPack["title"] }),
  };
}
