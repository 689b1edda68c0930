import type { Database } from "better-sqlite3";
import { fromPlaceColumn } from "../lessons/sourcePlace.ts";
import { chooseTerms, mostPostings } from "./chooseTerms.ts";
import { type FirstList, openFirstList } from "./firstList.ts";
import { type IndexLanguage, indexLanguageOf, indexLanguages } from "./indexLanguage.ts";
import { lazily } from "./lazily.ts";
import { questionTerms } from "./questionTerms.ts";
import type { FindPassages, PassageQuery, ScoredPassage } from "./scoredPassage.ts";
import { type Sight, type StoredPassage, secondLook } from "./secondLook.ts";
import { sentencesOf } from "./sentences.ts";
import {
  readCopulas,
  readEverydayTerms,
  readLightTerms,
  readStopTerms,
  readSynonyms,
  type Synonyms,
} from "./synonyms.ts";
import { termsOf } from "./terms.ts";
import { openVocabulary, type Vocabulary } from "./vocabulary.ts";
import { type FeatureWeights, featureWeights, placeWeights, weigh } from "./weights.ts";

/** What benches vary. */
export interface SearchTuning {
  readonly weights?: FeatureWeights;
  readonly mostPostings?: number;
  readonly useSynonyms?: boolean;
}

interface LanguageIndex {
  readonly vocabulary: Vocabulary;
  readonly synonyms: Synonyms;
  readonly stopTerms: ReadonlySet<string>;
  readonly lightTerms: ReadonlySet<string>;
  isEveryday(term: string): boolean;
  readonly copulas: ReadonlySet<string>;
  readonly firstList: FirstList;
  stored(rowIds: readonly number[]): { readonly rowId: number; readonly title: string; readonly body: string }[];
}

interface PassageRow extends Omit<ScoredPassage, "score" | "features" | "terms" | "sentences" | "lookedFor" | "place"> {
  readonly rowId: number;
  readonly place: string | null;
}

/**
 * Search over a library database that is migrated. A question's terms make a first list by BM25 (SQLite FTS5) of the
 * whole language, of the open lesson and of its course; a closer look at those puts them in order.
 */
export function createFindPassages(db: Database, tuning: SearchTuning = {}): FindPassages {
  // At the first question in it: making a language's words into terms takes longer than opening the whole library.
  const indexes = new Map(
    indexLanguages.map((language) => [language, lazily(() => openIndex(db, language, tuning))] as const),
  );
  const rows = db.prepare<[string], PassageRow>(
    `SELECT passage_rowid AS rowId, passage_id AS passageId, pack_id AS packId, lesson_id AS lessonId, language,
       lesson_title AS lessonTitle, heading, section, place, text
     FROM passages WHERE passage_rowid IN (SELECT value FROM json_each(?))`,
  );

  return ({ question, language, lesson, within, limit }: PassageQuery) => {
    const indexLanguage = indexLanguageOf(language);
    const index = indexes.get(indexLanguage)?.();
    if (index === undefined) return [];
    const asked = termsOf(question, indexLanguage);
    const terms = questionTerms(asked, indexLanguage, index);
    if (terms.length === 0) return [];

    const chosen = chooseTerms(terms, tuning.mostPostings ?? mostPostings[indexLanguage]);
    const found =
      within === undefined
        ? index.firstList.everywhere(chosen, language)
        : index.firstList.within(chosen, within, language);
    const inCourse = new Set(lesson === undefined ? [] : index.firstList.inCourse(chosen, lesson, language));
    const inLesson = new Set(lesson === undefined ? [] : index.firstList.inLesson(lesson, language));
    const candidates = new Set([...found, ...inCourse, ...inLesson]);

    const { passages, terms: length } = index.vocabulary.totals();
    const look = secondLook({
      terms,
      words: asked.map(({ term }) => term),
      stopTerms: index.stopTerms,
      copulas: index.copulas,
      meanLength: length / Math.max(1, passages),
    });
    const looked = index
      .stored([...candidates])
      .map((stored) => {
        const sight = look(asPassage(stored));
        const nearness = inLesson.has(stored.rowId)
          ? placeWeights.lesson
          : inCourse.has(stored.rowId)
            ? placeWeights.course
            : 0;
        return { rowId: stored.rowId, sight, nearness, score: weigh(sight.features, tuning.weights ?? featureWeights) };
      })
      .filter(({ sight }) => sight.features.passage > 0)
      .map((seen) => ({ ...seen, score: seen.score + seen.nearness }))
      .sort((a, b) => b.score - a.score || a.rowId - b.rowId)
      .slice(0, limit);

    const lookedFor = new Set(
      terms.flatMap(({ term, alternates }) => [term, ...alternates.map((other) => other.term)]),
    );
    const shown = new Map(rows.all(JSON.stringify(looked.map(({ rowId }) => rowId))).map((row) => [row.rowId, row]));
    return looked.flatMap(({ rowId, sight, score }) => {
      const row = shown.get(rowId);
      return row === undefined ? [] : scored(row, sight, score, lookedFor);
    });
  };
}

function openIndex(db: Database, language: IndexLanguage, tuning: SearchTuning): LanguageIndex {
  const stored = db.prepare<[string], { rowId: number; title: string; body: string }>(
    `SELECT rowid AS rowId, title, body FROM passage_terms_${language}
     WHERE rowid IN (SELECT value FROM json_each(?))`,
  );
  return {
    vocabulary: openVocabulary(db, language),
    synonyms: tuning.useSynonyms === false ? new Map() : readSynonyms(language),
    stopTerms: readStopTerms(language),
    lightTerms: readLightTerms(language),
    isEveryday: readEverydayTerms(language),
    copulas: readCopulas(language),
    firstList: openFirstList(db, language),
    stored: (rowIds) => stored.all(JSON.stringify(rowIds)),
  };
}

function asPassage({ title, body }: { title: string; body: string }): StoredPassage {
  const split = (line: string) => (line === "" ? [] : line.split(" "));
  return { title: split(title), sentences: body.split("\n").map(split) };
}

function scored(
  { rowId: _, place, ...row }: PassageRow,
  sight: Sight,
  score: number,
  lookedFor: ReadonlySet<string>,
): ScoredPassage {
  const sentences = sentencesOf(row.text).map(({ text }, i) => ({ text, coverage: sight.coverages[i] ?? 0 }));
  return {
    ...row,
    place: fromPlaceColumn(place),
    score,
    features: sight.features,
    terms: sight.terms,
    lookedFor,
    sentences,
  };
}
