/** A place in the queue for the model. */
export interface QueuePlace {
  /** Tells how many are before this one each time it changes; ends when it is this one's turn. Throws `signal.reason` on abort. */
  waiting(signal: AbortSignal): AsyncGenerator<{ readonly ahead: number; readonly waitMs: number }>;
  /** Gives the place up, whether its turn has come or not; harmless when repeated. */
  leave(): void;
}

/** Who may use the model next: as many at a time as it has places, first come, first served. */
export interface TurnQueue {
  /** How many may use the model at the same time from now on; 1 at the start. */
  resize(places: number): void;
  enter(turnId: string): QueuePlace;
}

/** Time for one answer before any has been measured, in milliseconds. */
const firstGuessMs = 15_000;
/** Weight of the newest answer in the moving average. */
const newestWeight = 0.3;

/** @param now milliseconds of a clock that never goes back */
export function createTurnQueue(now: () => number): TurnQueue {
  const line: { readonly turnId: string; startedAt: number | undefined; wake: () => void }[] = [];
  let averageMs = firstGuessMs;
  let places = 1;
  const wakeAll = () => {
    for (const place of line) place.wake();
  };

  return {
    resize(count) {
      places = count;
      wakeAll();
    },
    enter(turnId) {
      const place = { turnId, startedAt: undefined as number | undefined, wake: () => {} };
      line.push(place);
      return {
        async *waiting(signal) {
          const countAhead = () => line.indexOf(place) - places + 1;
          for (let ahead = countAhead(); ahead > 0; ahead = countAhead()) {
            const moved = new Promise<void>((resolve) => {
              place.wake = resolve;
            });
            const stopped = new Promise<void>((resolve) =>
              signal.addEventListener("abort", () => resolve(), { once: true }),
            );
            yield { ahead, waitMs: Math.round((ahead * averageMs) / places) };
            signal.throwIfAborted();
            await Promise.race([moved, stopped]);
            signal.throwIfAborted();
          }
          place.startedAt = now();
        },
        leave() {
          const index = line.indexOf(place);
          if (index === -1) return;
          line.splice(index, 1);
          if (place.startedAt !== undefined) averageMs += newestWeight * (now() - place.startedAt - averageMs);
          wakeAll();
        },
      };
    },
  };
}
