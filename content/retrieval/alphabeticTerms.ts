import { chineseTerms } from "./chineseTerms.ts";
import { foldText, withoutDiacritics } from "./foldText.ts";
import { numberPattern, readNumber } from "./readNumber.ts";
import type { Term } from "./term.ts";
import type { LanguageWords } from "./words/languageWords.ts";
import { unknownWords } from "./words/unknownWords.ts";

interface AlphabeticLanguage {
  readonly words: LanguageWords;
  readonly stem: (word: string) => string;
  readonly decimalMark: "." | ",";
  /** Takes off what is written together with a word but is none of it. */
  readonly trim: (word: string) => string;
}

const longestTerm = 40;
/** Numbers, words; commands of TeX formulas are passed over. */
const wordPattern = new RegExp(`\\\\[a-z]+|${numberPattern.source}|[\\p{L}\\p{M}\\p{N}]+(?:'[\\p{L}\\p{M}]+)*`, "gu");
const hanPattern = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u;
const wordsWithoutSpaces = chineseTerms(unknownWords);

/** Makes the terms of a language that parts its words by spaces. */
export function alphabeticTerms(language: AlphabeticLanguage): (text: string) => Term[] {
  const { words, stem, decimalMark, trim } = language;
  const stems = new Map<string, string>();

  const termOf = (word: string): string => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const whole = words.irregularForms.get(word) ?? word;
    const term = withoutDiacritics(stem(whole)).slice(0, longestTerm);
    if (stems.size > 20_000) stems.clear();
    stems.set(word, term);
    return term;
  };

  return (text) => {
    const folded = foldText(text);
    const terms: Term[] = [];
    let before: string | undefined;
    for (const match of folded.text.matchAll(wordPattern)) {
      const written = match[0];
      if (written.startsWith("\\")) continue;
      const start = folded.places[match.index] ?? 0;
      const end = folded.places[match.index + written.length] ?? text.length;
      if (hanPattern.test(written)) {
        const inner = wordsWithoutSpaces(written);
        terms.push(...inner.map((term) => ({ ...term, start: start + term.start, end: start + term.end })));
        continue;
      }
      if (/^\d/u.test(written) && !/\p{L}/u.test(written)) {
        before = readNumber(written, decimalMark);
        terms.push({ term: before, start, end, isStopWord: false });
        continue;
      }
      const word = trim(written);
      if (word === "") continue;
      const number = words.numbers.get(word);
      const part = words.parts.get(word);
      const count = before ?? (terms.at(-1)?.term === onlyOne ? "1" : undefined);
      if (part !== undefined && count !== undefined) {
        const last = terms.at(-1);
        terms.push({ term: `${count}⁄${part}`, start: last?.start ?? start, end, isStopWord: false });
      }
      const isStopWord = number === undefined && (words.stopWords.has(word) || words.stopWords.has(written));
      terms.push({ term: number ?? termOf(word), start, end, isStopWord });
      before = number;
    }
    return terms;
  };
}

const onlyOne = "one";
