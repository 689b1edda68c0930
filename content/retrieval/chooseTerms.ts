import type { IndexLanguage } from "./indexLanguage.ts";
import type { QuestionTerm } from "./questionTerms.ts";

/**
 * Passages that a query may have to weigh, counted once for each term: very common terms are left out of the first
 * list until it is below this. Source: tests/bench/retrieval.ts, 100,000 passages: below 30 ms at the 95th percentile, and
 * at most 1 point of Recall@5 lost to a list with no term left out.
 */
export const mostPostings: Readonly<Record<IndexLanguage, number>> = {
  en: 8_000,
  fr: 24_000,
  zh: 24_000,
  other: 8_000,
};

/**
 * The terms to look up in the index, rarest first: at least two of the question's own, then as many as there is time
 * for; alternates of each only if there is. Pure.
 */
export function chooseTerms(terms: readonly QuestionTerm[], most: number): string[] {
  const own = terms.filter(({ passages }) => passages > 0).map(({ term, passages }) => ({ term, passages }));
  const rarestFirst = own.toSorted((a, b) => a.passages - b.passages);
  const chosen = new Set(rarestFirst.slice(0, 2).map(({ term }) => term));
  let postings = rarestFirst.slice(0, 2).reduce((sum, { passages }) => sum + passages, 0);
  const alternates = terms.flatMap((term) => term.alternates).toSorted((a, b) => a.passages - b.passages);
  for (const { term, passages } of [...rarestFirst.slice(2), ...alternates]) {
    if (chosen.has(term)) continue;
    if (postings + passages > most && chosen.size > 0) continue;
    chosen.add(term);
    postings += passages;
  }
  return [...chosen];
}
