import { type AnswerableModel, answerableFrom, answerableModel } from "./answerableModel.ts";
import { type AnswerSigns, answerSigns } from "./answerSigns.ts";
import { indexLanguageOf } from "./indexLanguage.ts";
import type { ScoredPassage } from "./scoredPassage.ts";
import { termsOf } from "./terms.ts";

/**
 * Whether the passages found for a question are likely to hold its answer. Pure.
 * @param passages as findPassages gives them for this question, best first
 * @param language of the passages, BCP 47
 */
export function isAnswerable(question: string, passages: readonly ScoredPassage[], language: string): boolean {
  const index = indexLanguageOf(language);
  if (!termsOf(question, index).some(({ isStopWord }) => !isStopWord)) return false;
  const signs = answerSigns(question, passages, index);
  return signs !== undefined && answerChance(signs, answerableModel) >= answerableFrom[index];
}

/** The chance that the passages hold the answer, by a model (logistic regression). */
export function answerChance(signs: AnswerSigns, { weights, bias }: AnswerableModel): number {
  const names = Object.keys(weights) as (keyof AnswerSigns)[]; // a record of all of them
  return 1 / (1 + Math.exp(-names.reduce((sum, name) => sum + weights[name] * signs[name], bias)));
}
