/**
 * Fits the weights of the second look and the answerable models on the training half of the question sets and prints
 * them for content/retrieval/weights.ts and answerableModels.ts: `node tests/bench/retrieval/fit.ts`.
 */

import { createFindPassages } from "../../../content/retrieval/findPassages.ts";
import { indexLanguageOf } from "../../../content/retrieval/indexLanguage.ts";
import { answerChance, answerSignNames, answerSigns } from "../../../content/retrieval/isAnswerable.ts";
import type { PassageFeatures } from "../../../content/retrieval/scoredPassage.ts";
import { featureWeights } from "../../../content/retrieval/weights.ts";
import { fitLogistic, type Observation } from "./logistic.ts";
import { benchLanguages, isHeldOut, readQuestions } from "./questions.ts";
import { openStarterLibrary } from "./starterLibrary.ts";

const featureNames = Object.keys(featureWeights) as (keyof PassageFeatures)[]; // the keys of a literal
const signSides = answerSignNames.map((name) =>
  ["heaviestMissing", "unknown", "missingNumbers"].includes(name) ? -1 : 1,
);

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
const ranking = fitLogistic(pairs, { l2: 0.3, signs: featureNames.map(() => 1), withBias: false });
const fitted = Object.fromEntries(featureNames.map((name, i) => [name, round(ranking.weights[i] ?? 0)]));
console.log("featureWeights", JSON.stringify(fitted));

const find = createFindPassages(library.db, { weights: fitted as typeof featureWeights }); // every name is there
const observed = training.flatMap(({ q, lang, gold }) => {
  const signs = answerSigns(find({ question: q, language: lang, limit: 8 }));
  if (signs === undefined) return [];
  return [{ lang, signs, isYes: gold.size > 0 }];
});
for (const lang of benchLanguages) {
  // The own language counts three times: the others keep a small set from being learnt by heart.
  const rows = observed.map(({ lang: other, signs, isYes }) => ({
    values: answerSignNames.map((name) => signs[name]),
    isYes,
    weight: other === lang ? 3 : 1,
  }));
  const { weights, bias } = fitLogistic(rows, { l2: 0.5, signs: signSides });
  const named = Object.fromEntries(answerSignNames.map((name, i) => [name, round(weights[i] ?? 0)]));
  const model = { weights: named as Record<(typeof answerSignNames)[number], number>, bias: round(bias), threshold: 0 }; // every name is there
  const own = observed.filter((row) => row.lang === lang);
  const chances = own.map(({ signs, isYes }) => ({ chance: answerChance(signs, model), isYes }));
  const threshold = bestThreshold(chances);
  console.log(indexLanguageOf(lang), JSON.stringify({ ...model, threshold }));
}
library.close();

/** Where refusing wrongly (half as bad again) and answering wrongly cost least; the middle of the best stretch. */
function bestThreshold(chances: readonly { chance: number; isYes: boolean }[]): number {
  const yes = chances.filter(({ isYes }) => isYes);
  const no = chances.filter(({ isYes }) => !isYes);
  const costs = Array.from({ length: 99 }, (_, i) => {
    const at = (i + 1) / 100;
    const refused = yes.filter(({ chance }) => chance < at).length / yes.length;
    const answered = no.filter(({ chance }) => chance >= at).length / no.length;
    return { at, cost: 1.5 * refused + answered };
  });
  const least = Math.min(...costs.map(({ cost }) => cost));
  const best = costs.filter(({ cost }) => cost <= least + 1e-9);
  return best[Math.floor(best.length / 2)]?.at ?? 0.5;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
