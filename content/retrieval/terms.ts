import type { IndexLanguage } from "./indexLanguage.ts";
import { languageRules } from "./languageRules.ts";
import type { Term } from "./term.ts";

/**
 * The terms of a text as they stand in the index, in order: folded, stemmed, numbers in one form. Terms hold letters,
 * digits and, in numbers, `·` for the decimal point and `⁄` for the fraction stroke: never white space.
 */
export function termsOf(text: string, language: IndexLanguage): Term[] {
  return languageRules[language].terms(text);
}
