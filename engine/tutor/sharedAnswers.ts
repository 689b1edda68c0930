import type { TurnStep } from "./turnSteps.ts";
import type { AskedQuestion } from "./tutorTools.ts";

/** Answers that are being written, for all who have asked the same. */
export interface SharedAnswers {
  /**
   * The steps of the answer to a question: of the one that is being written if somebody has just asked the same, else of
   * a new one. Writing ends when nobody follows any more. On abort it throws `signal.reason`.
   */
  follow(
    asked: AskedQuestion,
    answer: (signal: AbortSignal) => AsyncIterable<TurnStep>,
    signal: AbortSignal,
  ): AsyncGenerator<TurnStep>;
}

interface SharedAnswer {
  readonly steps: TurnStep[];
  readonly stop: AbortController;
  readonly waiting: Set<() => void>;
  followers: number;
  ended: { readonly fault?: unknown } | undefined;
}

export function createSharedAnswers(): SharedAnswers {
  const open = new Map<string, SharedAnswer>();

  function begin(key: string, answer: (signal: AbortSignal) => AsyncIterable<TurnStep>): SharedAnswer {
    const shared: SharedAnswer = {
      steps: [],
      stop: new AbortController(),
      waiting: new Set(),
      followers: 0,
      ended: undefined,
    };
    open.set(key, shared);
    void write(shared, answer).then((ended) => {
      shared.ended = ended;
      forget(key, shared);
      wake(shared);
    });
    return shared;
  }

  function forget(key: string, shared: SharedAnswer): void {
    if (open.get(key) === shared) open.delete(key);
  }

  return {
    async *follow(asked, answer, signal) {
      const key = keyOf(asked);
      const shared = open.get(key) ?? begin(key, answer);
      shared.followers++;
      try {
        for (let next = 0; ; ) {
          signal.throwIfAborted();
          const step = shared.steps[next];
          if (step !== undefined) {
            next++;
            if (!isPast(step, shared.steps.length > next)) yield step;
          } else if (shared.ended === undefined) {
            await news(shared, signal);
          } else {
            if ("fault" in shared.ended) throw shared.ended.fault;
            return;
          }
        }
      } finally {
        shared.followers--;
        if (shared.followers === 0) {
          forget(key, shared);
          shared.stop.abort(signal.reason ?? new Error("Nobody follows the answer any more"));
        }
      }
    },
  };
}

async function write(
  shared: SharedAnswer,
  answer: (signal: AbortSignal) => AsyncIterable<TurnStep>,
): Promise<{ fault?: unknown }> {
  try {
    for await (const step of answer(shared.stop.signal)) {
      shared.steps.push(step);
      wake(shared);
    }
    return {};
  } catch (fault) {
    return { fault };
  }
}

/** Of waiting and preparing only the newest news is of use to somebody who comes later. */
function isPast(step: TurnStep, isOld: boolean): boolean {
  return isOld && (step.kind === "queued" || step.kind === "preparing");
}

function wake({ waiting }: SharedAnswer): void {
  for (const goOn of waiting) goOn();
  waiting.clear();
}

function news({ waiting }: SharedAnswer, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const goOn = () => {
      signal.removeEventListener("abort", goOn);
      waiting.delete(goOn);
      resolve();
    };
    waiting.add(goOn);
    signal.addEventListener("abort", goOn, { once: true });
  });
}

/** The same for questions that have the same answer: case, spaces and the mark at the end do not matter. */
function keyOf({ question, language, lesson, mode }: AskedQuestion): string {
  const plain = question
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .replace(/[\s?!.。…]+$/u, "")
    .trim();
  return JSON.stringify([lesson?.packId, lesson?.lessonId, language, mode, plain]);
}
