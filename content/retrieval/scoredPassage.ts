import type { SourcePlace } from "../../contract/lessons.ts";
import type { LessonRef } from "../../contract/values.ts";

/** What the second look finds in a passage, each from 0 to 1; the shares are weighted by how rare the terms are. */
export interface PassageFeatures {
  /** BM25 over the passage's text, as a share of what a text of nothing but the question's terms could reach. */
  readonly textRank: number;
  /** The same over text, heading and lesson title. */
  readonly titledRank: number;
  /** Share of the question's terms that one sentence holds, at best. */
  readonly sentence: number;
  /** The same for two neighbouring sentences. */
  readonly neighbours: number;
  readonly passage: number;
  /** Held by heading or lesson title. */
  readonly title: number;
  /** Share of the question's neighbouring terms that are neighbours here. */
  readonly pairs: number;
  /** Share of the question's neighbouring words, small ones too, that stand side by side here. */
  readonly phrases: number;
  /** Share of the telling words of heading and lesson title that the question holds. */
  readonly titleFit: number;
  /** Share of the question's terms that are defined here, at best: a sentence begins with "A map is". */
  readonly defined: number;
  /** Share of the question's letter groups that two neighbouring sentences hold: near spellings, parts of words. */
  readonly letters: number;
  /** Share of the question's terms that a sentence begins with, at best: what the sentence is about. */
  readonly subject: number;
}

/** How far a term of the question was found: 1 as it is, less as a synonym or a like spelling, 0 not at all. */
export interface TermMatch {
  readonly term: string;
  /** Rarer terms weigh more; a term that no passage holds weighs most. */
  readonly weight: number;
  /** Whether any passage of the language holds it. */
  readonly isKnown: boolean;
  /** Whether it is a word of every day, which a text may well lack that answers the question. */
  readonly isEveryday: boolean;
  /** In the sentence that holds most of the question. */
  readonly inSentence: number;
  /** In the passage with its titles. */
  readonly inPassage: number;
}

/** A passage and how well it fits a question. */
export interface ScoredPassage {
  readonly passageId: string;
  readonly packId: string;
  readonly lessonId: string;
  readonly language: string;
  readonly lessonTitle: string;
  readonly heading: string;
  readonly section: number;
  readonly place?: SourcePlace | undefined;
  readonly text: string;
  /** Comparable between passages of one question only; more is better. */
  readonly score: number;
  readonly features: PassageFeatures;
  readonly terms: readonly TermMatch[];
  /** The question's terms and all that may stand for them, as they stand in the index. */
  readonly lookedFor: ReadonlySet<string>;
  /** In the order of the text; `coverage` is the weighted share of the question's terms that the sentence holds. */
  readonly sentences: readonly { readonly text: string; readonly coverage: number }[];
}

export interface PassageQuery {
  readonly question: string;
  /** BCP 47. Only passages of this language are found (any variant of it). */
  readonly language: string;
  /** The lesson that is open: its passages come first, then those of its course, where they fit about as well. */
  readonly lesson?: LessonRef;
  /** Nothing outside this pack, or this lesson of it, is found. */
  readonly within?: { readonly packId: string; readonly lessonId?: string | undefined };
  readonly limit: number;
}

/** Finds the best passages for a question, best first; none if the question has no word to look for. */
export type FindPassages = (query: PassageQuery) => ScoredPassage[];
