import type { Database } from "better-sqlite3";
import type { InstalledPack, PackTrust } from "../../contract/packs.ts";
import type { BlobStore } from "../blobs.ts";
import type { PassageIndex } from "../retrieval/passageIndex.ts";
import { checkPack } from "./checkPack.ts";
import { freeUnusedBlobs } from "./freeUnusedBlobs.ts";
import type { JudgePack } from "./installTarget.ts";
import { signatureMember } from "./minisignFile.ts";

/** The packs that are installed. */
export interface PackStore {
  /** By id. @param judge says whose each is now: keys come and go */
  list(judge: JudgePack): InstalledPack[];
  /**
   * Removes a pack, its lessons and passages at once, then the media that no other pack uses.
   * People's progress is kept elsewhere and stays.
   * @returns bytes of media freed; undefined if there is no such pack
   */
  remove(packId: string): Promise<{ readonly freedBytes: number } | undefined>;
  /**
   * Reads every byte of a pack again.
   * @returns the members that are damaged or missing; undefined if there is no such pack
   */
  check(
    packId: string,
    onProgress: (progress: { readonly bytesDone: number; readonly bytesTotal: number }) => void,
    signal: AbortSignal,
  ): Promise<{ readonly files: number; readonly damaged: readonly string[] } | undefined>;
  /** The languages of all packs. */
  languages(): string[];
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
  readonly trust: "starter" | "unsigned";
  readonly isOwn: number;
  readonly chosenCourses: string | null;
  readonly installedAt: string;
}

/** The packs of a library; `index` must be made over the same connection. */
export function createPackStore(db: Database, blobs: BlobStore, index: PassageIndex): PackStore {
  const listPacks = db.prepare<[], PackRow>(
    `SELECT pack_id AS packId, version, title, description, languages, license, authors, lessons, bytes, trust,
       is_own AS isOwn, chosen_courses AS chosenCourses, installed_at AS installedAt
     FROM packs ORDER BY pack_id`,
  );
  const textOf = db
    .prepare<[string, string], Buffer>("SELECT content FROM texts WHERE pack_id = ? AND path = ?")
    .pluck();
  const mediaOf = db.prepare<[string], { sha256: string }>("SELECT DISTINCT sha256 FROM media WHERE pack_id = ?");
  const deletePack = db.prepare("DELETE FROM packs WHERE pack_id = ?");
  const count = db.prepare<[], { packs: number; lessons: number; passages: number }>(
    "SELECT count(*) AS packs, coalesce(sum(lessons), 0) AS lessons, coalesce(sum(passages), 0) AS passages FROM packs",
  );
  const listLanguages = db.prepare<[], string>("SELECT DISTINCT value FROM packs, json_each(packs.languages)").pluck();
  const isInUse = db.prepare<[string], { found: 1 }>("SELECT 1 AS found FROM media WHERE sha256 = ? LIMIT 1");

  const deleteWhole = db.transaction((packId: string) => {
    index.removePack(packId);
    return deletePack.run(packId).changes;
  });

  const trustOf = ({ packId, trust, isOwn }: PackRow, judge: JudgePack): PackTrust => {
    if (trust === "starter") return { kind: "starter" };
    if (isOwn === 1) return { kind: "own" };
    const signature = textOf.get(packId, signatureMember);
    const packJson = textOf.get(packId, "pack.json");
    return signature === undefined || packJson === undefined ? { kind: "unsigned" } : judge(packJson, signature);
  };

  return {
    list: (judge) => listPacks.all().map((row) => toInstalledPack(row, trustOf(row, judge))),
    remove: async (packId) => {
      const media = mediaOf.all(packId).map(({ sha256 }) => sha256);
      if (deleteWhole.immediate(packId) === 0) return undefined;
      return { freedBytes: await freeUnusedBlobs(db, blobs, media) };
    },
    check: (packId, onProgress, signal) => checkPack(db, blobs, packId, onProgress, signal),
    languages: () => listLanguages.all(),
    counts: () => count.get() ?? { packs: 0, lessons: 0, passages: 0 },
    sweep: (olderThan) => blobs.sweep((sha256) => isInUse.get(sha256) !== undefined, olderThan),
  };
}

function toInstalledPack(row: PackRow, trust: PackTrust): InstalledPack {
  const { title, description, languages, authors, chosenCourses } = row;
  return {
    packId: row.packId,
    version: row.version,
    license: row.license,
    lessons: row.lessons,
    bytes: row.bytes,
    installedAt: row.installedAt,
    // Written by writePack from a checked manifest.
    title: JSON.parse(title) as InstalledPack["title"],
    languages: JSON.parse(languages) as string[],
    authors: JSON.parse(authors) as string[],
    ...(description === null ? {} : { description: JSON.parse(description) as InstalledPack["title"] }),
    trust,
    ...(chosenCourses === null ? {} : { chosenCourses: JSON.parse(chosenCourses) as string[] }),
  };
}
