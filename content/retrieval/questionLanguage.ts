import { isSameLanguage, languageOfScript } from "../../contract/languages.ts";
import { foldText } from "./foldText.ts";
import { english } from "./words/en.ts";
import { french } from "./words/fr.ts";

/** Small words that begin with an elision belong to French alone: l'eau, qu'est-ce, c'est. */
const elision = /(?<![\p{L}])(?:l|d|j|m|t|s|n|c|qu)['’](?=\p{L})/giu;

/**
 * The language that a question is asked in: Chinese by its characters, English or French by their small words.
 * What a question leaves open (one word, a sum) is in the reader's own. Pure.
 * @param reader the language of the page
 * @returns a BCP 47 tag; `reader` itself wherever that is the language
 */
export function languageOfQuestion(question: string, reader: string): string {
  const byScript = languageOfScript(question, reader);
  if (!isSameLanguage(byScript, reader)) return byScript === "en" ? byWords(question, "en") : byScript;
  return isSameLanguage(reader, "zh") ? reader : byWords(question, reader);
}

function byWords(question: string, reader: string): string {
  const words = foldText(question).text.match(/\p{L}+/gu) ?? [];
  const count = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length;
  const englishWords = count(english.stopWords);
  const frenchWords = count(french.stopWords) + (question.match(elision)?.length ?? 0);
  const found = englishWords > frenchWords + 1 ? "en" : frenchWords > englishWords + 1 ? "fr" : reader;
  return isSameLanguage(found, reader) ? reader : found;
}
