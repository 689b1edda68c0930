/**
 * Fits the weights of the second look and the answerable model on the training half of the question sets and prints
 * them for content/retrieval/weights.ts and answerableModel.ts: `node tests/bench/retrieval/fit.ts`.
 */

import { type AnswerableModel, answerableModel } from "../../../content/retrieval/answerableModel.ts";
import { type AnswerSigns, answerSigns } from "../../../content/retrieval/answerSigns.ts";
import { createFindPassages } from "../../../content/retrieval/findPassages.ts";
import { indexLanguageOf } from "../../../content/retrieval/indexLanguage.ts";
import { answerChance } from "../../../content/retrieval/isAnswerable.ts";
import type { PassageFeatures } from "../../../content/retrieval/scoredPassage.ts";
import { featureWeights } from "../../../content/retrieval/weights.ts";
import { fitLogistic, type Observation } from "./logistic.ts";
import { benchLanguages, isHeldOut, readQuestions } from "./questions.ts";
import { openStarterLibrary } from "./starterLibrary.ts";

const folds = 8;
const limits = { refused: 0.05, answered: 0.1 };
const featureNames = Object.keys(featureWeights) as (keyof PassageFeatures)[]; // the keys of a literal
const signNames = Object.keys(answerableModel.weights) as (keyof AnswerSigns)[]; // the same
/** What speaks against an answer may not come to speak for one, nor the other way. */
const against: readonly (keyof AnswerSigns)[] = [
  "missingNumbers",
  "scatteredNumbers",
  "lacksNumber",
  "lacksCount",
  "lacksKind",
  "shortness",
  "scatteredWay",
];

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

// The signs come with the ranking in use: new weights are taken over first, if they rank better.
const observed = training.map(({ q, lang, gold }) => {
  const signs = answerSigns(q, look({ question: q, language: lang, limit: 8 }), indexLanguageOf(lang));
  return { lang, signs, isYes: gold.size > 0 };
});
console.log("answerableModel", JSON.stringify(fitModel(observed)));
const judged = crossValidated();
const together = bestThreshold(judged);
for (const lang of benchLanguages) {
  const own = judged.filter((row) => row.lang === lang);
  const threshold = round((bestThreshold(own) + together) / 2);
  const { refused, answered } = errorsAt(threshold, own);
  console.log(lang, { threshold }, "cross-validated: refused", refused.toFixed(3), "answered", answered.toFixed(3));
}
library.close();

interface Judged {
  readonly chance: number;
  readonly isYes: boolean;
}

function fitModel(rows: typeof observed): AnswerableModel {
  const seen = rows.flatMap(({ signs, isYes }) =>
    signs === undefined ? [] : { values: signNames.map((name) => signs[name]), isYes, weight: 1 },
  );
  const { weights, bias } = fitLogistic(seen, {
    l2: 2,
    signs: signNames.map((name) => (against.includes(name) ? -1 : 1)),
  });
  const named = Object.fromEntries(signNames.map((name, i) => [name, round(weights[i] ?? 0)]));
  return { weights: named as AnswerableModel["weights"], bias: round(bias) }; // every name is there
}

/** Chances by models that were fitted without the question's own fold; 0 where nothing was found. */
function crossValidated(): (Judged & { lang: string })[] {
  return Array.from({ length: folds }, (_, fold) => {
    const model = fitModel(observed.filter((_, i) => i % folds !== fold));
    return observed
      .filter((_, i) => i % folds === fold)
      .map(({ lang, signs, isYes }) => ({ lang, isYes, chance: signs === undefined ? 0 : answerChance(signs, model) }));
  }).flat();
}

/** In the middle of the stretch where the worse of the two errors, each as a share of its limit, is smallest. */
function bestThreshold(judged: readonly Judged[]): number {
  const costs = Array.from({ length: 99 }, (_, i) => {
    const at = (i + 1) / 100;
    const { refused, answered } = errorsAt(at, judged);
    return { at, cost: Math.max(refused / limits.refused, answered / limits.answered) };
  });
  const least = Math.min(...costs.map(({ cost }) => cost));
  const best = costs.filter(({ cost }) => cost <= least + 1e-9);
  return best[Math.floor(best.length / 2)]?.at ?? 0.5;
}

function errorsAt(threshold: number, judged: readonly Judged[]): { refused: number; answered: number } {
  const share = (rows: readonly Judged[], isWrong: (row: Judged) => boolean) =>
    rows.filter(isWrong).length / Math.max(1, rows.length);
  return {
    refused: share(
      judged.filter(({ isYes }) => isYes),
      ({ chance }) => chance < threshold,
    ),
    answered: share(
      judged.filter(({ isYes }) => !isYes),
      ({ chance }) => chance >= threshold,
    ),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
