import type { Database } from "better-sqlite3";
import type { BlobStore } from "../../content/blobs.ts";
import { describePack } from "../../content/packs/describePack.ts";
import { installPack, judgeSource } from "../../content/packs/installPack.ts";
import type { JudgePack } from "../../content/packs/installTarget.ts";
import { outlineOf, type PackOutline } from "../../content/packs/packOutline.ts";
import type { PackSource } from "../../content/packs/packSource.ts";
import { createPassageIndex } from "../../content/retrieval/passageIndex.ts";
import type { ImportWay, OpenSource, OutlineSource } from "./candidate.ts";

/** The library that packs go into. */
export interface PackWayParts {
  /** Opens one more connection, closed after each use: readers never see a version half written. */
  readonly openLibrary: () => Database;
  readonly blobs: BlobStore;
  readonly judge: JudgePack;
}

/**
 * The way of everything that becomes a pack, once `open` makes a source of it.
 * @param outline for what takes long to open; what it tells of is taken for unsigned
 */
export function packWay(
  { openLibrary, blobs, judge }: PackWayParts,
  open: OpenSource,
  outline?: OutlineSource,
): ImportWay {
  const inLibrary = async <T>(use: (db: Database) => Promise<T>): Promise<T> => {
    const db = openLibrary();
    try {
      return await use(db);
    } finally {
      db.close();
    }
  };
  const describe = (described: PackOutline, source?: PackSource) =>
    inLibrary((db) => {
      const trust = source === undefined ? ({ kind: "unsigned" } as const) : judgeSource(source, judge);
      return describePack(described, trust, { db, blobs });
    });
  return {
    async describe(candidate, signal) {
      if (outline !== undefined) return describe(await outline(candidate, signal));
      const source = await open(candidate, { courses: undefined, onBytes: () => {} }, signal);
      try {
        return await describe(outlineOf(source), source);
      } finally {
        source.close();
      }
    },
    async take(candidate, { courses, allowUnsigned }, onProgress, signal) {
      const onBytes = (progress: Parameters<typeof onProgress>[0]["progress"]) =>
        onProgress({ step: "checking", progress });
      const source = await open(candidate, { courses, onBytes }, signal);
      try {
        return await inLibrary((db) => {
          const target = { db, blobs, index: createPassageIndex(db), judge };
          return installPack({ source, courses, allowUnsigned }, target, onProgress, signal);
        });
      } finally {
        source.close();
      }
    },
  };
}
