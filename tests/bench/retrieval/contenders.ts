import { create, insertMultiple, search } from "@orama/orama";
import type { Database } from "better-sqlite3";
import MiniSearch from "minisearch";
import { createFindPassages } from "../../../content/retrieval/findPassages.ts";
import { indexLanguageOf } from "../../../content/retrieval/indexLanguage.ts";
import { termsOf } from "../../../content/retrieval/terms.ts";
import type { Contender } from "./measures.ts";
import type { BenchLanguage } from "./questions.ts";

interface Row {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Everything that is measured side by side, over the same passages of one language. */
export function contendersOf(db: Database, language: BenchLanguage): Map<string, Contender> {
  const rows = db
    .prepare<[string], Row>(
      "SELECT passage_id AS id, lesson_title || ' ' || heading AS title, text FROM passages WHERE language = ?",
    )
    .all(language);
  const index = indexLanguageOf(language);
  const ourTerms = (text: string) =>
    termsOf(text, index)
      .filter(({ isStopWord }) => !isStopWord)
      .map(({ term }) => term);
  const ours = createFindPassages(db);
  return new Map<string, Contender>([
    ["Luciole", (question) => ours({ question, language, limit: 10 }).map(({ passageId }) => passageId)],
    ["MiniSearch, as it comes", miniSearch(rows)],
    ["MiniSearch, our tokeniser", miniSearch(rows, ourTerms)],
    ["Orama, as it comes", orama(rows)],
    ["Orama, our tokeniser", orama(rows, ourTerms)],
    ["FTS5 unicode61", fullText(db, rows, "unicode61", (question) => question.match(/[\p{L}\p{N}]+/gu) ?? [])],
    ["FTS5 trigram", fullText(db, rows, "trigram", trigramsOf)],
  ]);
}

function miniSearch(rows: readonly Row[], terms?: (text: string) => string[]): Contender {
  const mini = new MiniSearch<Row>({
    fields: ["title", "text"],
    ...(terms !== undefined && { tokenize: terms, processTerm: (term) => term }),
  });
  mini.addAll(rows);
  return (question) => mini.search(question).map(({ id }) => String(id));
}

function orama(rows: readonly Row[], terms?: (text: string) => string[]): Contender {
  const db = create({
    schema: { id: "string", title: "string", text: "string" } as const,
    ...(terms !== undefined && {
      components: { tokenizer: { language: "english", normalizationCache: new Map(), tokenize: terms } },
    }),
  });
  insertMultiple(db, [...rows]);
  return (question) => {
    const found = search(db, { term: question, properties: ["title", "text"], limit: 10 });
    if (found instanceof Promise) throw new Error("this bench needs Orama's synchronous search");
    return found.hits.map(({ document }) => document.id);
  };
}

function fullText(
  db: Database,
  rows: readonly Row[],
  tokenizer: string,
  queryTerms: (question: string) => readonly string[],
): Contender {
  db.exec(`DROP TABLE IF EXISTS temp.plain_${tokenizer}`);
  db.exec(
    `CREATE VIRTUAL TABLE temp.plain_${tokenizer} USING fts5 (id UNINDEXED, title, text, tokenize = '${tokenizer}')`,
  );
  const insert = db.prepare(`INSERT INTO temp.plain_${tokenizer} VALUES (?, ?, ?)`);
  for (const { id, title, text } of rows) insert.run(id, title, text);
  // One statement a language: the table is dropped for the next one, after this one was measured.
  const find = db
    .prepare<[string], string>(
      `SELECT id FROM temp.plain_${tokenizer} WHERE plain_${tokenizer} MATCH ? ORDER BY rank LIMIT 10`,
    )
    .pluck();
  return (question) => {
    const terms = queryTerms(question);
    return terms.length === 0 ? [] : find.all(terms.map((term) => `"${term}"`).join(" OR "));
  };
}

function trigramsOf(question: string): string[] {
  const letters = [...question.replace(/["\s]+/gu, " ")];
  return letters.slice(2).map((_, i) => letters.slice(i, i + 3).join(""));
}
