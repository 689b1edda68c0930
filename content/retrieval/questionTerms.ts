import type { IndexLanguage } from "./indexLanguage.ts";
import { languageRules } from "./languageRules.ts";
import { likeSpelling } from "./likeSpelling.ts";
import type { Synonyms } from "./synonyms.ts";
import type { Term } from "./term.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Another term that counts as a term of the question, and how much of it it is worth (0 to 1). */
export interface Alternate {
  readonly term: string;
  readonly worth: number;
  readonly passages: number;
}

/** A term that a question looks for. */
export interface QuestionTerm {
  readonly term: string;
  /** Passages of the language that hold it. */
  readonly passages: number;
  /** Inverse document frequency as BM25 has it (Robertson and Spärck Jones), never below 0. */
  readonly weight: number;
  readonly alternates: readonly Alternate[];
  readonly isEveryday: boolean;
}

/** What is known of a language and its index. */
interface Knowledge {
  readonly vocabulary: Vocabulary;
  readonly synonyms: Synonyms;
  readonly lightTerms: ReadonlySet<string>;
  isEveryday(term: string): boolean;
}

const worthOfSynonym = 0.7;
const worthOfLongerWord = 0.6;
/** What is left of a word without its small words: 写 of 要写. */
const worthOfCore = 0.8;
const worthOfPart = 0.6;
const worthOfCharacter = 0.3;
const mostNearTerms = 3;
/** What a light word weighs of what it would by its rarity. Source: tests/bench/retrieval.ts, training half. */
const lightness = 0.4;

/**
 * The terms that a question looks for, in order, each once, without stop words unless there is nothing else.
 * @param asked all terms of the question, as `termsOf` makes them
 */
export function questionTerms(asked: readonly Term[], language: IndexLanguage, knowledge: Knowledge): QuestionTerm[] {
  const telling = asked.filter((term) => !term.isStopWord);
  const terms = new Set((telling.length > 0 ? telling : asked).map(({ term }) => term));
  const { vocabulary, synonyms, lightTerms } = knowledge;
  const library = vocabulary.totals().passages;

  return [...terms].map((term) => {
    const passages = vocabulary.passagesWith(term);
    const near = passages === 0 ? nearTerms(term, language, vocabulary) : [];
    const alternates = [...near, ...synonymsOf(term, synonyms, vocabulary)];
    const weight =
      rarity(passages > 0 ? passages : rarestOf(alternates), library) * (lightTerms.has(term) ? lightness : 1);
    return { term, passages, weight, alternates, isEveryday: knowledge.isEveryday(term) };
  });
}

/** A word no passage holds, but others do that may well stand for it, is as rare as the rarest of those. */
function rarestOf(alternates: readonly Alternate[]): number {
  const good = alternates.filter(({ worth }) => worth >= worthOfPart).map(({ passages }) => passages);
  return good.length === 0 ? 0 : Math.min(...good);
}

function rarity(passages: number, library: number): number {
  return Math.log(1 + Math.max(0, library - passages + 0.5) / (passages + 0.5));
}

function synonymsOf(term: string, synonyms: Synonyms, vocabulary: Vocabulary): Alternate[] {
  return [...(synonyms.get(term) ?? [])]
    .map((synonym) => ({ term: synonym, worth: worthOfSynonym, passages: vocabulary.passagesWith(synonym) }))
    .filter(({ passages }) => passages > 0);
}

/** What an unknown term may be: a misspelt or other form of a known one; in Chinese a word made of known ones. */
function nearTerms(term: string, language: IndexLanguage, vocabulary: Vocabulary): Alternate[] {
  if (/\d/u.test(term)) return [];
  const { lettersOfKin } = languageRules[language];
  if (/^\p{Script=Han}+$/u.test(term)) return knownPartsOf(term, language, vocabulary);
  if (term.length < 4) return [];
  return vocabulary
    .beginningWith(term.slice(0, 2), 2_000)
    .map(({ term: other, passages }) => ({ term: other, passages, worth: likeSpelling(term, other, lettersOfKin) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || b.passages - a.passages)
    .slice(0, mostNearTerms);
}

function knownPartsOf(word: string, language: IndexLanguage, vocabulary: Vocabulary): Alternate[] {
  const { stopWords } = languageRules[language].words;
  const parts = new Map<string, number>();
  for (let start = 0; start < word.length; start++) {
    for (let end = start + 1; end <= word.length; end++) {
      if (end - start === word.length) continue;
      const isCore = [word.slice(0, start), word.slice(end)].every((rest) => rest === "" || stopWords.has(rest));
      parts.set(word.slice(start, end), isCore ? worthOfCore : end - start === 1 ? worthOfCharacter : worthOfPart);
    }
  }
  const longer = vocabulary.beginningWith(word, mostNearTerms);
  return [
    ...[...parts].map(([term, worth]) => ({ term, worth, passages: vocabulary.passagesWith(term) })),
    ...longer.map(({ term, passages }) => ({ term, passages, worth: worthOfLongerWord })),
  ].filter(({ term, passages }) => passages > 0 && !stopWords.has(term));
}
