import { describe, expect, it } from "vitest";
import { createSharedAnswers } from "../../../engine/tutor/sharedAnswers.ts";
import type { TurnStep } from "../../../engine/tutor/turnSteps.ts";
import type { AskedQuestion } from "../../../engine/tutor/tutorTools.ts";
import { all } from "../../helpers/all.ts";

const asked = (question: string, changes: Partial<AskedQuestion> = {}): AskedQuestion => ({
  turnId: "turn",
  personId: "person",
  isStaff: false,
  question,
  language: "en",
  lesson: { packId: "pack", lessonId: "halves" },
  mode: "explain",
  thread: [],
  ...changes,
});
const never = new AbortController().signal;
const text = (delta: string): TurnStep => ({ kind: "text", delta });

/** An answer that is written step by step as the test wants, and counts how often it was begun. */
function anAnswer() {
  const steps: { step: TurnStep; told: () => void }[] = [];
  let wake = () => {};
  let isOver = false;
  const answer = {
    begun: 0,
    signal: never,
    async *write(signal: AbortSignal): AsyncGenerator<TurnStep> {
      answer.begun++;
      answer.signal = signal;
      for (;;) {
        signal.throwIfAborted();
        const next = steps.shift();
        if (next !== undefined) {
          yield next.step;
          next.told();
        } else if (isOver) return;
        else {
          await new Promise<void>((resolve) => {
            wake = resolve;
            signal.addEventListener("abort", () => resolve(), { once: true });
          });
        }
      }
    },
    step: (step: TurnStep) =>
      new Promise<void>((told) => {
        steps.push({ step, told });
        wake();
      }),
    end() {
      isOver = true;
      wake();
    },
  };
  return answer;
}

describe("questions that are the same", () => {
  it("are answered once, and everybody gets all of the answer, whoever comes late too", async () => {
    const shared = createSharedAnswers();
    const answer = anAnswer();
    const first = all(shared.follow(asked("What is a half?"), answer.write, never));
    await answer.step(text("A half "));
    const late = all(shared.follow(asked("  what is a HALF "), answer.write, never));
    await answer.step(text("is a part."));
    answer.end();
    expect(await first).toEqual([text("A half "), text("is a part.")]);
    expect(await late).toEqual(await first);
    expect(answer.begun).toBe(1);
  });

  it("tell whoever comes late nothing of a wait that is over", async () => {
    const shared = createSharedAnswers();
    const answer = anAnswer();
    const first = all(shared.follow(asked("What is a half?"), answer.write, never));
    await answer.step({ kind: "queued", ahead: 2, waitMs: 10 });
    await answer.step({ kind: "queued", ahead: 1, waitMs: 5 });
    const late = all(shared.follow(asked("What is a half?"), answer.write, never));
    await answer.step(text("A half."));
    answer.end();
    expect((await first).map(({ kind }) => kind)).toEqual(["queued", "queued", "text"]);
    expect(await late).toEqual([{ kind: "queued", ahead: 1, waitMs: 5 }, text("A half.")]);
  });

  it.each([
    ["of another lesson", { lesson: { packId: "pack", lessonId: "quarters" } }],
    ["in another language", { language: "fr" }],
    ["for hints", { mode: "hints" }],
  ] as const)("but not those %s", async (_, changes) => {
    const shared = createSharedAnswers();
    const answer = anAnswer();
    const both = [
      all(shared.follow(asked("What is a half?"), answer.write, never)),
      all(shared.follow(asked("What is a half?", changes), answer.write, never)),
    ];
    answer.end();
    await Promise.allSettled(both);
    expect(answer.begun).toBe(2);
  });

  it("go on for the others when one stops, and end when all have", async () => {
    const shared = createSharedAnswers();
    const answer = anAnswer();
    const [one, two] = [new AbortController(), new AbortController()];
    const first = all(shared.follow(asked("What is a half?"), answer.write, one.signal));
    const second = all(shared.follow(asked("What is a half?"), answer.write, two.signal));
    await answer.step(text("A half "));
    one.abort(new Error("stopped"));
    await expect(first).rejects.toThrow("stopped");
    expect(answer.signal.aborted).toBe(false);
    two.abort(new Error("stopped too"));
    await expect(second).rejects.toThrow("stopped too");
    expect(answer.signal.aborted).toBe(true);
  });

  it("share a fault, and the next to ask begins anew", async () => {
    const shared = createSharedAnswers();
    const fails = async function* (): AsyncGenerator<TurnStep> {
      yield text("A ");
      throw new Error("the model died");
    };
    const both = [1, 2].map(() => all(shared.follow(asked("What is a half?"), fails, never)));
    for (const one of both) await expect(one).rejects.toThrow("the model died");
    const answer = anAnswer();
    answer.end();
    expect(await all(shared.follow(asked("What is a half?"), answer.write, never))).toEqual([]);
    expect(answer.begun).toBe(1);
  });
});
