/**
 * Fits `isAnswerable` on the training half of the question sets and prints what content/retrieval/answerableModels.ts
 * should hold: logistic regression with L2 over the signs, one set of weights for all languages (there are too few
 * questions for one each), and for each language the threshold at which cross-validated errors come nearest to the limits.
 * Run: node tests/bench/fit.ts
 */

import type { AnswerSigns } from "../../content/retrieval/answerSigns.ts";
import { createFindPassages } from "../../content/retrieval/findPassages.ts";
import { answerSignNames, answerSigns } from "../../content/retrieval/isAnswerable.ts";
import { benchLanguages, isHeldOut, readQuestions } from "./retrieval/questions.ts";
import { openStarterLibrary } from "./retrieval/starterLibrary.ts";

interface Example {
  readonly language: string;
  readonly id: string;
  readonly features: readonly number[];
  readonly isAnswerable: boolean;
}

const folds = 5;
/** Strength of the pull to 0; chosen by cross-validated log loss among 0.3, 1, 3. */
const pull = Number(process.env.PULL ?? 1);
const limits = { refused: 0.05, answered: 0.1 };

const library = await openStarterLibrary();
const find = createFindPassages(library.db);
const examples = benchLanguages.flatMap((language) =>
  readQuestions(library.db, language).map((question): Example & { readonly heldOut: boolean } => {
    const signs = answerSigns(find({ question: question.q, language, limit: 8 }));
    const features = answerSignNames.map((name) => signs?.[name as keyof AnswerSigns] ?? 0);
    return { language, id: question.id, features, isAnswerable: question.gold.size > 0, heldOut: isHeldOut(question) };
  }),
);
library.close();
const training = examples.filter(({ heldOut }) => !heldOut);

const fitted = fitModel(training);
console.log(
  "weights",
  Object.fromEntries(answerSignNames.map((name, at) => [name, round(fitted.weights[at] ?? 0)])),
  "bias",
  round(fitted.bias),
);
const withoutFold = Array.from({ length: folds }, (_, fold) =>
  fitModel(training.filter((_, at) => at % folds !== fold)),
);
const crossValidated = training.map((example, at) => ({
  ...example,
  chance: chanceOf(example, withoutFold[at % folds] ?? fitted),
}));
for (const language of benchLanguages) {
  const own = crossValidated.filter((example) => example.language === language);
  const threshold = bestThreshold(own);
  const held = examples
    .filter((example) => example.heldOut && example.language === language)
    .map((example) => ({ ...example, chance: chanceOf(example, fitted) }));
  console.log(
    language,
    "threshold",
    round(threshold),
    "cross-validated",
    errors(own, threshold),
    "held out",
    errors(held, threshold),
  );
}

function fitModel(from: readonly Example[]): { weights: readonly number[]; bias: number } {
  const weights = answerSignNames.map(() => 0);
  let bias = 0;
  // Both kinds count alike, however many there are of each.
  const count = {
    true: from.filter((one) => one.isAnswerable).length,
    false: from.filter((one) => !one.isAnswerable).length,
  };
  for (let round = 0; round < 4_000; round++) {
    const slope = weights.map((weight) => (pull * weight) / from.length);
    let biasSlope = 0;
    for (const example of from) {
      const miss =
        (chanceOf(example, { weights, bias }) - Number(example.isAnswerable)) / (2 * count[`${example.isAnswerable}`]);
      example.features.forEach((feature, at) => {
        slope[at] = (slope[at] ?? 0) + miss * feature;
      });
      biasSlope += miss;
    }
    weights.forEach((weight, at) => {
      weights[at] = weight - 2 * (slope[at] ?? 0);
    });
    bias -= 2 * biasSlope;
  }
  return { weights, bias };
}

function chanceOf(
  { features }: Example,
  { weights, bias }: { readonly weights: readonly number[]; readonly bias: number },
): number {
  return 1 / (1 + Math.exp(-features.reduce((sum, feature, at) => sum + feature * (weights[at] ?? 0), bias)));
}

type Judged = Pick<Example, "isAnswerable"> & { readonly chance: number };

function errors(judged: readonly Judged[], threshold: number): { refused: number; answered: number } {
  const share = (items: readonly Judged[], isWrong: (one: Judged) => boolean) =>
    round(items.filter(isWrong).length / items.length);
  return {
    refused: share(
      judged.filter((one) => one.isAnswerable),
      ({ chance }) => chance < threshold,
    ),
    answered: share(
      judged.filter((one) => !one.isAnswerable),
      ({ chance }) => chance >= threshold,
    ),
  };
}

/** In the middle of the stretch where the worse of the two errors, each as a share of its limit, is smallest. */
function bestThreshold(judged: readonly Judged[]): number {
  const costs = Array.from({ length: 199 }, (_, at) => (at + 1) / 200).map((threshold) => {
    const { refused, answered } = errors(judged, threshold);
    return { threshold, cost: Math.max(refused / limits.refused, answered / limits.answered) };
  });
  const least = Math.min(...costs.map(({ cost }) => cost));
  const best = costs.filter(({ cost }) => cost === least);
  return best[Math.floor(best.length / 2)]?.threshold ?? 0.5;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
