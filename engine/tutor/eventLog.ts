import type { TutorEvent } from "../../contract/tutor.ts";
import type { TurnStep } from "./turnSteps.ts";

/** How long a turn that nobody watches goes on: while it waits in the queue, and while it is worked on. */
export interface Patience {
  readonly queuedMs: number;
  readonly runningMs: number;
}

/** The numbered events of one turn, for all who watch it and for those who come back. */
export interface EventLog {
  /** -1 before the first. */
  readonly lastSeq: number;
  add(step: TurnStep): void;
  /** The last event; watchers end after it. */
  end(step: TurnStep): void;
  /** Events after `afterSeq`, then those to come, until the last one or until the signal aborts. */
  watch(afterSeq: number, signal: AbortSignal | undefined): AsyncGenerator<TutorEvent>;
}

/**
 * @param parts.onAbandoned called once nobody has watched for as long as patience lasts, unless the turn has ended
 * @param parts.isAskedAgain whoever watched it before the engine died has seen events of a log that is gone: the numbers
 * go on from there, and nobody may be there yet
 */
export function createEventLog(parts: {
  readonly patience: Patience;
  readonly onAbandoned: () => void;
  readonly isAskedAgain: boolean;
}): EventLog {
  const steps: TurnStep[] = [];
  const waiting = new Set<() => void>();
  let isEnded = false;
  let watchers = 0;
  let abandonTimer: NodeJS.Timeout | undefined;
  /** The number of the first event; known when somebody comes back to a turn that was asked again. */
  let firstSeq = parts.isAskedAgain ? undefined : 0;
  if (parts.isAskedAgain) abandonTimer = setTimeout(parts.onAbandoned, parts.patience.queuedMs).unref();

  function number(step: TurnStep): void {
    steps.push(step);
    for (const wake of waiting) wake();
    waiting.clear();
  }

  function countWatchers(change: 1 | -1): void {
    watchers += change;
    clearTimeout(abandonTimer);
    if (watchers > 0 || isEnded) return;
    const patienceMs = steps.at(-1)?.kind === "queued" ? parts.patience.queuedMs : parts.patience.runningMs;
    abandonTimer = setTimeout(parts.onAbandoned, patienceMs);
    abandonTimer.unref();
  }

  return {
    get lastSeq() {
      return (firstSeq ?? 0) + steps.length - 1;
    },
    add: number,
    end(step) {
      isEnded = true;
      clearTimeout(abandonTimer);
      number(step);
    },
    async *watch(afterSeq, signal) {
      countWatchers(1);
      try {
        firstSeq ??= afterSeq + 1;
        for (let next = Math.max(0, afterSeq + 1 - firstSeq); signal?.aborted !== true; ) {
          const step = steps[next];
          if (step !== undefined) {
            // Adding `seq` to a step gives the event of the same kind, which the type system cannot follow through the union.
            yield { ...step, seq: firstSeq + next } as TutorEvent;
            next += 1;
          } else if (isEnded) {
            return;
          } else {
            await newEvent(signal);
          }
        }
      } finally {
        countWatchers(-1);
      }
    },
  };

  function newEvent(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      waiting.add(resolve);
      signal?.addEventListener("abort", () => resolve(), { once: true });
    });
  }
}
