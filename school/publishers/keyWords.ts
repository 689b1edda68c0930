import { createHash } from "node:crypto";
import type { UiLanguage } from "../../contract/languages.ts";
import { english } from "./words/en.ts";
import { french } from "./words/fr.ts";
import { chinese } from "./words/zh-CN.ts";

/** The words that bytes are said with, 256 for each interface language. */
export const fingerprintWords: Readonly<Record<UiLanguage, readonly string[]>> = {
  "zh-CN": chinese,
  en: english,
  fr: french,
};

/** 48 bits: enough that nobody happens on a key with the words of another one, few enough to be read out on the phone. */
const wordCount = 6;

/**
 * Six words in each interface language that stand for a key, to compare by voice: a word for each of the first bytes of
 * the key's SHA-256. Pure.
 * @param publicKey the 32 bytes of an Ed25519 key, without its id: an id costs nothing to make up
 */
export function keyWords(publicKey: Uint8Array): Readonly<Record<UiLanguage, string[]>> {
  const bytes = [...createHash("sha256").update(publicKey).digest().subarray(0, wordCount)];
  const wordsIn = (language: UiLanguage) => bytes.map((byte) => fingerprintWords[language][byte] ?? "");
  return { "zh-CN": wordsIn("zh-CN"), en: wordsIn("en"), fr: wordsIn("fr") };
}
