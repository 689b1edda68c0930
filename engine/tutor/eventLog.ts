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

/** @param parts.onAbandoned called once nobody has watched for as long as patience lasts, unless the turn has ended. */
export function createEventLog(parts: { readonly patience: Patience; readonly onAbandoned: () => void }): EventLog {
  const events: TutorEvent[] = [];
  const waiting = new Set<() => void>();
  let isEnded = false;
  let watchers = 0;
  let abandonTimer: NodeJS.Timeout | undefined;

  function number(step: TurnStep): void {
    // Adding `seq` to a step gives the event of the same kind, which the type system cannot follow through the union.
    events.push({ ...step, seq: events.length } as TutorEvent);
    for (const wake of waiting) wake();
    waiting.clear();
  }

  function countWatchers(change: 1 | -1): void {
    watchers += change;
    clearTimeout(abandonTimer);
    if (watchers > 0 || isEnded) return;
    const patienceMs = events.at(-1)?.kind === "queued" ? parts.patience.queuedMs : parts.patience.runningMs;
    abandonTimer = setTimeout(parts.onAbandoned, patienceMs);
    abandonTimer.unref();
  }

  return {
    get lastSeq() {
      return events.length - 1;
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
        for (let next = afterSeq + 1; signal?.aborted !== true; ) {
          const event = events[next];
          if (event !== undefined) {
            next += 1;
            yield event;
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
