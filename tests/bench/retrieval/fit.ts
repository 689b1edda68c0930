/**
 * Fits the weights of the second look and the answerable models on the training half of the question sets and prints
 * them for content/retrieval/weights.ts and answerableModels.ts: `node tests/bench/retrieval/fit.ts`.
 */

import { type AnswerableModel, answerableModels } from "../../../content/retrieval/answerableModels.ts";
import { type AnswerSigns, answerSigns } from "../../../content/retrieval/answerSigns.ts";
import { createFindPassages } from "../../../content/retrieval/findPassages.ts";
import { indexLanguageOf } from "../../../content/retrieval/indexLanguage.ts";
import { answerChance } from "../../../content/retrieval/isAnswerable.ts";
import type { PassageFeatures } from "../../../content/retrieval/scoredPassage.ts";
import { featureWeights } from "../../../content/retrieval/weights.ts";
import { fitLogistic, type Observation } from "./logistic.ts";
import { type BenchLanguage, benchLanguages, isHeldOut, readQuestions } from "./questions.ts";
import { openStarterLibrary } from "./starterLibrary.ts";

const folds = 8;
const limits = { refused: 0.05, answered: 0.1 };
const featureNames = Object.keys(featureWeights) as (keyof PassageFeatures)[]; // the keys of a literal
const signNames = Object.keys(answerableModels.en.weights) as (keyof AnswerSigns)[]; // the same
/** What speaks against an answer may not come to speak for one, nor the other way. */
const against: readonly (keyof AnswerSigns)[] = ["unknown", "missingNumbers", "lacksNumber", "shortness"];

const library = await openStarterLibrary();
const training = benchLanguages.flatMap((language) =>
  readQuestions(library.db, language).filter((question) => !isHeldOut(question)),
);

const look = createFindPassages(library.db);
const pairs: Observation[] = training.flatMap(({ q, lang, gold }) => {
  const found = look({ question: q, language: lang, limit: 15 });
  const right = found.filter(({ passageId }) => gold.has(passageId));
  const wrong = found.filter(({ passageId }) => !gold.has(passageId));
  return right.flatMap((yes) =>
    wrong.map((no) => ({
      values: featureNames.map((name) => yes.features[name] - no.features[name]),
      isYes: true,
      weight: 1 / (right.length * wrong.length),
    })),
  );
});
const ranking = fitLogistic(pairs, { l2: 1, signs: featureNames.map(() => 1), withBias: false });
const fitted = Object.fromEntries(featureNames.map((name, i) => [name, round(ranking.weights[i] ?? 0)]));
console.log("featureWeights", JSON.stringify(fitted));

const find = createFindPassages(library.db, { weights: fitted as typeof featureWeights }); // every name is there
const observed = training.flatMap(({ q, lang, gold }) => {
  const signs = answerSigns(q, find({ question: q, language: lang, limit: 8 }), indexLanguageOf(lang));
  return signs === undefined ? [] : [{ lang, signs, isYes: gold.size > 0 }];
});
for (const lang of benchLanguages) {
  const threshold = bestThreshold(
    crossValidated(lang),
    training.filter((row) => row.lang === lang && row.gold.size === 0).length,
  );
  console.log(indexLanguageOf(lang), JSON.stringify({ ...fitModel(lang, observed), threshold }));
}
library.close();

/** The own language counts twice: the others keep a small set from being learnt by heart. */
function fitModel(lang: BenchLanguage, rows: typeof observed): Omit<AnswerableModel, "threshold"> {
  const weighed = rows.map(({ lang: other, signs, isYes }) => ({
    values: signNames.map((name) => signs[name]),
    isYes,
    weight: other === lang ? 2 : 1,
  }));
  const { weights, bias } = fitLogistic(weighed, {
    l2: 0.5,
    signs: signNames.map((name) => (against.includes(name) ? -1 : 1)),
  });
  const named = Object.fromEntries(signNames.map((name, i) => [name, round(weights[i] ?? 0)]));
  return { weights: named as AnswerableModel["weights"], bias: round(bias) }; // every name is there
}

/** Chances by models that were fitted without the question's own fold. */
function crossValidated(lang: BenchLanguage): { chance: number; isYes: boolean }[] {
  return Array.from({ length: folds }, (_, fold) => {
    const model = fitModel(
      lang,
      observed.filter((_, i) => i % folds !== fold),
    );
    return observed
      .filter((row, i) => i % folds === fold && row.lang === lang)
      .map(({ signs, isYes }) => ({ chance: answerChance(signs, { ...model, threshold: 0 }), isYes }));
  }).flat();
}

/** In the middle of the stretch where the worse of the two errors, each as a share of its limit, is smallest. */
function bestThreshold(chances: readonly { chance: number; isYes: boolean }[], unanswerable: number): number {
  const yes = chances.filter(({ isYes }) => isYes);
  const costs = Array.from({ length: 99 }, (_, i) => {
    const at = (i + 1) / 100;
    const refused = yes.filter(({ chance }) => chance < at).length / yes.length;
    const answered = chances.filter(({ chance, isYes }) => !isYes && chance >= at).length / unanswerable;
    return { at, refused, answered, cost: Math.max(refused / limits.refused, answered / limits.answered) };
  });
  const least = Math.min(...costs.map(({ cost }) => cost));
  const best = costs.filter(({ cost }) => cost <= least + 1e-9);
  const middle = best[Math.floor(best.length / 2)];
  console.log("cross-validated: refused", middle?.refused.toFixed(3), "answered", middle?.answered.toFixed(3));
  return middle?.at ?? 0.5;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
