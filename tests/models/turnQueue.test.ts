import { describe, expect, it } from "vitest";
import { createTurnQueue } from "../../models/turnQueue.ts";

describe("the queue for the model", () => {
  const never = new AbortController().signal;

  it("lets the first in at once and tells the others how many are before them", async () => {
    let nowMs = 0;
    const queue = createTurnQueue(() => nowMs);
    const [first, second, third] = [queue.enter("a"), queue.enter("b"), queue.enter("c")];
    expect(await first.waiting(never).next()).toMatchObject({ done: true });

    const waiting = third.waiting(never);
    expect((await waiting.next()).value).toMatchObject({ ahead: 2 });
    const next = waiting.next();
    nowMs = 10_000;
    first.leave();
    expect((await next).value).toMatchObject({ ahead: 1, waitMs: 13_500 });

    const last = waiting.next();
    second.leave();
    expect(await last).toMatchObject({ done: true });
  });

  it("stops waiting at once when the turn is stopped, and gives its place up", async () => {
    const queue = createTurnQueue(() => 0);
    queue.enter("a");
    const place = queue.enter("b");
    const stop = new AbortController();
    const waiting = place.waiting(stop.signal);
    await waiting.next();
    const next = waiting.next();
    stop.abort(new Error("stopped"));
    await expect(next).rejects.toThrow("stopped");
    place.leave();
    const third = queue.enter("c").waiting(never);
    expect((await third.next()).value).toMatchObject({ ahead: 1 });
  });
});
