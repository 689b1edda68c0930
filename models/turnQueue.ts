import { createTokenTally } from "./tokenTally.ts";
import { expectedWaits, orderTurns, type WaitingTurn } from "./turnOrder.ts";

/** A turn that wants the model, and whose it is. */
export type QueuedTurn = Omit<WaitingTurn, "enteredAtMs">;

/** A place in the queue for the model. */
export interface QueuePlace {
  /**
   * Tells how many are before this one, the one that frees a place among them, and how long it will take, each time that
   * changes; ends when it is this one's turn. Throws `signal.reason` on abort.
   */
  waiting(signal: AbortSignal): AsyncGenerator<{ readonly ahead: number; readonly waitMs: number }>;
  /** Tells that so many tokens more were written for this turn. */
  wrote(tokens: number): void;
  /** Gives the place up, whether its turn has come or not; harmless when repeated. */
  leave(): void;
}

/** Who may use the model next: as many at a time as it has places, in the order of models/turnOrder.ts. */
export interface TurnQueue {
  /** How many may use the model at the same time from now on; 1 at the start. */
  resize(places: number): void;
  /** Whether anybody waits, so that those who write should be brief. */
  readonly isAnybodyWaiting: boolean;
  /** Whether as many wait as could be answered in reasonable time: nobody more should enter. */
  readonly isFull: boolean;
  enter(turn: QueuedTurn): QueuePlace;
}

/** A large class, and some. */
const mostWaiting = 64;
/** Time for one answer before any has been measured, in milliseconds. */
const firstGuessMs = 15_000;
/** Weight of the newest answer in the moving average. */
const newestWeight = 0.3;

/** A change of the expected time by less than this is not told. */
const tellStepMs = 2_000;

interface Entry extends WaitingTurn {
  startedAtMs: number | undefined;
  wake(): void;
}

/** @param now milliseconds of a clock that never goes back */
export function createTurnQueue(now: () => number): TurnQueue {
  return new FairQueue(now);
}

class FairQueue implements TurnQueue {
  readonly #now: () => number;
  readonly #tally;
  readonly #waiting: Entry[] = [];
  readonly #running: Entry[] = [];
  #places = 1;
  #answerMs = firstGuessMs;
  #lastWasStaff = false;

  constructor(now: () => number) {
    this.#now = now;
    this.#tally = createTokenTally(now);
  }

  get isAnybodyWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  get isFull(): boolean {
    return this.#waiting.length >= mostWaiting;
  }

  resize(places: number): void {
    this.#places = places;
    this.#letIn();
  }

  enter(turn: QueuedTurn): QueuePlace {
    const entry: Entry = { ...turn, enteredAtMs: this.#now(), startedAtMs: undefined, wake() {} };
    this.#waiting.push(entry);
    this.#letIn();
    return {
      waiting: (signal) => this.#wait(entry, signal),
      wrote: (tokens) => this.#tally.add(entry.personId, tokens),
      leave: () => this.#leave(entry),
    };
  }

  async *#wait(entry: Entry, signal: AbortSignal) {
    const stopped = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
    let told = "";
    while (entry.startedAtMs === undefined) {
      const moved = new Promise<void>((resolve) => {
        entry.wake = resolve;
      });
      const position = this.#positionOf(entry);
      const news = `${position.ahead} in ${Math.round(position.waitMs / tellStepMs)}`;
      if (news !== told) yield position;
      told = news;
      signal.throwIfAborted();
      await Promise.race([moved, stopped]);
      signal.throwIfAborted();
    }
  }

  #leave(entry: Entry): void {
    const waits = this.#waiting.indexOf(entry);
    if (waits !== -1) this.#waiting.splice(waits, 1);
    const runs = this.#running.indexOf(entry);
    if (runs !== -1) this.#running.splice(runs, 1);
    if (waits === -1 && runs === -1) return;
    if (entry.startedAtMs !== undefined) {
      this.#answerMs += newestWeight * (this.#now() - entry.startedAtMs - this.#answerMs);
    }
    this.#letIn();
  }

  /** Gives free places to those who are next, and tells all others where they stand. */
  #letIn(): void {
    while (this.#running.length < this.#places) {
      const next = this.#order()[0];
      if (next === undefined) break;
      this.#waiting.splice(this.#waiting.indexOf(next), 1);
      this.#lastWasStaff = next.isStaff;
      next.startedAtMs = this.#now();
      this.#running.push(next);
      next.wake();
    }
    for (const entry of this.#waiting) entry.wake();
  }

  #order(): Entry[] {
    return orderTurns(this.#waiting, {
      running: this.#running,
      lastWasStaff: this.#lastWasStaff,
      tokensOf: this.#tally.of,
      nowMs: this.#now(),
    });
  }

  #positionOf(entry: Entry): { ahead: number; waitMs: number } {
    const order = this.#order();
    const place = order.indexOf(entry);
    // Somebody's second turn comes after their first, and then as late as any.
    const index = place === -1 ? order.length : place;
    const runningForMs = this.#running.map(({ startedAtMs = 0 }) => this.#now() - startedAtMs);
    const waits = expectedWaits(index + 1, runningForMs, this.#places, this.#answerMs);
    return { ahead: index + 1, waitMs: waits[index] ?? 0 };
  }
}
