import { type AnswerableModel, answerableModels } from "./answerableModels.ts";
import type { AnswerSigns } from "./answerSigns.ts";
import { indexLanguageOf } from "./indexLanguage.ts";
import type { ScoredPassage } from "./scoredPassage.ts";
import { termsOf } from "./terms.ts";

/** How many of the best passages are asked. */
const passagesAsked = 3;

/**
 * Whether the passages found for a question are likely to hold its answer. Pure.
 * @param passages as findPassages gives them for this question, best first
 * @param language of the passages, BCP 47
 */
export function isAnswerable(question: string, passages: readonly ScoredPassage[], language: string): boolean {
  const index = indexLanguageOf(language);
  if (!termsOf(question, index).some(({ isStopWord }) => !isStopWord)) return false;
  const signs = answerSigns(passages);
  return signs !== undefined && answerChance(signs, answerableModels[index]) >= answerableModels[index].threshold;
}

/** The chance that the passages hold the answer, by the model of a language (logistic regression). */
export function answerChance(signs: AnswerSigns, model: AnswerableModel): number {
  const { weights, bias } = model;
  const sum = answerSignNames.reduce((total, name) => total + weights[name] * signs[name], bias);
  return 1 / (1 + Math.exp(-sum));
}

export const answerSignNames = [
  "sentence",
  "neighbours",
  "passage",
  "textRank",
  "pairs",
  "letters",
  "subject",
  "heaviestMissing",
  "unknown",
  "missingNumbers",
  "shortness",
] as const satisfies readonly (keyof AnswerSigns)[];

/** Gathers the signs from the best passages; undefined if there are none. Pure. */
export function answerSigns(passages: readonly ScoredPassage[]): AnswerSigns | undefined {
  const asked = passages.slice(0, passagesAsked);
  const first = asked[0];
  if (first === undefined) return undefined;
  const best = (name: keyof ScoredPassage["features"]) => Math.max(...asked.map(({ features }) => features[name]));
  const terms = first.terms.map((term, i) => ({
    ...term,
    held: Math.max(...asked.map((passage) => passage.terms[i]?.inPassage ?? 0)),
  }));
  const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  // 1 and 2 are said of anything; the numbers that matter must stand together in one passage.
  const places = first.terms.flatMap(({ term }, i) => (/^\d/u.test(term) && !/^[12]$/u.test(term) ? i : []));
  const fullest = asked.reduce((a, b) => (b.features.passage > a.features.passage ? b : a));
  const missing = places.filter((i) => (fullest.terms[i]?.inPassage ?? 0) === 0).length;
  return {
    sentence: best("sentence"),
    neighbours: best("neighbours"),
    passage: best("passage"),
    textRank: best("textRank"),
    pairs: best("pairs"),
    letters: best("letters"),
    subject: best("subject"),
    heaviestMissing: Math.max(0, ...terms.map(({ weight, held }) => (weight * (1 - held)) / total)),
    unknown: terms.reduce((sum, { weight, isKnown }) => sum + (isKnown ? 0 : weight), 0) / total,
    missingNumbers: places.length === 0 ? 0 : missing / places.length,
    shortness: 1 / terms.length,
  };
}
