import { ConverterFactory } from "opencc-js/core";
import characters from "opencc-js/dict/TSCharacters";
import phrases from "opencc-js/dict/TSPhrases";
import { lazily } from "./lazily.ts";

const byPhrases = lazily(() => ConverterFactory([phrases, characters]));
const characterByCharacter = lazily(() => ConverterFactory([characters]));

/**
 * Chinese text in simplified script, by OpenCC's tables for traditional to simplified (Apache-2.0). Its length in
 * UTF-16 units does not change, so that places in it are places in the original.
 */
export function simplifiedScript(text: string): string {
  for (const converter of [byPhrases, characterByCharacter]) {
    const simplified = converter()(text);
    if (simplified.length === text.length) return simplified;
  }
  return text;
}
