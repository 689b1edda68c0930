import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { type BlobStore, createBlobStore } from "../../content/blobs.ts";
import { createLessonStore, type LessonStore } from "../../content/lessons/lessonStore.ts";
import { createPackStore, type PackStore } from "../../content/packs/packStore.ts";
import { createPassageIndex, type PassageIndex } from "../../content/retrieval/passageIndex.ts";
import { migrate } from "../../engine/db/migrate.ts";
import { openDatabase } from "../../engine/db/openDatabase.ts";

/** A library in a folder, with everything that installing needs. */
export interface TestLibrary {
  readonly db: Database;
  readonly blobs: BlobStore;
  readonly index: PassageIndex;
  readonly packs: PackStore;
  readonly lessons: LessonStore;
  close(): void;
}

const migrations = join(import.meta.dirname, "../../content/migrations");

/** Opens (or makes) the library of a data folder. */
export async function openLibrary(folder: string): Promise<TestLibrary> {
  const db = openDatabase(join(folder, "library.sqlite"), { synchronous: "NORMAL" });
  migrate(db, migrations);
  const blobs = await createBlobStore(join(folder, "blobs"));
  const index = createPassageIndex(db);
  return {
    db,
    blobs,
    index,
    packs: createPackStore(db, blobs, index),
    lessons: createLessonStore(db, blobs),
    close: () => db.close(),
  };
}
