import { isMadeOf } from "./chineseTerms.ts";
import type { IndexLanguage } from "./indexLanguage.ts";
import { languageRules } from "./languageRules.ts";

/** Terms that may stand for a term, by language, as the index has them. */
export type Synonyms = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads a language's groups of synonyms; words of a group that are several terms are left out. */
export function readSynonyms(language: IndexLanguage): Synonyms {
  const { words, terms } = languageRules[language];
  const synonyms = new Map<string, Set<string>>();
  for (const group of words.synonyms) {
    const single = group
      .map((word) => terms(word))
      .flatMap((found) => (found.length === 1 ? (found[0]?.term ?? []) : []));
    for (const term of single) {
      const others = synonyms.get(term) ?? new Set();
      for (const other of single) if (other !== term) others.add(other);
      synonyms.set(term, others);
    }
  }
  return synonyms;
}

/** Light words as the index has them. */
export function readLightTerms(language: IndexLanguage): ReadonlySet<string> {
  return asTerms(languageRules[language].words.lightWords, language);
}

/** Tells terms of everyday words; in Chinese also terms that are several of those written together: 写到, 看不清. */
export function readEverydayTerms(language: IndexLanguage): (term: string) => boolean {
  const { everydayWords, lightWords, stopWords } = languageRules[language].words;
  const words = new Set([...everydayWords, ...lightWords]);
  const terms = asTerms(words, language);
  const parts = new Set([...words, ...stopWords]);
  return (term) => terms.has(term) || (/^\p{Script=Han}+$/u.test(term) && isMadeOf(term, parts));
}

/** Copulas as the index has them. */
export function readCopulas(language: IndexLanguage): ReadonlySet<string> {
  return asTerms(languageRules[language].words.copulas, language);
}

function asTerms(words: ReadonlySet<string>, language: IndexLanguage): ReadonlySet<string> {
  return new Set([...words].flatMap((word) => languageRules[language].terms(word)).map(({ term }) => term));
}

/** Stop words as the index has them. */
export function readStopTerms(language: IndexLanguage): ReadonlySet<string> {
  const { words, terms } = languageRules[language];
  return new Set(
    [...words.stopWords].flatMap((word) => terms(word)).flatMap(({ term, isStopWord }) => (isStopWord ? term : [])),
  );
}
