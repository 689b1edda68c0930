import type { Database } from "better-sqlite3";
import type { IndexLanguage } from "./indexLanguage.ts";

/** A term of an index and how many passages hold it. */
export interface CountedTerm {
  readonly term: string;
  readonly passages: number;
}

/** What an index knows of its terms; read anew each time, since packs come and go. */
export interface Vocabulary {
  /** 0 if no passage holds it. */
  passagesWith(term: string): number;
  /** The terms that begin so, most frequent first, at most `limit`. */
  beginningWith(letters: string, limit: number): CountedTerm[];
  totals(): { readonly passages: number; readonly terms: number };
}

const pastAnyLetter = "\u{10FFFF}";

export function openVocabulary(db: Database, language: IndexLanguage): Vocabulary {
  const count = db
    .prepare<[string], number>(`SELECT passages FROM search_terms WHERE index_language = '${language}' AND term = ?`)
    .pluck();
  const range = db.prepare<[string, string, number], CountedTerm>(
    `SELECT term, passages FROM search_terms WHERE index_language = '${language}' AND term >= ? AND term < ?
     ORDER BY passages DESC LIMIT ?`,
  );
  const totals = db.prepare<[], { passages: number; terms: number }>(
    `SELECT passages, terms FROM search_totals WHERE index_language = '${language}'`,
  );
  return {
    passagesWith: (term) => count.get(term) ?? 0,
    beginningWith: (letters, limit) => range.all(letters, letters + pastAnyLetter, limit),
    totals: () => totals.get() ?? { passages: 0, terms: 0 },
  };
}
