import type { PassageFeatures } from "./scoredPassage.ts";

/** What each feature of the second look counts. */
export type FeatureWeights = Readonly<Record<keyof PassageFeatures, number>>;

/**
 * Source: fitted by tests/bench/retrieval/fit.ts (pairwise logistic regression with L2) on the training half of the question
 * sets; see tests/bench/questions/README.md.
 */
export const featureWeights: FeatureWeights = {
  textRank: 1.56,
  titledRank: 1.69,
  sentence: 1.42,
  neighbours: 0.89,
  passage: 1.73,
  title: 1.18,
  pairs: 1.07,
  letters: 1.6,
  subject: 1.9,
};

/** What it counts that a passage is of the lesson that is open, or of its course. */
export const placeWeights = { lesson: 0.6, course: 0.2 } as const;

/** The weighted sum. */
export function weigh(features: PassageFeatures, weights: FeatureWeights = featureWeights): number {
  return (
    weights.textRank * features.textRank +
    weights.titledRank * features.titledRank +
    weights.sentence * features.sentence +
    weights.neighbours * features.neighbours +
    weights.passage * features.passage +
    weights.title * features.title +
    weights.pairs * features.pairs +
    weights.letters * features.letters +
    weights.subject * features.subject
  );
}
