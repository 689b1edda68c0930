/** How many tokens were written for whom lately. */
export interface TokenTally {
  add(personId: string, tokens: number): void;
  of(personId: string): number;
}

/** After this time tokens count half, so that a busy morning is forgotten by noon. */
const halfLifeMs = 5 * 60_000;
/** Fewer than this are as good as none. */
const leastTokens = 0.1;

/** @param now milliseconds of a clock that never goes back */
export function createTokenTally(now: () => number): TokenTally {
  const tallies = new Map<string, { tokens: number; atMs: number }>();
  const of = (personId: string): number => {
    const tally = tallies.get(personId);
    return tally === undefined ? 0 : tally.tokens * 0.5 ** ((now() - tally.atMs) / halfLifeMs);
  };

  return {
    of,
    add(personId, tokens) {
      tallies.set(personId, { tokens: of(personId) + tokens, atMs: now() });
      for (const id of tallies.keys()) if (of(id) < leastTokens) tallies.delete(id);
    },
  };
}
