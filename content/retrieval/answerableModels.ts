import type { AnswerSigns } from "./answerSigns.ts";
import type { IndexLanguage } from "./indexLanguage.ts";

/** A logistic model over the signs, and the chance from which a question counts as answerable. */
export interface AnswerableModel {
  readonly weights: Readonly<Record<keyof AnswerSigns, number>>;
  readonly bias: number;
  readonly threshold: number;
}

/** One set of weights for all languages, since there are too few questions to fit one each. */
const weights: AnswerableModel["weights"] = {
  sentence: 3.466,
  neighbours: -0.723,
  passage: 4.496,
  textRank: 2.949,
  pairs: -0.84,
  letters: 0.957,
  subject: 1.2,
  heaviestMissing: 3.052,
  unknown: -1.59,
  missingNumbers: -2.834,
  shortness: -5.246,
};
const bias = -4.226;

/** Source: fitted by tests/bench/fit.ts on the training half of tests/bench/questions. `other` takes the middle threshold. */
export const answerableModels: Readonly<Record<IndexLanguage, AnswerableModel>> = {
  en: { weights, bias, threshold: 0.525 },
  fr: { weights, bias, threshold: 0.565 },
  zh: { weights, bias, threshold: 0.29 },
  other: { weights, bias, threshold: 0.525 },
};
