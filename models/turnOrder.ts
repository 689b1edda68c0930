/** A turn that waits for the model. */
export interface WaitingTurn {
  readonly turnId: string;
  readonly personId: string;
  readonly isStaff: boolean;
  readonly enteredAtMs: number;
}

/** What decides who is next. */
export interface OrderFacts {
  /** Turns that have a place now. */
  readonly running: readonly { readonly personId: string; readonly isStaff: boolean }[];
  /** Whether the last place was given to staff out of turn. */
  readonly lastWasStaff: boolean;
  /** Tokens that were written for a person lately. */
  readonly tokensOf: (personId: string) => number;
  readonly nowMs: number;
}

/** Whoever has waited this long is not overtaken by anybody who came later. */
export const agedMs = 60_000;

/**
 * Who is next, and who after them. A person has one running turn, so their next one waits for it and is left out here.
 * One turn of staff goes first, never two in a row; then those who have waited long, the longest first; then whoever
 * has had the fewest tokens lately: what deficit round robin comes to where everybody waits with one turn. Pure.
 */
export function orderTurns<Turn extends WaitingTurn>(waiting: readonly Turn[], facts: OrderFacts): Turn[] {
  const busy = new Set(facts.running.map(({ personId }) => personId));
  const ordered: Turn[] = [];
  const ready = waiting
    .filter(({ personId }) => !busy.has(personId))
    .toSorted((a, b) => rank(a, facts) - rank(b, facts) || a.enteredAtMs - b.enteredAtMs);
  for (const turn of ready) {
    if (ordered.some(({ personId }) => personId === turn.personId)) continue;
    ordered.push(turn);
  }
  const mayGoFirst = !facts.lastWasStaff && !facts.running.some(({ isStaff }) => isStaff);
  const staff = mayGoFirst ? ordered.find(({ isStaff }) => isStaff) : undefined;
  return staff === undefined ? ordered : [staff, ...ordered.filter((turn) => turn !== staff)];
}

function rank(turn: WaitingTurn, { tokensOf, nowMs }: OrderFacts): number {
  return nowMs - turn.enteredAtMs >= agedMs ? -1 : tokensOf(turn.personId);
}

/**
 * When each of the turns in line can be expected to get a place, in milliseconds from now. Pure.
 * @param runningForMs how long each running turn has been at it
 * @param answerMs what an answer takes, on average
 */
export function expectedWaits(
  count: number,
  runningForMs: readonly number[],
  places: number,
  answerMs: number,
): number[] {
  // One that takes longer than most is taken to be near its end; what runs beyond the places frees none.
  const free = runningForMs
    .map((ms) => Math.max(answerMs - ms, answerMs / 8))
    .toSorted((a, b) => a - b)
    .slice(Math.max(0, runningForMs.length - places));
  while (free.length < places) free.unshift(0);
  return Array.from({ length: count }, () => {
    const next = Math.min(...free);
    free[free.indexOf(next)] = next + answerMs;
    return Math.round(next);
  });
}
