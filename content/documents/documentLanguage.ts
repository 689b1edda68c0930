import { canonicalTag } from "../../contract/languages.ts";
import { languageOfQuestion } from "../retrieval/questionLanguage.ts";

/** Scripts that tell a language by themselves, most telling first: Japanese also writes Han characters. */
const scripts: readonly (readonly [script: RegExp, language: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Arabic}/gu, "ar"],
  [/\p{Script=Cyrillic}/gu, "ru"],
  [/\p{Script=Devanagari}/gu, "hi"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Hebrew}/gu, "he"],
];
/** Part of the letters that must be of such a script. */
const enough = 0.2;
const sampleCharacters = 20_000;

/**
 * The language of a document: what it says of itself if that is a tag, else what its script and small words show, else
 * `fallback`.
 */
export function documentLanguage(said: string | undefined, text: string, fallback: string): string {
  const tag = said === undefined ? undefined : canonicalTag(said.trim());
  if (tag !== undefined && /^(?!und|mul|zxx|mis)[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) && tag.length <= 35)
    return tag;
  const sample = text.slice(0, sampleCharacters);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const byScript = scripts.find(([script]) => (sample.match(script)?.length ?? 0) > enough * letters);
  return byScript?.[1] ?? languageOfQuestion(sample, fallback);
}
