import type { Database } from "better-sqlite3";
import type { ReadingPosition } from "../../contract/lessons.ts";
import type { LessonRef } from "../../contract/values.ts";

/** How far each person has read. */
export interface PositionStore {
  /** Newest first. */
  all(personId: string): ReadingPosition[];
  find(personId: string, lesson: LessonRef): ReadingPosition | undefined;
  /** Once finished, a lesson stays finished. */
  save(personId: string, position: Omit<ReadingPosition, "readAt">): void;
}

interface PositionRow {
  readonly pack_id: string;
  readonly lesson_id: string;
  readonly language: string;
  readonly section: number;
  readonly sections: number;
  readonly finished: number;
  readonly read_at: string;
}

export function createPositionStore(db: Database, now: () => Date): PositionStore {
  const all = db.prepare<[string], PositionRow>(
    "select * from reading_positions where person_id = ? order by read_at desc",
  );
  const find = db.prepare<[string, string, string], PositionRow>(
    "select * from reading_positions where person_id = ? and pack_id = ? and lesson_id = ?",
  );
  const save = db.prepare(`
    insert into reading_positions values (?, ?, ?, ?, ?, ?, ?, ?)
    on conflict do update set language = excluded.language, section = excluded.section, sections = excluded.sections,
      finished = max(finished, excluded.finished), read_at = excluded.read_at`);
  return {
    all: (personId) => all.all(personId).map(toPosition),
    find(personId, { packId, lessonId }) {
      const row = find.get(personId, packId, lessonId);
      return row && toPosition(row);
    },
    save(personId, { packId, lessonId, language, section, sections, finished }) {
      save.run(personId, packId, lessonId, language, section, sections, finished ? 1 : 0, now().toISOString());
    },
  };
}

function toPosition(row: PositionRow): ReadingPosition {
  return {
    packId: row.pack_id,
    lessonId: row.lesson_id,
    language: row.language,
    section: row.section,
    sections: row.sections,
    finished: row.finished === 1,
    readAt: row.read_at,
  };
}
