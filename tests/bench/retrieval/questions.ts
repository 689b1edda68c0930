import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";

export const benchLanguages = ["en", "zh-CN", "fr"] as const;
export type BenchLanguage = (typeof benchLanguages)[number];

/** A question that some passages answer: those that hold one of the quotes word for word. */
export interface AnswerableQuestion {
  readonly id: string;
  readonly q: string;
  readonly lang: BenchLanguage;
  readonly packId: string;
  readonly lessonId: string;
  readonly quotes: readonly string[];
}

export interface UnanswerableQuestion {
  readonly id: string;
  readonly q: string;
  readonly lang: BenchLanguage;
  readonly kind: "offTopic" | "nearTopic" | "wrongNumber";
}

/** A question and the ids of the passages that answer it; none if nothing does. */
export type JudgedQuestion = (AnswerableQuestion | UnanswerableQuestion) & { readonly gold: ReadonlySet<string> };

const folder = join(import.meta.dirname, "../questions");

/** The rule: a question whose number is even is held out, nothing is fitted on it. */
export function isHeldOut({ id }: { readonly id: string }): boolean {
  return Number(id.slice(-3)) % 2 === 0;
}

/** Reads the questions of a language. @throws if no quote of a question stands in its lesson. */
export function readQuestions(db: Database, language: BenchLanguage): JudgedQuestion[] {
  const passages = db.prepare<[string, string, string], { passageId: string; text: string }>(
    "SELECT passage_id AS passageId, text FROM passages WHERE pack_id = ? AND lesson_id = ? AND language = ?",
  );
  return readFileSync(join(folder, `${language}.jsonl`), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => {
      const question = JSON.parse(line) as AnswerableQuestion | UnanswerableQuestion; // our own file
      if (!("quotes" in question)) return { ...question, gold: new Set<string>() };
      const lesson = passages.all(question.packId, question.lessonId, language);
      const quotes = question.quotes.map(plain);
      const gold = lesson.filter(({ text }) => quotes.some((quote) => plain(text).includes(quote)));
      if (gold.length === 0) throw new Error(`${question.id}: no passage of ${question.lessonId} holds a quote`);
      return { ...question, gold: new Set(gold.map(({ passageId }) => passageId)) };
    });
}

/** Text without the differences that a typesetter makes. */
function plain(text: string): string {
  return text.replace(/[’‘]/gu, "'").replace(/\s+/gu, " ");
}
