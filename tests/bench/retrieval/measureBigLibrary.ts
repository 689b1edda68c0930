import { createFindPassages, type SearchTuning } from "../../../content/retrieval/findPassages.ts";
import type { BigLibrary } from "./bigLibrary.ts";
import { quantile } from "./measures.ts";
import type { BenchLanguage } from "./questions.ts";

const warmUps = 20;

export interface BigMeasures {
  readonly medianMs: number;
  readonly p95Ms: number;
  /** Share of questions with the passage they were made from among the best five. */
  readonly recallAt5: number;
}

/** Asks every question that was made for a big library, after some to warm up. */
export function measureBigLibrary(
  { db, questions }: BigLibrary,
  language: BenchLanguage,
  tuning: SearchTuning = {},
): BigMeasures {
  const find = createFindPassages(db, tuning);
  for (const { q } of questions.slice(0, warmUps)) find({ question: q, language, limit: 5 });
  const times: number[] = [];
  let found = 0;
  for (const { q, passageId } of questions) {
    const startedAt = performance.now();
    const hits = find({ question: q, language, limit: 5 });
    times.push(performance.now() - startedAt);
    if (hits.some((hit) => hit.passageId === passageId)) found += 1;
  }
  return { medianMs: quantile(times, 0.5), p95Ms: quantile(times, 0.95), recallAt5: found / questions.length };
}
