import type { AnswerSigns } from "./answerSigns.ts";
import type { IndexLanguage } from "./indexLanguage.ts";

/** A logistic model over the signs, and the chance from which a question counts as answerable. */
export interface AnswerableModel {
  readonly weights: Readonly<Record<keyof AnswerSigns, number>>;
  readonly bias: number;
  readonly threshold: number;
}

const english: AnswerableModel = {
  weights: {
    sentence: 0,
    neighbours: 0.89,
    passage: 2.19,
    textRank: 1.89,
    pairs: 1.22,
    letters: 0.4,
    subject: 0,
    heaviestMissing: 0,
    unknown: -2.77,
    missingNumbers: -3.76,
    shortness: 0,
  },
  bias: -1.75,
  threshold: 0.65,
};

const french: AnswerableModel = {
  weights: {
    sentence: 0.69,
    neighbours: 1.66,
    passage: 2.05,
    textRank: 2.65,
    pairs: 1.1,
    letters: 0.89,
    subject: 0,
    heaviestMissing: 0,
    unknown: -2.4,
    missingNumbers: -3.79,
    shortness: 0,
  },
  bias: -3.12,
  threshold: 0.4,
};

const chinese: AnswerableModel = {
  weights: {
    sentence: 0.37,
    neighbours: 1.26,
    passage: 2.3,
    textRank: 2.03,
    pairs: 0.59,
    letters: 0.65,
    subject: 0,
    heaviestMissing: 0,
    unknown: -2.76,
    missingNumbers: -4.25,
    shortness: 0,
  },
  bias: -1.95,
  threshold: 0.44,
};

/**
 * Source: fitted by tests/bench/retrieval/fit.ts (logistic regression with L2, each sign kept on its side of 0) on the
 * training half of tests/bench/questions. A language of which we know no words is judged as English is.
 */
export const answerableModels: Readonly<Record<IndexLanguage, AnswerableModel>> = {
  en: english,
  fr: french,
  zh: chinese,
  other: english,
};
