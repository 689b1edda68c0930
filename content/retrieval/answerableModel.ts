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
    passage: 4.15,
    defined: 0.85,
    titleFit: 1.31,
    phrases: 1.46,
    missingNumbers: -1.4,
    scatteredNumbers: -1.56,
    lacksNumber: -0.55,
    lacksCount: -1.04,
    lacksKind: -1.28,
    shortness: -1.28,
    shortSubject: 0.58,
    scatteredWay: -1.49,
  },
  bias: -2.81,
};

/**
 * The chance from which a question counts as answerable. Source: as above, in the middle between what is best for the
 * language and for all together. A language of which we know no words is judged as English is.
 */
export const answerableFrom: Readonly<Record<IndexLanguage, number>> = { en: 0.55, fr: 0.56, zh: 0.47, other: 0.55 };
