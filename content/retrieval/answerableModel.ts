import type { AnswerSigns } from "./answerSigns.ts";
import type { IndexLanguage } from "./indexLanguage.ts";

/** A logistic model over the signs. */
export interface AnswerableModel {
  readonly weights: Readonly<Record<keyof AnswerSigns, number>>;
  readonly bias: number;
}

/**
 * Source: fitted by tests/bench/retrieval/fit.ts (logistic regression with L2, each sign kept on its side of 0) on the
 * training half of tests/bench/questions, all languages together; the signs were chosen by cross-validation in that half.
 */
export const answerableModel: AnswerableModel = {
  weights: {
    passage: 5.33,
    defined: 1.14,
    titleFit: 1.63,
    phrases: 2.39,
    missingNumbers: -2.07,
    scatteredNumbers: -2.65,
    lacksNumber: -0.77,
    lacksCount: -1.6,
    lacksKind: -1.69,
    shortness: -2.75,
    shortSubject: 1.02,
    scatteredWay: -2.63,
  },
  bias: -3.33,
};

/**
 * The chance from which a question counts as answerable. Source: as above, in the middle between what is best for the
 * language and for all together. A language of which we know no words is judged as English is.
 */
export const answerableFrom: Readonly<Record<IndexLanguage, number>> = { en: 0.53, fr: 0.54, zh: 0.42, other: 0.53 };
