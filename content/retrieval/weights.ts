import type { PassageFeatures } from "./scoredPassage.ts";

/** What each feature of the second look counts. */
export type FeatureWeights = Readonly<Record<keyof PassageFeatures, number>>;

/**
 * Source: fitted by tests/bench/retrieval/fit.ts (pairwise logistic regression with L2) on the training half of the question
 * sets; see tests/bench/questions/README.md.
 */
export const featureWeights: FeatureWeights = {
  textRank: 1.28,
  titledRank: 1.35,
  sentence: 1.13,
  neighbours: 1.06,
  passage: 1.33,
  title: 0.59,
  pairs: 0.62,
  phrases: 1.28,
  titleFit: 0.58,
  defined: 0.97,
  letters: 1.6,
  subject: 1.23,
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
    weights.phrases * features.phrases +
    weights.titleFit * features.titleFit +
    weights.defined * features.defined +
    weights.letters * features.letters +
    weights.subject * features.subject
  );
}
