/**
 * How well and how fast passages are found: `npm run bench:retrieval [passages of the big library, 0 for none]`.
 * Everything runs over the starter packs, installed for real, and the questions of tests/bench/questions.
 */
import { createFindPassages } from "../../content/retrieval/findPassages.ts";
import { isAnswerable } from "../../content/retrieval/isAnswerable.ts";
import { openBigLibrary } from "./retrieval/bigLibrary.ts";
import { contendersOf } from "./retrieval/contenders.ts";
import { measureBigLibrary } from "./retrieval/measureBigLibrary.ts";
import { measure } from "./retrieval/measures.ts";
import {
  type BenchLanguage,
  benchLanguages,
  isHeldOut,
  type JudgedQuestion,
  readQuestions,
} from "./retrieval/questions.ts";
import { openStarterLibrary } from "./retrieval/starterLibrary.ts";

const bigSize = Number(process.argv[2] ?? 100_000);
const kinds = ["offTopic", "nearTopic", "wrongNumber"] as const;
const percent = (share: number) => (100 * share).toFixed(1).padStart(6);
const library = await openStarterLibrary();
const find = createFindPassages(library.db);

for (const language of benchLanguages) {
  const questions = readQuestions(library.db, language);
  printRanking(`${language}, all questions`, language, questions);
  printRanking(
    `${language}, training half`,
    language,
    questions.filter((question) => !isHeldOut(question)),
  );
  printRanking(`${language}, held-out half`, language, questions.filter(isHeldOut));
}

console.log(
  "\nisAnswerable                           wrongly refused     wrongly answered  off topic  near topic  number    mean",
);
for (const language of benchLanguages) {
  const questions = readQuestions(library.db, language);
  printAnswerable(
    `${language}, training half`,
    questions.filter((question) => !isHeldOut(question)),
  );
  printAnswerable(`${language}, held out (targets 5, 10)`, questions.filter(isHeldOut));
}

if (bigSize > 0) {
  console.log(
    `\n${bigSize.toLocaleString("en")} passages              median ms  p95 ms (target 30)  R@5   uncut R@5  uncut p95`,
  );
  for (const language of benchLanguages) printBig(language);
}
library.close();

function printRanking(name: string, language: BenchLanguage, questions: readonly JudgedQuestion[]): void {
  const answerable = questions.filter(({ gold }) => gold.size > 0).length;
  console.log(`\n${name}: ${answerable} questions`.padEnd(39), "  R@1    R@5  MRR@10  ms (median)");
  for (const [contender, ask] of contendersOf(library.db, language)) {
    const { recallAt1, recallAt5, mrrAt10, medianMs } = measure(ask, questions);
    const shares = [recallAt1, recallAt5, mrrAt10].map(percent);
    console.log(contender.padEnd(38), ...shares, medianMs.toFixed(2).padStart(8));
  }
}

function printAnswerable(name: string, questions: readonly JudgedQuestion[]): void {
  const isTaken = ({ q, lang }: JudgedQuestion) =>
    isAnswerable(q, find({ question: q, language: lang, limit: 8 }), lang);
  const answerable = questions.filter(({ gold }) => gold.size > 0);
  const refused = answerable.filter((question) => !isTaken(question)).length;
  const shares = kinds.map((kind) => {
    const others = questions.filter((question) => "kind" in question && question.kind === kind);
    return { taken: others.filter(isTaken).length, of: others.length };
  });
  const taken = shares.reduce((sum, share) => sum + share.taken, 0);
  const of = shares.reduce((sum, share) => sum + share.of, 0);
  const mean = shares.reduce((sum, share) => sum + share.taken / share.of, 0) / kinds.length;
  console.log(
    name.padEnd(38),
    `${percent(refused / answerable.length)} (${refused}/${answerable.length})`.padEnd(19),
    `${percent(taken / of)} (${taken}/${of})`.padEnd(17),
    ...shares.map((share) => `${share.taken}/${share.of}`.padStart(9)),
    percent(mean).padStart(8),
  );
}

function printBig(language: BenchLanguage): void {
  const texts = library.db.prepare<[string], string>("SELECT text FROM passages WHERE language = ?").pluck();
  const big = openBigLibrary(language, texts.all(language), bigSize);
  const cut = measureBigLibrary(big, language);
  const uncut = measureBigLibrary(big, language, { mostPostings: Number.POSITIVE_INFINITY });
  console.log(
    `${language}, indexed in ${big.indexSeconds.toFixed(0)} s`.padEnd(30),
    cut.medianMs.toFixed(1).padStart(9),
    cut.p95Ms.toFixed(1).padStart(9),
    percent(cut.recallAt5).padStart(16),
    percent(uncut.recallAt5).padStart(8),
    uncut.p95Ms.toFixed(1).padStart(10),
    `  lost ${(100 * (uncut.recallAt5 - cut.recallAt5)).toFixed(1)} points (target 1)`,
  );
  big.close();
}
