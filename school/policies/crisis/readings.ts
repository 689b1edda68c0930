import { ConverterFactory } from "opencc-js/core";
import characters from "opencc-js/dict/TSCharacters";

/** The ways in which a text can be read. */
export interface Readings {
  /** Words apart, `|` between clauses. */
  readonly spaced: readonly string[];
  /** Words that were spelled out letter by letter (`d i e`, `d.i.e`): nothing says where a word ends. */
  readonly squeezed: readonly string[];
}

const toSimplified = ConverterFactory([characters]);
const han = "\\p{Script=Han}";
const separators = " \\t.·•*_~\"“”'…/\\\\|+-";
const betweenHan = new RegExp(`(?<=${han})[${separators}]+(?=${han})`, "gu");
const spelledHan = new RegExp(`(?<!${han})${han}(?:[${separators},，、。]{1,2}${han}(?!${han})){2,}`, "gu");
const spelledWord = /(?<![a-z0-9'])[a-z](?:[ .*_·-]{1,3}[a-z](?![a-z'])){2,}/gu;
const disguised: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/**
 * Reads a text as its writer may have meant it: without accents, capitals and stretched letters, in simplified
 * characters; and besides with spelled-out words joined, digits for letters and tone digits undone. Pure.
 */
export function readText(text: string): Readings {
  const letters = plainLetters(text);
  const simplified = new RegExp(han, "u").test(letters) ? toSimplified(letters) : letters;
  const runs = simplified.match(spelledWord) ?? [];
  const ways = [
    simplified,
    simplified.replace(spelledHan, onlyLetters).replace(betweenHan, ""),
    simplified.replace(spelledWord, onlyLetters),
    simplified.replace(/[a-z0-9@$!]*[a-z][a-z0-9@$!]*/gu, undisguise),
    simplified.replace(/(?<![a-z0-9])([a-z]+)[1-5](?![a-z0-9])/gu, "$1"),
  ];
  return {
    spaced: [...new Set(ways.map(markClauses))],
    squeezed: runs.map((run) => withoutDoubles(onlyLetters(run))).filter((run) => run.length >= 4),
  };
}

/** Letters as the rules write them: no accents, no capitals, one kind of apostrophe, nothing invisible. */
export function plainLetters(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/gu, "")
    .replace(/[’‘ʼ´`′]/gu, "'")
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC")
    .replace(/œ/gu, "oe")
    .replace(/æ/gu, "ae");
}

/** `dieeee` and `kill` as `die` and `kil`: how often a letter stands says nothing. */
export function withoutDoubles(text: string): string {
  return text.replace(/([a-z])\1+/gu, "$1");
}

function markClauses(text: string): string {
  return withoutDoubles(text)
    .replace(/(\p{Script=Han})\1{2,}/gu, "$1")
    .replace(/[-_*~"“”«»()（）《》「」『』[\]·•+=<>\t ]+/gu, " ")
    .replace(/\s*[^\p{L}\p{N}' ]+\s*/gu, "|")
    .trim();
}

function onlyLetters(run: string): string {
  return run.replace(/[^\p{L}]/gu, "");
}

function undisguise(word: string): string {
  return word.replace(/[013457@$]|!(?=[a-z])/gu, (mark) => disguised[mark] ?? mark);
}
