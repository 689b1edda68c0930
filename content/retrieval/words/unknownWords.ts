import type { LanguageWords } from "./languageWords.ts";

/** A language of which we have no words: nothing is left out, nothing is brought together. */
export const unknownWords: LanguageWords = {
  stopWords: new Set(),
  lightWords: new Set(),
  everydayWords: new Set(),
  asksNumber: /(?!)/u,
  countedThing: /(?!)/u,
  asksWay: /(?!)/u,
  answerKinds: [],
  copulas: new Set(),
  irregularForms: new Map(),
  numbers: new Map(),
  parts: new Map(),
  synonyms: [],
};
