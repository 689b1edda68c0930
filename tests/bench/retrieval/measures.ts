import type { JudgedQuestion } from "./questions.ts";

/** Finds passage ids for a question, best first. */
export type Contender = (question: string) => readonly string[];

export interface Measures {
  readonly questions: number;
  readonly recallAt1: number;
  readonly recallAt5: number;
  readonly mrrAt10: number;
  readonly medianMs: number;
}

/** Asks every answerable question; shares are of 1. A question counts as found by any passage that answers it. */
export function measure(contender: Contender, questions: readonly JudgedQuestion[]): Measures {
  const ranks: number[] = [];
  const times: number[] = [];
  for (const { q, gold } of questions.filter((question) => question.gold.size > 0)) {
    const start = performance.now();
    const found = contender(q);
    times.push(performance.now() - start);
    ranks.push(found.slice(0, 10).findIndex((id) => gold.has(id)));
  }
  const share = (isHit: (rank: number) => boolean) => ranks.filter(isHit).length / Math.max(1, ranks.length);
  return {
    questions: ranks.length,
    recallAt1: share((rank) => rank === 0),
    recallAt5: share((rank) => rank >= 0 && rank < 5),
    mrrAt10: ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / Math.max(1, ranks.length),
    medianMs: quantile(times, 0.5),
  };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
