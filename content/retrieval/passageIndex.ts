import type { Database } from "better-sqlite3";
import { type IndexLanguage, indexLanguageOf, indexLanguages } from "./indexLanguage.ts";
import { sentencesOf } from "./sentences.ts";
import { termsOf } from "./terms.ts";

/** A passage as the search index takes it. `rowId` is its row in `passages`. */
export interface IndexedPassage {
  readonly rowId: number;
  readonly passageId: string;
  readonly packId: string;
  readonly lessonId: string;
  readonly language: string;
  readonly lessonTitle: string;
  readonly heading: string;
  readonly text: string;
}

/** Both work inside the caller's transaction. */
export interface PassageIndex {
  add(passages: readonly IndexedPassage[]): void;
  /** Call while the pack's rows are still in `passages`. */
  removePack(packId: string): void;
}

interface StoredTerms {
  readonly title: string;
  readonly body: string;
}

/** The search index of a library database that is migrated. */
export function createPassageIndex(db: Database): PassageIndex {
  const tables = Object.fromEntries(
    indexLanguages.map((language) => [language, tableStatements(db, language)]),
  ) as Record<IndexLanguage, ReturnType<typeof tableStatements>>; // fromEntries forgets its keys
  const passagesOfPack = db.prepare<[string], { rowId: number; language: string }>(
    "SELECT passage_rowid AS rowId, language FROM passages WHERE pack_id = ?",
  );

  return {
    add(passages) {
      for (const [language, group] of byIndexLanguage(passages)) {
        const counts = new TermCounts();
        for (const passage of group) {
          const stored = storedTerms(passage, language);
          tables[language].insert.run(passage.rowId, stored.title, stored.body);
          counts.add(stored);
        }
        tables[language].count(counts, 1);
      }
    },

    removePack(packId) {
      for (const [language, rows] of byIndexLanguage(passagesOfPack.all(packId))) {
        const counts = new TermCounts();
        for (const { rowId } of rows) {
          const stored = tables[language].select.get(rowId);
          if (stored === undefined) continue;
          tables[language].remove.run(rowId);
          counts.add(stored);
        }
        tables[language].count(counts, -1);
        tables[language].forget.run();
      }
    },
  };
}

function byIndexLanguage<T extends { readonly language: string }>(items: readonly T[]): Map<IndexLanguage, T[]> {
  const groups = new Map<IndexLanguage, T[]>();
  for (const item of items) {
    const language = indexLanguageOf(item.language);
    const group = groups.get(language);
    if (group === undefined) groups.set(language, [item]);
    else group.push(item);
  }
  return groups;
}

function tableStatements(db: Database, language: IndexLanguage) {
  const table = `passage_terms_${language}`;
  const countTerm = db.prepare<[string, number]>(
    `INSERT INTO search_terms (index_language, term, passages) VALUES ('${language}', ?, ?)
     ON CONFLICT DO UPDATE SET passages = passages + excluded.passages`,
  );
  const countTotals = db.prepare<[number, number]>(
    `UPDATE search_totals SET passages = passages + ?, terms = terms + ? WHERE index_language = '${language}'`,
  );
  return {
    insert: db.prepare<[number, string, string]>(`INSERT INTO ${table} (rowid, title, body) VALUES (?, ?, ?)`),
    select: db.prepare<[number], StoredTerms>(`SELECT title, body FROM ${table} WHERE rowid = ?`),
    remove: db.prepare<[number]>(`DELETE FROM ${table} WHERE rowid = ?`),
    forget: db.prepare(`DELETE FROM search_terms WHERE index_language = '${language}' AND passages <= 0`),
    count(counts: TermCounts, sign: 1 | -1) {
      for (const [term, passages] of counts.passagesByTerm) countTerm.run(term, sign * passages);
      countTotals.run(sign * counts.passages, sign * counts.terms);
    },
  };
}

/** Title and heading on one line, the text with a line a sentence. */
function storedTerms({ lessonTitle, heading, text }: IndexedPassage, language: IndexLanguage): StoredTerms {
  const line = (words: string) =>
    termsOf(words, language)
      .map(({ term }) => term)
      .join(" ");
  return {
    title: `${line(lessonTitle)} ${line(heading)}`.trim(),
    body: sentencesOf(text)
      .map((sentence) => line(sentence.text))
      .join("\n"),
  };
}

/** In how many of some passages each term stands. */
class TermCounts {
  readonly passagesByTerm = new Map<string, number>();
  passages = 0;
  terms = 0;

  add({ title, body }: StoredTerms): void {
    const bodyTerms = body.split(/\s+/u);
    this.passages += 1;
    this.terms += bodyTerms.length;
    for (const term of new Set([...title.split(" "), ...bodyTerms])) {
      if (term !== "") this.passagesByTerm.set(term, (this.passagesByTerm.get(term) ?? 0) + 1);
    }
  }
}
