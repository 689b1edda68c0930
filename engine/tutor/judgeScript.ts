import { primarySubtag } from "../../contract/languages.ts";

const scripts: Readonly<Record<string, RegExp>> = {
  zh: /\p{Script=Han}/u,
  en: /\p{Script=Latin}/u,
  fr: /\p{Script=Latin}/u,
};
/** A Chinese character says about as much as three letters. */
const hanWeight = 3;
/** An answer that starts plainly in the right script is let through after so many letters, */
const earlyLetters = 12;
const plainlyRight = 0.8;
/** any other one is judged after so many: a foreign word may stand at its beginning. */
const enoughLetters = 40;
const leastShare = 0.4;
/** A beginning of numbers and formulas is not held back for longer than this. */
const mostCharacters = 60;

/**
 * Whether the beginning of an answer is in the script of the language that was asked for: small models slip into
 * another. Only scripts are told apart, so English is never taken for wrong French. Marks and formulas do not count. Pure.
 * @param isWhole nothing more is to come
 */
export function judgeScript(text: string, language: string, isWhole: boolean): "right" | "wrong" | "tooEarly" {
  const wanted = scripts[primarySubtag(language)];
  if (wanted === undefined) return "right";
  const letters = text.replace(/\$[^$]*\$?/gu, " ").match(/\p{L}/gu) ?? [];
  const weigh = (all: readonly string[]) =>
    all.reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? hanWeight : 1), 0);
  const total = weigh(letters);
  const share = weigh(letters.filter((letter) => wanted.test(letter))) / Math.max(1, total);
  if (total >= earlyLetters && share >= plainlyRight) return "right";
  if (total >= enoughLetters) return share >= leastShare ? "right" : "wrong";
  if (!isWhole && text.length < mostCharacters) return "tooEarly";
  return total >= earlyLetters && share < leastShare ? "wrong" : "right";
}
