import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { createPassageIndex, type IndexedPassage } from "../../../content/retrieval/passageIndex.ts";
import { migrate } from "../../../engine/db/migrate.ts";
import { openDatabase } from "../../../engine/db/openDatabase.ts";
import type { BenchLanguage } from "./questions.ts";
import { seededRandom } from "./seededRandom.ts";
import { zipfWords } from "./zipfWords.ts";

const migrations = join(import.meta.dirname, "../../../content/migrations");
const passagesALesson = 15;
const lessonsACourse = 20;
const sentencesAPassage = 5;
const questionsAsked = 400;

/** Words of one sentence of a passage, in their order. */
export interface MadeQuestion {
  readonly q: string;
  readonly passageId: string;
}

export interface BigLibrary {
  readonly db: Database;
  readonly questions: readonly MadeQuestion[];
  readonly indexSeconds: number;
  /** Deletes it too. */
  close(): void;
}

/**
 * A library of many passages made by chance, the same on every run: words of the lessons and others as often as Zipf's law
 * has them, sentences of 6 to 16 words. Each question is 3 to 7 words of one sentence, rare and common as they come.
 */
export function openBigLibrary(language: BenchLanguage, texts: readonly string[], passages: number): BigLibrary {
  const folder = mkdtempSync(join(tmpdir(), "luciole-big-"));
  const db = openDatabase(join(folder, "library.sqlite"), { synchronous: "NORMAL" });
  migrate(db, migrations);
  db.exec(
    `INSERT INTO packs (pack_id, version, manifest_sha256, title, languages, subjects, grades, license, authors, courses,
       lessons, passages, bytes, trust, installed_at)
     VALUES ('big', '1.0.0', '', '{}', '[]', '[]', '[]', '', '[]', '[]', 1, 1, 0, 'starter', '')`,
  );
  const startedAt = performance.now();
  const questions = db.transaction(() => fill(db, language, texts, passages))();
  return {
    db,
    questions,
    indexSeconds: (performance.now() - startedAt) / 1_000,
    close() {
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @returns the questions */
function fill(db: Database, language: BenchLanguage, texts: readonly string[], passages: number): MadeQuestion[] {
  const random = seededRandom(20_261_124);
  const draw = zipfWords(language, texts, random);
  const index = createPassageIndex(db);
  const write = writeRow(db);
  const questions: MadeQuestion[] = [];
  const askEvery = Math.max(1, Math.floor(passages / questionsAsked));
  for (let lesson = 0; lesson * passagesALesson < passages; lesson++) {
    const title = written([draw(), draw(), draw()], language);
    const count = Math.min(passagesALesson, passages - lesson * passagesALesson);
    const rows = Array.from({ length: count }, (_, n): IndexedPassage => {
      const rowId = lesson * passagesALesson + n + 1;
      const { text, sentences } = makePassage(language, draw, random);
      const passageId = `big/l${lesson}/${language}#${n + 1}`;
      if ((rowId - 1) % askEvery === 0) questions.push({ q: makeQuestion(sentences, language, random), passageId });
      return {
        rowId,
        passageId,
        packId: "big",
        lessonId: `l${lesson}`,
        language,
        lessonTitle: title,
        heading: title,
        text,
      };
    });
    for (const [n, row] of rows.entries()) write(row, `c${Math.floor(lesson / lessonsACourse)}`, n + 1);
    index.add(rows);
  }
  return questions;
}

function makePassage(language: BenchLanguage, draw: () => string, random: () => number) {
  const sentences = Array.from({ length: sentencesAPassage }, () =>
    Array.from({ length: 6 + Math.floor(random() * 11) }, draw),
  );
  const end = language === "zh-CN" ? "。" : ". ";
  return { sentences, text: sentences.map((words) => written(words, language) + end).join("") };
}

function makeQuestion(sentences: readonly (readonly string[])[], language: BenchLanguage, random: () => number) {
  const sentence = sentences[Math.floor(random() * sentences.length)] ?? [];
  const length = 3 + Math.floor(random() * 5);
  const from = Math.floor(random() * Math.max(1, sentence.length - length));
  return written(sentence.slice(from, from + length), language);
}

function written(words: readonly string[], language: BenchLanguage): string {
  return words.join(language === "zh-CN" ? "" : " ");
}

function writeRow(db: Database): (row: IndexedPassage, courseId: string, n: number) => void {
  const insert = db.prepare<IndexedPassage & { courseId: string; n: number }>(
    `INSERT INTO passages (passage_rowid, passage_id, pack_id, lesson_id, course_id, language, n, section, heading,
       lesson_title, markdown, sha256, text)
     VALUES (:rowId, :passageId, :packId, :lessonId, :courseId, :language, :n, 1, :heading, :lessonTitle, '', '', :text)`,
  );
  return (row, courseId, n) => {
    insert.run({ ...row, courseId, n });
  };
}
