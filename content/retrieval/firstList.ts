import type { Database } from "better-sqlite3";
import { primarySubtag } from "../../contract/languages.ts";
import type { LessonRef } from "../../contract/values.ts";
import type { IndexLanguage } from "./indexLanguage.ts";

/** Passages that the second look gets from the whole library, and again from the course that is open. */
export const firstListLength = 30;
/** What a term counts in heading and lesson title, to 1 in the text. Source: tests/bench/retrieval.ts. */
const titleWeight = 0.6;
/** Most passages of the open lesson that are looked at. */
const longestLesson = 80;

/** A pack, or a lesson of it. */
export interface SearchPlace {
  readonly packId: string;
  readonly lessonId?: string | undefined;
}

/** The first list: rows of passages that hold any of the terms, by BM25. */
export interface FirstList {
  everywhere(terms: readonly string[], language: string): number[];
  /** In the course of a lesson. */
  inCourse(terms: readonly string[], lesson: LessonRef, language: string): number[];
  /** In a pack, or in one lesson of it. */
  within(terms: readonly string[], place: SearchPlace, language: string): number[];
  /** All passages of a lesson, whatever they hold. */
  inLesson(lesson: LessonRef, language: string): number[];
}

export function openFirstList(db: Database, index: IndexLanguage): FirstList {
  const table = `passage_terms_${index}`;
  const rank = `bm25(${titleWeight}, 1.0)`;
  const isOther = index === "other";
  const sameLanguage = "(language = :language OR language LIKE :language || '-%')";
  const everywhere = db
    .prepare<object, number>(
      isOther
        ? `SELECT rowid FROM ${table} WHERE ${table} MATCH :match AND rank MATCH '${rank}'
           AND +rowid IN (SELECT passage_rowid FROM passages WHERE ${sameLanguage}) ORDER BY rank LIMIT ${firstListLength}`
        : `SELECT rowid FROM ${table} WHERE ${table} MATCH :match AND rank MATCH '${rank}'
           ORDER BY rank LIMIT ${firstListLength}`,
    )
    .pluck();
  const inCourse = db
    .prepare<object, number>(
      `SELECT rowid FROM ${table} WHERE ${table} MATCH :match
         AND +rowid IN (
           SELECT passage_rowid FROM passages
           WHERE pack_id = :packId AND ${sameLanguage} AND course_id =
             (SELECT course_id FROM passages WHERE pack_id = :packId AND lesson_id = :lessonId LIMIT 1))
       ORDER BY bm25(${table}, ${titleWeight}, 1.0) LIMIT ${firstListLength}`,
    )
    .pluck();
  const within = db
    .prepare<object, number>(
      `SELECT rowid FROM ${table} WHERE ${table} MATCH :match
         AND +rowid IN (
           SELECT passage_rowid FROM passages
           WHERE pack_id = :packId AND (:lessonId IS NULL OR lesson_id = :lessonId) AND ${sameLanguage})
       ORDER BY bm25(${table}, ${titleWeight}, 1.0) LIMIT ${firstListLength}`,
    )
    .pluck();
  const inLesson = db
    .prepare<object, number>(
      `SELECT passage_rowid FROM passages WHERE pack_id = :packId AND lesson_id = :lessonId AND ${sameLanguage}
       ORDER BY n LIMIT ${longestLesson}`,
    )
    .pluck();

  return {
    everywhere: (terms, language) =>
      terms.length === 0
        ? []
        : everywhere.all({ match: anyOf(terms), ...(isOther && { language: primarySubtag(language) }) }),
    inCourse: (terms, lesson, language) =>
      terms.length === 0 ? [] : inCourse.all({ match: anyOf(terms), ...lesson, language: primarySubtag(language) }),
    within: (terms, { packId, lessonId }, language) =>
      terms.length === 0
        ? []
        : within.all({ match: anyOf(terms), packId, lessonId: lessonId ?? null, language: primarySubtag(language) }),
    inLesson: (lesson, language) => inLesson.all({ ...lesson, language: primarySubtag(language) }),
  };
}

/** An FTS5 query: any of the terms. Terms are quoted, so that nothing in them is read as an operator. */
function anyOf(terms: readonly string[]): string {
  return terms.map((term) => `"${term.replaceAll('"', '""')}"`).join(" OR ");
}
