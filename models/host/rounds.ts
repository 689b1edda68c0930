import { roomBeside, smallestChunk } from "./promptChunk.ts";
import type { BatchItem, BatchShare } from "./shareBatch.ts";
import { isWritten, shareBatch } from "./shareBatch.ts";

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
 */
export function createRounds(now: () => number): Rounds {
  let joined = 0;
  let paused = 0;
  let emptyRounds = 0;
  let alone = 0;
  const waiting = new Set<() => void>();
  let promptRoom = smallestChunk;
  let last = { promptTokens: 0, startedAt: 0 };

  /** How long the last round took tells how much of a prompt the next one may take beside the writers. */
  function measure(): void {
    if (last.promptTokens > 0) promptRoom = roomBeside(last.promptTokens, now() - last.startedAt);
    last = { promptTokens: 0, startedAt: now() };
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
      const reading = shares.filter(({ item }) => !isWritten(item));
      last.promptTokens = reading.reduce((sum, { processAmount }) => sum + processAmount, 0);
      return shares;
    },

    join() {
      joined++;
    },

    leave() {
      joined--;
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
