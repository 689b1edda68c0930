import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemmer as stemFrench } from "@orama/stemmers/french";
import { alphabeticTerms } from "./alphabeticTerms.ts";
import { chineseTerms } from "./chineseTerms.ts";
import type { IndexLanguage } from "./indexLanguage.ts";
import type { Term } from "./term.ts";
import { english } from "./words/en.ts";
import { french } from "./words/fr.ts";
import type { LanguageWords } from "./words/languageWords.ts";
import { unknownWords } from "./words/unknownWords.ts";
import { chinese } from "./words/zh.ts";

/** What differs between languages when texts become terms. */
export interface LanguageRules {
  readonly words: LanguageWords;
  terms(text: string): Term[];
  /** How much of two terms must agree for them to be taken for forms of one word; 0: never. */
  readonly lettersOfKin: number;
}

const elision = /^(?:l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=\p{L})/u;

/**
 * English: Porter's stemmer; French: Snowball's (both as @orama/stemmers has them); Chinese: words as Intl.Segmenter
 * finds them; other languages: words as they are.
 */
export const languageRules: Readonly<Record<IndexLanguage, LanguageRules>> = {
  en: {
    words: english,
    lettersOfKin: 5,
    terms: alphabeticTerms({
      words: english,
      stem: stemEnglish,
      decimalMark: ".",
      trim: (word) => word.replace(/'s$/u, "").replaceAll("'", ""),
    }),
  },
  fr: {
    words: french,
    lettersOfKin: 5,
    terms: alphabeticTerms({
      words: french,
      stem: stemFrench,
      decimalMark: ",",
      trim: (word) => word.replace(elision, ""),
    }),
  },
  zh: { words: chinese, lettersOfKin: 0, terms: chineseTerms(chinese) },
  other: {
    words: unknownWords,
    lettersOfKin: 5,
    terms: alphabeticTerms({ words: unknownWords, stem: (word) => word, decimalMark: ".", trim: (word) => word }),
  },
};
