import { join } from "node:path";
import { createFindPassages } from "../../../content/retrieval/findPassages.ts";
import { createPassageIndex } from "../../../content/retrieval/passageIndex.ts";
import { migrate } from "../../../engine/db/migrate.ts";
import { openDatabase } from "../../../engine/db/openDatabase.ts";

export interface TestPassage {
  readonly text: string;
  readonly language?: string;
  readonly lesson?: string;
  readonly course?: string;
  readonly pack?: string;
  readonly heading?: string;
}

/** A search index in memory over some passages; a passage's id is its place in the list, from 1. */
export function searchOver(passages: readonly TestPassage[]) {
  const db = openDatabase(":memory:", { synchronous: "NORMAL" });
  migrate(db, join(import.meta.dirname, "../../../content/migrations"));
  db.pragma("foreign_keys = OFF");
  const index = createPassageIndex(db);
  const insert = db.prepare(
    `INSERT INTO passages (passage_rowid, passage_id, pack_id, lesson_id, course_id, language, n, section, heading,
       lesson_title, markdown, sha256, text) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, '', '', '', ?)`,
  );
  const indexed = passages.map(
    ({ text, language = "en", lesson = "one", course = "c", pack = "p", heading = "" }, i) => {
      insert.run(i + 1, String(i + 1), pack, lesson, course, language, i + 1, heading, text);
      return {
        rowId: i + 1,
        passageId: String(i + 1),
        packId: pack,
        lessonId: lesson,
        language,
        lessonTitle: "",
        heading,
        text,
      };
    },
  );
  index.add(indexed);
  const findPassages = createFindPassages(db);
  return {
    db,
    index,
    findPassages,
    found: (question: string, language = "en") =>
      findPassages({ question, language, limit: 5 }).map(({ passageId }) => passageId),
  };
}
