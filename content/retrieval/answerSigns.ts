import type { IndexLanguage } from "./indexLanguage.ts";
import { languageRules } from "./languageRules.ts";
import type { ScoredPassage, TermMatch } from "./scoredPassage.ts";
import { termsOf } from "./terms.ts";

/** Signs that the passages found do, or do not, answer the question; each from 0 to 1. */
export interface AnswerSigns {
  /** The best of the passages' features of the same names. */
  readonly passage: number;
  readonly subject: number;
  readonly defined: number;
  readonly titleFit: number;
  readonly phrases: number;
  /** Weight of the terms that no passage of the library holds, as a share of the question. */
  readonly unknown: number;
  /** Share of the question's numbers above 2 that the passage which holds most of the question does not hold. */
  readonly missingNumbers: number;
  /** 1 if the question asks how many, and no number stands where the passage holds most of it. */
  readonly lacksNumber: number;
  /** How few terms the question has: 1 for one, 1/2 for two … */
  readonly shortness: number;
}

/** How many of the best passages are asked. */
const passagesAsked = 3;

/** Gathers the signs from the best passages; undefined if there are none. Pure. */
export function answerSigns(
  question: string,
  passages: readonly ScoredPassage[],
  language: IndexLanguage,
): AnswerSigns | undefined {
  const asked = passages.slice(0, passagesAsked);
  const [first] = asked;
  if (first === undefined) return undefined;
  const best = (name: keyof ScoredPassage["features"]) => Math.max(...asked.map(({ features }) => features[name]));
  const fullest = asked.reduce((a, b) => (b.features.passage > a.features.passage ? b : a));
  const unknown = first.terms.filter(({ isKnown }) => !isKnown);
  return {
    passage: best("passage"),
    subject: best("subject"),
    defined: best("defined"),
    titleFit: best("titleFit"),
    phrases: best("phrases"),
    unknown: weightOf(unknown) / (weightOf(first.terms) || 1),
    missingNumbers: missingNumbers(fullest.terms),
    lacksNumber: languageRules[language].words.asksNumber.test(question) && !holdsNumber(fullest, language) ? 1 : 0,
    shortness: 1 / Math.max(1, first.terms.length),
  };
}

function weightOf(terms: readonly TermMatch[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}

/** 1 and 2 are said of anything; the numbers that matter must stand together in one passage. */
function missingNumbers(terms: readonly TermMatch[]): number {
  const numbers = terms.filter(({ term }) => /^\d/u.test(term) && !/^[12]$/u.test(term));
  return numbers.filter(({ inPassage }) => inPassage === 0).length / Math.max(1, numbers.length);
}

/** In the sentence that holds most of the question, or the next. */
function holdsNumber({ sentences }: ScoredPassage, language: IndexLanguage): boolean {
  const at = sentences.reduce((top, { coverage }, i) => (coverage > (sentences[top]?.coverage ?? 0) ? i : top), 0);
  return sentences.slice(at, at + 2).some(({ text }) => termsOf(text, language).some(({ term }) => /^\d/u.test(term)));
}
