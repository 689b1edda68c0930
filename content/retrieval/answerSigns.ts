import type { IndexLanguage } from "./indexLanguage.ts";
import { languageRules } from "./languageRules.ts";
import type { ScoredPassage, TermMatch } from "./scoredPassage.ts";
import { lacksCount, lacksKind, lacksNumber } from "./whatIsAsked.ts";

/** Signs that the passages found do, or do not, answer the question; each from 0 to 1. */
export interface AnswerSigns {
  /** Share of the question that one passage holds, at best; everyday words that it lacks count little. */
  readonly passage: number;
  /** The best of the passages' features of the same names. */
  readonly defined: number;
  readonly titleFit: number;
  readonly phrases: number;
  /** Share of the question's numbers above 2 that the passage which holds most of the question does not hold. */
  readonly missingNumbers: number;
  /** The same for its best sentence: a sum's numbers stand together. */
  readonly scatteredNumbers: number;
  /** 1 if the question asks for a number, for so many of a thing, or for a time, a price …, and none is found. */
  readonly lacksNumber: number;
  readonly lacksCount: number;
  readonly lacksKind: number;
  /** How few terms the question has: 1 for one, 1/2 for two … */
  readonly shortness: number;
  /** The more of a short question is what a sentence is about, the surer. */
  readonly shortSubject: number;
  /** What a question for a way of doing misses in the best sentence. */
  readonly scatteredWay: number;
}

/** How many of the best passages are asked. */
const passagesAsked = 3;
/** What an everyday word that is missing weighs of what it would. Source: cross-validation in the training half. */
const everydayMissing = 0.3;

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
  const sentence = Math.max(...asked.map(({ terms }) => share(terms, "inSentence")));
  const shortness = 1 / Math.max(1, first.terms.length);
  return {
    passage: Math.max(...asked.map(({ terms }) => share(terms, "inPassage"))),
    defined: best("defined"),
    titleFit: best("titleFit"),
    phrases: best("phrases"),
    missingNumbers: missingNumbers(fullest.terms, "inPassage"),
    scatteredNumbers: missingNumbers(fullest.terms, "inSentence"),
    lacksNumber: Number(lacksNumber(question, fullest, language)),
    lacksCount: Number(lacksCount(question, asked, language)),
    lacksKind: Number(lacksKind(question, fullest, language)),
    shortness,
    shortSubject: best("subject") * shortness,
    scatteredWay: languageRules[language].words.asksWay.test(question) ? 1 - sentence : 0,
  };
}

function share(terms: readonly TermMatch[], where: "inSentence" | "inPassage"): number {
  let held = 0;
  let missing = 0;
  for (const { weight, isEveryday, [where]: found } of terms) {
    held += weight * found;
    missing += weight * (1 - found) * (isEveryday ? everydayMissing : 1);
  }
  return held / (held + missing || 1);
}

/** 1 and 2 are said of anything; the numbers that matter must stand together. */
function missingNumbers(terms: readonly TermMatch[], where: "inSentence" | "inPassage"): number {
  const numbers = terms.filter(({ term }) => /^\d/u.test(term) && !/^[12]$/u.test(term));
  return numbers.filter(({ [where]: found }) => found === 0).length / Math.max(1, numbers.length);
}
