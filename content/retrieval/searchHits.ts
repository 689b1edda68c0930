import type { SearchHit } from "../../contract/search.ts";
import { locatorOf } from "../lessons/sourcePlace.ts";
import { indexLanguageOf } from "./indexLanguage.ts";
import type { FindPassages, PassageQuery, ScoredPassage } from "./scoredPassage.ts";
import { snippetOf } from "./snippet.ts";

/** What the search screen asks for; `within` keeps to a pack or to one lesson of it. */
export interface SearchInput {
  readonly text: string;
  readonly language: string;
  readonly limit: number;
  readonly within?: { readonly packId: string; readonly lessonId?: string | undefined } | undefined;
}

/** Passages that fit the words, best first. An empty text finds nothing. */
export type Search = (input: SearchInput) => { language: string; hits: SearchHit[] };

/** Search for the search screen and the command line. */
export function createSearch(findPassages: FindPassages): Search {
  return ({ text, language, limit, within }) => {
    const query: PassageQuery = { question: text, language, limit, ...(within !== undefined && { within }) };
    return { language, hits: findPassages(query).map((passage) => asHit(passage)) };
  };
}

function asHit(passage: ScoredPassage): SearchHit {
  const { passageId, packId, lessonId, lessonTitle, language, score } = passage;
  return {
    passageId,
    packId,
    lessonId,
    title: lessonTitle,
    language,
    locator: locatorOf(passage),
    snippet: snippetOf(passage, indexLanguageOf(language)),
    score,
  };
}
