import { foldText, withoutDiacritics } from "./foldText.ts";
import { lazily } from "./lazily.ts";
import { readNumber } from "./readNumber.ts";
import { simplifiedScript } from "./simplifiedScript.ts";
import type { Term } from "./term.ts";
import type { LanguageWords } from "./words/languageWords.ts";

/** Fractions in words or signs, decimals, other words and all the rest, in this order of choice. */
const digits = "零一二两三四五六七八九十百";
const fractionInWords = new RegExp(`([${digits}]+|\\d+)分之([${digits}]+|\\d+)`, "u");
const numberInSigns = /\d+(?:[.,]\d+)*(?:\s?\/\s?\d+)?/u;
const numberlike = new RegExp(`${fractionInWords.source}|${numberInSigns.source}|\\\\[a-z]+`, "gu");

/** Makes the terms of Chinese: traditional script is read as simplified, words are those of Intl.Segmenter. */
export function chineseTerms(words: LanguageWords): (text: string) => Term[] {
  const segmenter = lazily(() => new Intl.Segmenter("zh-CN", { granularity: "word" }));

  return (text) => {
    const folded = foldText(text);
    const simplified = simplifiedScript(folded.text).replaceAll("甚么", "什么");
    const terms: Term[] = [];
    const push = (term: string, from: number, to: number) => {
      const start = folded.places[from] ?? 0;
      const end = folded.places[to] ?? text.length;
      const number = words.numbers.get(term);
      const isStopWord = number === undefined && isMadeOf(term, words.stopWords);
      terms.push({ term: number ?? withoutDiacritics(term), start, end, isStopWord });
    };
    const pushWords = (from: number, to: number) => {
      for (const { segment, index, isWordLike } of segmenter().segment(simplified.slice(from, to))) {
        if (!isWordLike) continue;
        const start = from + index;
        const stem = segment.length - (hasParticle(segment, words) ? 1 : 0);
        push(segment.slice(0, stem), start, start + stem);
        if (stem < segment.length) push(segment.slice(stem), start + stem, start + segment.length);
      }
    };

    let done = 0;
    for (const match of simplified.matchAll(numberlike)) {
      pushWords(done, match.index);
      done = match.index + match[0].length;
      const [written, below, above] = match;
      if (written.startsWith("\\")) continue; // a command of a TeX formula
      const term =
        below === undefined || above === undefined
          ? readNumber(written, ".")
          : `${readDigits(above)}⁄${readDigits(below)}`;
      push(term, match.index, done);
    }
    pushWords(done, simplified.length);
    return terms;
  };
}

/** Whether the segmenter left a particle at the end of a word: 喝了, 藏着, 好的. */
function hasParticle(word: string, words: LanguageWords): boolean {
  return word.length > 1 && /[了着的]$/u.test(word) && !words.stopWords.has(word);
}

/** Whether a word is one of some words or several of them written together: 什么东西. */
export function isMadeOf(word: string, words: ReadonlySet<string>): boolean {
  if (words.has(word)) return true;
  for (let cut = 1; cut < word.length; cut++) {
    if (words.has(word.slice(0, cut)) && isMadeOf(word.slice(cut), words)) return true;
  }
  return false;
}

/** A number below 200 in Chinese characters, in digits. */
function readDigits(written: string): string {
  if (/^\d+$/u.test(written)) return written;
  const values: Readonly<Record<string, number>> = {
    零: 0,
    一: 1,
    二: 2,
    两: 2,
    三: 3,
    四: 4,
    五: 5,
    六: 6,
    七: 7,
    八: 8,
    九: 9,
  };
  let whole = 0;
  let digit: number | undefined;
  for (const character of written) {
    if (character === "十" || character === "百") {
      whole += (digit ?? 1) * (character === "十" ? 10 : 100);
      digit = undefined;
    } else digit = values[character];
  }
  return String(whole + (digit ?? 0));
}
