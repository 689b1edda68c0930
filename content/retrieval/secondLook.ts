import { heldGroups, type LetterGroups, letterGroupsOf } from "./letterGroups.ts";
import { phrasesOf } from "./phrases.ts";
import type { QuestionTerm } from "./questionTerms.ts";
import type { PassageFeatures, TermMatch } from "./scoredPassage.ts";

/** A passage as the index stores it. */
export interface StoredPassage {
  readonly title: readonly string[];
  /** Terms of each sentence. */
  readonly sentences: readonly (readonly string[])[];
}

/** What the second look must know of the question and the index. */
export interface Question {
  readonly terms: readonly QuestionTerm[];
  /** All its terms in order, stop words too. */
  readonly words: readonly string[];
  readonly stopTerms: ReadonlySet<string>;
  readonly copulas: ReadonlySet<string>;
  /** Terms in a passage's text on average. */
  readonly meanLength: number;
}

/** What was seen in one passage. */
export interface Sight {
  readonly features: PassageFeatures;
  readonly terms: readonly TermMatch[];
  /** Weighted share of the question's terms in each sentence. */
  readonly coverages: readonly number[];
}

/** BM25's usual parameters, those of SQLite's FTS5. */
const k1 = 1.2;
const b = 0.75;
/** Terms at the beginning of a sentence that say what it is about. */
const subjectTerms = 2;

/** Looks at passages closely for one question. Pure; the features' weights are in weights.ts. */
export function secondLook(question: Question): (passage: StoredPassage) => Sight {
  const { terms, words, stopTerms, copulas, meanLength } = question;
  const phrases = phrasesOf(words);
  const weights = terms.map(({ weight }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const places = placesOf(terms);
  const groups = letterGroupsOf(terms);
  const share = (worths: readonly number[]) =>
    worths.reduce((sum, worth, i) => sum + worth * (weights[i] ?? 0), 0) / total;

  return ({ title, sentences }) => {
    const inTitle = worthsIn(title, places, terms.length);
    const inSentences = sentences.map((sentence) => worthsIn(sentence, places, terms.length));
    const inText = greatest(inSentences, terms.length);
    const coverages = inSentences.map(share);
    const best = coverages.indexOf(Math.max(0, ...coverages));
    const length = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
    const inPassage = greatest([inText, inTitle], terms.length);

    const rank = (lines: readonly (readonly string[])[]) => {
      const damping = k1 * (1 - b + (b * length) / (meanLength || 1));
      const counts = countsIn(lines, places, terms.length);
      return share(counts.map((count) => count / (count + damping)));
    };
    const neighbours = inSentences.map((worths, i) =>
      share(greatest([worths, inSentences[i + 1] ?? []], terms.length)),
    );

    return {
      features: {
        textRank: rank(sentences),
        titledRank: rank([...sentences, title]),
        sentence: coverages[best] ?? 0,
        neighbours: Math.max(0, ...neighbours),
        passage: share(inPassage),
        title: share(inTitle),
        pairs: pairShare([...sentences, title], places, stopTerms, terms.length),
        phrases: phrases.shareIn(sentences),
        titleFit: titleFit(title, places, stopTerms),
        letters: letterShare(sentences, groups),
        defined: Math.max(
          0,
          ...sentences.map((sentence) => share(definedWorths(sentence, places, stopTerms, copulas, terms.length))),
        ),
        subject: Math.max(
          0,
          ...sentences.map((sentence) => share(subjectWorths(sentence, places, stopTerms, terms.length))),
        ),
      },
      terms: terms.map(({ term, weight, passages, isEveryday }, i) => ({
        term,
        weight,
        isKnown: passages > 0,
        isEveryday,
        inSentence: inSentences[best]?.[i] ?? 0,
        inPassage: inPassage[i] ?? 0,
      })),
      coverages,
    };
  };
}

/** A term of a text → the places of the question's terms it stands for, and its worth for each. */
type Places = ReadonlyMap<string, readonly { readonly place: number; readonly worth: number }[]>;

function placesOf(terms: readonly QuestionTerm[]): Places {
  const places = new Map<string, { place: number; worth: number }[]>();
  const add = (term: string, place: number, worth: number) => {
    const known = places.get(term);
    if (known === undefined) places.set(term, [{ place, worth }]);
    else known.push({ place, worth });
  };
  for (const [place, { term, alternates }] of terms.entries()) {
    add(term, place, 1);
    for (const alternate of alternates) add(alternate.term, place, alternate.worth);
  }
  return places;
}

function worthsIn(line: readonly string[], places: Places, size: number): number[] {
  const worths = new Array<number>(size).fill(0);
  for (const term of line) {
    for (const { place, worth } of places.get(term) ?? []) worths[place] = Math.max(worths[place] ?? 0, worth);
  }
  return worths;
}

function countsIn(lines: readonly (readonly string[])[], places: Places, size: number): number[] {
  const counts = new Array<number>(size).fill(0);
  for (const line of lines) {
    for (const term of line) {
      for (const { place, worth } of places.get(term) ?? []) counts[place] = (counts[place] ?? 0) + worth;
    }
  }
  return counts;
}

function greatest(rows: readonly (readonly number[])[], size: number): number[] {
  return Array.from({ length: size }, (_, i) => Math.max(0, ...rows.map((row) => row[i] ?? 0)));
}

function subjectWorths(
  line: readonly string[],
  places: Places,
  stopTerms: ReadonlySet<string>,
  size: number,
): number[] {
  const start: string[] = [];
  for (const term of line) {
    if (!stopTerms.has(term)) start.push(term);
    if (start.length === subjectTerms) break;
  }
  return worthsIn(start, places, size);
}

/** Of the term that a sentence begins with, if it goes on with "is". */
function definedWorths(
  line: readonly string[],
  places: Places,
  stopTerms: ReadonlySet<string>,
  copulas: ReadonlySet<string>,
  size: number,
): number[] {
  const at = line.findIndex((term) => !stopTerms.has(term));
  const isDefined = at >= 0 && copulas.has(line[at + 1] ?? "");
  return worthsIn(isDefined ? line.slice(at, at + 1) : [], places, size);
}

/** Share of the titles' telling terms that the question holds. */
function titleFit(title: readonly string[], places: Places, stopTerms: ReadonlySet<string>): number {
  const telling = [...new Set(title)].filter((term) => !stopTerms.has(term));
  return telling.filter((term) => places.has(term)).length / Math.max(1, telling.length);
}

function pairShare(
  lines: readonly (readonly string[])[],
  places: Places,
  stopTerms: ReadonlySet<string>,
  size: number,
): number {
  if (size < 2) return 0;
  const held = new Set<number>();
  for (const line of lines) {
    let before: readonly { place: number }[] = [];
    for (const term of line) {
      if (stopTerms.has(term) && !places.has(term)) continue;
      const here = places.get(term) ?? [];
      for (const a of before) {
        for (const c of here) if (Math.abs(a.place - c.place) === 1) held.add(Math.min(a.place, c.place));
      }
      before = here;
    }
  }
  return held.size / (size - 1);
}

function letterShare(sentences: readonly (readonly string[])[], groups: LetterGroups): number {
  const held = sentences.map((sentence) => heldGroups(sentence, groups));
  const shares = held.map((own, i) => {
    let share = 0;
    for (const [group, worth] of groups) if (own.has(group) || held[i + 1]?.has(group)) share += worth;
    return share;
  });
  return Math.max(0, ...shares);
}
