import type { Crisis } from "./crisis.ts";

/** Patterns that all say the same of a text. */
export interface CrisisRule extends Crisis {
  readonly patterns: readonly string[];
}

/**
 * The rules of a language, as people read and edit them. A pattern is a regular expression without its cryptic parts:
 *
 * - `{parent}` is any of the words under that name; words may name other words.
 * - `…` is a few words or characters, none included, inside one clause.
 * - `^` and `$` are the beginning and the end of a clause, not of the text.
 * - Accents, capitals, apostrophes and doubled letters do not matter. In `pinyin` and `letters`, a pattern stands for
 *   whole words.
 * - `( | )`, `?`, `{0,3}`, `(?! )` and `\\w{2,8}` (some word) mean what they do in regular expressions. Never `*` or `+`:
 *   what has no limit can take long.
 */
export interface CrisisRules {
  /** `han`: no words apart. `pinyin`: spaces are optional. `letters`: words with spaces. */
  readonly script: "han" | "pinyin" | "letters";
  readonly words: Readonly<Record<string, string>>;
  /** Idioms, and questions about the words themselves: taken out before anything is looked for. */
  readonly harmless: readonly string[];
  /** What is to be read as a whole, mostly because a part of it says something else: looked for next, taken out too. */
  readonly whole: readonly CrisisRule[];
  readonly rules: readonly CrisisRule[];
}
