import { create, insertMultiple, search } from "@orama/orama";
import MiniSearch from "minisearch";
import { indexLanguageOf } from "../../../content/retrieval/indexLanguage.ts";
import { termsOf } from "../../../content/retrieval/terms.ts";
import { openDatabase } from "../../../engine/db/openDatabase.ts";

/** A passage as every engine gets it. */
export interface Document {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Finds ids, best first. */
export type Find = (question: string) => Promise<readonly string[]> | readonly string[];

const most = 10;

/** What people use today, as it comes and with our tokeniser, over the same passages. */
export async function openPeers(documents: readonly Document[], language: string): Promise<ReadonlyMap<string, Find>> {
  const ours = (text: string) => {
    const terms = termsOf(text, indexLanguageOf(language)).filter(({ isStopWord }) => !isStopWord);
    return [...new Set(terms.map(({ term }) => term))];
  };
  return new Map<string, Find>([
    ["MiniSearch", miniSearch(documents)],
    ["MiniSearch, our terms", miniSearch(documents, ours)],
    ["Orama", await orama(documents)],
    ["Orama, our terms", await orama(documents, ours)],
    ["FTS5 unicode61", fts5(documents, "unicode61")],
    ["FTS5 trigram", fts5(documents, "trigram")],
  ]);
}

function miniSearch(documents: readonly Document[], tokenize?: (text: string) => string[]): Find {
  const own = tokenize && { tokenize, processTerm: (term: string) => term };
  const index = new MiniSearch<Document>({ fields: ["title", "text"], ...own });
  index.addAll([...documents]);
  return (question) =>
    index
      .search(question, own ?? {})
      .slice(0, most)
      .map(({ id }) => String(id));
}

async function orama(documents: readonly Document[], tokenize?: (text: string) => string[]): Promise<Find> {
  const db = create({
    schema: { id: "string", title: "string", text: "string" },
    ...(tokenize && {
      components: { tokenizer: { language: "english", normalizationCache: new Map<string, string>(), tokenize } },
    }),
  });
  await insertMultiple(db, [...documents]);
  return async (question) => {
    const { hits } = await search(db, { term: question, properties: ["title", "text"], limit: most, threshold: 1 });
    return hits.map(({ document }) => String(document.id));
  };
}

/** Terms as the tokeniser of SQLite cuts them, OR-ed; for trigrams, every three characters of the question. */
function fts5(documents: readonly Document[], tokenizer: "unicode61" | "trigram"): Find {
  const db = openDatabase(":memory:", { synchronous: "NORMAL" });
  db.exec(`create virtual table passage using fts5(id unindexed, title, text, tokenize = '${tokenizer}')`);
  const insert = db.prepare("insert into passage values (?, ?, ?)");
  for (const { id, title, text } of documents) insert.run(id, title, text);
  const find = db
    .prepare<[string], string>(`select id from passage where passage match ? order by bm25(passage) limit ${most}`)
    .pluck();
  return (question) => {
    const words = question.match(/[\p{L}\p{N}]+/gu) ?? [];
    const terms =
      tokenizer === "unicode61"
        ? words
        : words
            .flatMap((word) => [...word].map((_, at) => [...word].slice(at, at + 3).join("")))
            .filter((term) => [...term].length === 3);
    return terms.length === 0 ? [] : find.all(terms.map((term) => `"${term}"`).join(" OR "));
  };
}
