import { join } from "node:path";
import { createBlobStore } from "../../content/blobs.ts";
import { createLessonStore, type LessonStore } from "../../content/lessons/lessonStore.ts";
import type { InstallTarget } from "../../content/packs/installTarget.ts";
import { createPackStore, type PackStore } from "../../content/packs/packStore.ts";
import { createPassageIndex } from "../../content/retrieval/passageIndex.ts";
import { migrate } from "../../engine/db/migrate.ts";
import { openDatabase } from "../../engine/db/openDatabase.ts";

/** A library in a folder, with everything that installing needs; it knows no publisher. */
export interface TestLibrary extends InstallTarget {
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
    judge: () => ({ kind: "unsigned" }),
    close: () => db.close(),
  };
}
