/**
 * How well and how fast passages are found: `npm run bench:retrieval [passages]`.
 * Quality over the question sets in tests/bench/questions, beside MiniSearch, Orama and plain FTS5 in the same run;
 * what is wrongly refused and wrongly answered on the held-out half; then speed among 100,000 passages.
 */
import { createFindPassages, type SearchTuning } from "../../content/retrieval/findPassages.ts";
import { isAnswerable } from "../../content/retrieval/isAnswerable.ts";
import type { TestLibrary } from "../helpers/library.ts";
import { openLargeLibrary } from "./retrieval/largeLibrary.ts";
import { measure, type Quality } from "./retrieval/measure.ts";
import { type Document, type Find, openPeers } from "./retrieval/peers.ts";
import {
  type BenchLanguage,
  benchLanguages,
  isHeldOut,
  type JudgedQuestion,
  readQuestions,
} from "./retrieval/questions.ts";
import { openStarterLibrary } from "./retrieval/starterLibrary.ts";

const largeSize = Number(process.argv[2] ?? 100_000);
const percent = (share: number) => `${(100 * share).toFixed(1).padStart(5)} %`;
const ms = (time: number) => `${time.toFixed(1).padStart(6)} ms`;

const starter = await openStarterLibrary();
for (const language of benchLanguages) {
  const questions = readQuestions(starter.db, language);
  console.log(`\n${language}: ${questions.filter(({ gold }) => gold.size > 0).length} answerable questions`);
  console.log("                         R@1      R@5      MRR@10   a query");
  print("Luciole", await measure(ours(starter, language), questions));
  print("Luciole, held-out half", await measure(ours(starter, language), questions.filter(isHeldOut)));
  for (const [name, find] of await openPeers(documentsOf(starter, language), language))
    print(name, await measure(find, questions));
  printAnswerable(starter, language, questions.filter(isHeldOut));
}
starter.close();

for (const language of ["en", "zh-CN"] as const) {
  const large = await openLargeLibrary(language, largeSize);
  const questions = readQuestions(large.db, language);
  const cut = await measure(ours(large, language), questions);
  const uncut = await measure(ours(large, language, { mostPostings: Number.POSITIVE_INFINITY }), questions);
  console.log(`\n${language} among ${largeSize} passages`);
  print("common terms dropped", cut);
  print("all terms kept", uncut);
  console.log(
    `  p95 ${ms(cut.p95Ms)} (limit 30 ms); Recall@5 lost: ${(100 * (uncut.recallAt5 - cut.recallAt5)).toFixed(1)} points (limit 1)`,
  );
  large.close();
}

function ours(library: TestLibrary, language: BenchLanguage, tuning: SearchTuning = {}): Find {
  const find = createFindPassages(library.db, tuning);
  return (question) => find({ question, language, limit: 10 }).map(({ passageId }) => passageId);
}

function documentsOf(library: TestLibrary, language: BenchLanguage): Document[] {
  return library.db
    .prepare<[string], Document>(
      "SELECT passage_id AS id, lesson_title || ' ' || heading AS title, text FROM passages WHERE language = ?",
    )
    .all(language);
}

function print(name: string, { recallAt1, recallAt5, mrrAt10, medianMs, p95Ms }: Quality): void {
  console.log(
    `  ${name.padEnd(22)} ${percent(recallAt1)}  ${percent(recallAt5)}  ${percent(mrrAt10)}  ${ms(medianMs)} (p95 ${ms(p95Ms)})`,
  );
}

function printAnswerable(library: TestLibrary, language: BenchLanguage, questions: readonly JudgedQuestion[]): void {
  const find = createFindPassages(library.db);
  const says = ({ q }: JudgedQuestion) => isAnswerable(q, find({ question: q, language, limit: 8 }), language);
  const answerable = questions.filter(({ gold }) => gold.size > 0);
  const unanswerable = questions.filter(({ gold }) => gold.size === 0);
  const refused = answerable.filter((question) => !says(question)).length / answerable.length;
  const answered = unanswerable.filter(says).length / unanswerable.length;
  console.log(
    `  held-out half: wrongly refused ${percent(refused)} of ${answerable.length} (limit 5 %), wrongly answered ${percent(answered)} of ${unanswerable.length} (limit 10 %)`,
  );
}
