import { roomBeside, smallestChunk } from "./promptChunk.ts";
import type { BatchItem, BatchShare } from "./shareBatch.ts";
import { isWritten, shareBatch } from "./shareBatch.ts";
import type { Round } from "./threadControl.ts";

/** Keeps the texts of one context in step: one round of the model takes a token of each. */
export interface Rounds {
  /** To be given to the context as its `itemPrioritizationStrategy`. */
  share<Item extends BatchItem>(batch: { readonly items: readonly Item[]; readonly size: number }): BatchShare<Item>[];
  /** One more text takes part; rounds wait for it until it leaves. */
  join(): void;
  leave(): void;
  /** To be awaited before each evaluation: undefined, or a promise while somebody needs the context alone. */
  pause(): Promise<void> | undefined;
  /**
   * Runs a task that needs the context's lock, between two rounds. The library holds that lock for as long as any text
   * has tokens to evaluate, so that without this the task would wait until everybody has finished.
   * To be called by one who has joined.
   */
  alone<T>(task: () => Promise<T>): Promise<T>;
}

/**
 * How often in a row a round is put off for a text that has not handed in its next token. Each time lets other promises
 * run; a text that is slower than this many of them goes into the next round.
 */
const mostEmptyRounds = 64;

/**
 * node-llama-cpp starts the next batch one promise too early: of N texts one is always left out, and two are never
 * batched at all. So a batch waits here until all who take part have handed in their tokens.
 * @param now milliseconds of a clock that never goes back
 * @param onRound told of each round that was followed by another, before that one
 */
export function createRounds(now: () => number, onRound: (round: Round) => void = () => {}): Rounds {
  let joined = 0;
  let paused = 0;
  let emptyRounds = 0;
  let alone = 0;
  const waiting = new Set<() => void>();
  let promptRoom = smallestChunk;
  /** Undefined when there was none, or when something else took time after it. */
  let last: { readonly promptTokens: number; readonly writtenTokens: number; readonly startedAt: number } | undefined;

  /** How long the last round took tells how much of a prompt the next one may take beside the writers. */
  function measure(): void {
    if (last === undefined) return;
    const { promptTokens, writtenTokens, startedAt } = last;
    const ms = now() - startedAt;
    if (promptTokens > 0) promptRoom = roomBeside(promptTokens, ms);
    onRound({ promptTokens, writtenTokens, ms });
  }

  return {
    share({ items, size }) {
      if (items.length < joined - paused && emptyRounds < mostEmptyRounds) {
        emptyRounds++;
        return [];
      }
      emptyRounds = 0;
      measure();
      const shares = shareBatch(items, size, promptRoom);
      const tokensOf = (some: typeof shares) => some.reduce((sum, { processAmount }) => sum + processAmount, 0);
      const promptTokens = tokensOf(shares.filter(({ item }) => !isWritten(item)));
      last = { promptTokens, writtenTokens: tokensOf(shares) - promptTokens, startedAt: now() };
      return shares;
    },

    join() {
      joined++;
    },

    leave() {
      joined--;
      last = undefined;
    },

    pause() {
      if (alone === 0) return undefined;
      paused++;
      return new Promise((resolve) =>
        waiting.add(() => {
          paused--;
          resolve();
        }),
      );
    },

    async alone(task) {
      last = undefined;
      alone++;
      paused++;
      try {
        return await task();
      } finally {
        paused--;
        alone--;
        if (alone === 0) {
          for (const goOn of waiting) goOn();
          waiting.clear();
        }
      }
    },
  };
}
