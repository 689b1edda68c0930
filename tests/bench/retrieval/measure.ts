import type { Find } from "./peers.ts";
import type { JudgedQuestion } from "./questions.ts";

/** How well questions were answered by a ranked list; shares from 0 to 1, times in milliseconds. */
export interface Quality {
  readonly recallAt1: number;
  readonly recallAt5: number;
  /** Mean reciprocal rank of the first right passage among the best ten. */
  readonly mrrAt10: number;
  readonly medianMs: number;
  readonly p95Ms: number;
}

/** Asks every question that has an answer. */
export async function measure(find: Find, questions: readonly JudgedQuestion[]): Promise<Quality> {
  const asked = questions.filter(({ gold }) => gold.size > 0);
  const ranks: number[] = [];
  const times: number[] = [];
  for (const { q, gold } of asked) {
    const startedAt = performance.now();
    const ids = await find(q);
    times.push(performance.now() - startedAt);
    ranks.push(ids.findIndex((id) => gold.has(id)));
  }
  const share = (fits: (rank: number) => boolean) =>
    ranks.filter((rank) => rank >= 0 && fits(rank)).length / asked.length;
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(part * times.length))] ?? 0;
  return {
    recallAt1: share((rank) => rank === 0),
    recallAt5: share((rank) => rank < 5),
    mrrAt10: ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / asked.length,
    medianMs: at(0.5),
    p95Ms: at(0.95),
  };
}
