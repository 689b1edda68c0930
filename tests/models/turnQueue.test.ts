import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTurnQueue, type QueuePlace, type TurnQueue } from "../../models/turnQueue.ts";

const never = new AbortController().signal;
const student = (personId: string, turnId = personId) => ({ turnId, personId, isStaff: false });
const teacher = (personId: string, turnId = personId) => ({ turnId, personId, isStaff: true });

/** Whether a turn's time has come. */
async function isIn(place: QueuePlace): Promise<boolean> {
  const stop = new AbortController();
  const first = place.waiting(stop.signal).next();
  const waits = (await first).done !== true;
  stop.abort(new Error("only asked"));
  return waits === false;
}

function aClock() {
  const clock = { nowMs: 0 };
  return { clock, queue: createTurnQueue(() => clock.nowMs) };
}

describe("the queue for the model", () => {
  it("lets the first in at once and tells the others how many are before them, and how long it will take", async () => {
    const { clock, queue } = aClock();
    const [first, second, third] = [queue.enter(student("a")), queue.enter(student("b")), queue.enter(student("c"))];
    expect(await first.waiting(never).next()).toMatchObject({ done: true });

    const waiting = third.waiting(never);
    expect((await waiting.next()).value).toEqual({ ahead: 2, waitMs: 30_000 });
    const next = waiting.next();
    clock.nowMs = 10_000;
    first.leave();
    expect((await next).value).toEqual({ ahead: 1, waitMs: 13_500 });

    const last = waiting.next();
    second.leave();
    expect(await last).toMatchObject({ done: true });
  });

  it("lets in as many as the model has places, and says when the first of them will be free", async () => {
    const { clock, queue } = aClock();
    queue.resize(2);
    const places = ["a", "b", "c", "d"].map((name) => queue.enter(student(name)));
    clock.nowMs = 5_000;
    expect(await Promise.all(places.map(isIn))).toEqual([true, true, false, false]);
    expect((await places[2]?.waiting(never).next())?.value).toEqual({ ahead: 1, waitMs: 10_000 });
    expect((await places[3]?.waiting(never).next())?.value).toEqual({ ahead: 2, waitMs: 10_000 });
    places[1]?.leave();
    expect(await Promise.all(places.slice(2).map(isIn))).toEqual([true, false]);
  });

  it("stops waiting at once when the turn is stopped, and gives its place up", async () => {
    const { queue } = aClock();
    queue.enter(student("a"));
    const place = queue.enter(student("b"));
    const stop = new AbortController();
    const waiting = place.waiting(stop.signal);
    await waiting.next();
    const next = waiting.next();
    stop.abort(new Error("stopped"));
    await expect(next).rejects.toThrow("stopped");
    place.leave();
    const third = queue.enter(student("c")).waiting(never);
    expect((await third.next()).value).toMatchObject({ ahead: 1 });
  });

  it("runs one turn of a student at a time, though places are free", async () => {
    const { queue } = aClock();
    queue.resize(4);
    const first = queue.enter(student("a", "a1"));
    const second = queue.enter(student("a", "a2"));
    expect([await isIn(first), await isIn(second)]).toEqual([true, false]);
    first.leave();
    expect(await isIn(second)).toBe(true);
  });

  it("lets whoever has been written little go before whoever has been written much", async () => {
    const { queue } = aClock();
    const much = queue.enter(student("much", "1"));
    much.wrote(400);
    const again = queue.enter(student("much", "2"));
    const little = queue.enter(student("little"));
    much.leave();
    expect([await isIn(again), await isIn(little)]).toEqual([false, true]);
  });

  it("forgets in time what was written for whom", async () => {
    const { clock, queue } = aClock();
    const early = queue.enter(student("early", "1"));
    early.wrote(400);
    early.leave();
    clock.nowMs = 30 * 60_000;
    const running = queue.enter(student("other"));
    running.wrote(20);
    queue.enter(student("third"));
    running.leave();
    const again = queue.enter(student("early", "2"));
    const other = queue.enter(student("other", "2"));
    expect((await again.waiting(never).next()).value).toMatchObject({ ahead: 1 });
    expect((await other.waiting(never).next()).value).toMatchObject({ ahead: 2 });
  });

  it("lets a teacher go before the class, but not two in a row", async () => {
    const { queue } = aClock();
    const running = queue.enter(student("a"));
    const children = [queue.enter(student("b")), queue.enter(student("c"))];
    const teachers = [queue.enter(teacher("t1")), queue.enter(teacher("t2"))];
    running.leave();
    expect(await Promise.all([...children, ...teachers].map(isIn))).toEqual([false, false, true, false]);
    teachers[0]?.leave();
    expect(await Promise.all([...children, teachers[1] as QueuePlace].map(isIn))).toEqual([true, false, false]);
    children[0]?.leave();
    expect(await Promise.all([children[1] as QueuePlace, teachers[1] as QueuePlace].map(isIn))).toEqual([false, true]);
  });

  it("says when it is full", () => {
    const { queue } = aClock();
    for (let count = 0; count < 64; count++) queue.enter(student(`${count}`));
    expect(queue.isFull).toBe(false);
    const last = queue.enter(student("last"));
    expect(queue.isFull).toBe(true);
    last.leave();
    expect(queue.isFull).toBe(false);
  });

  it("lets nobody starve, whoever asks what and however often", async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.array(aMove, { maxLength: 300 }), plays));
  });
});

/** Somebody asks (few people, so that they ask often), or the oldest answer ends after some time and tokens. */
const aMove = fc.oneof(
  fc.record({ kind: fc.constant("asks" as const), person: fc.integer({ min: 0, max: 9 }) }),
  fc.record({
    kind: fc.constant("ends" as const),
    tokens: fc.integer({ min: 0, max: 500 }),
    tookMs: fc.integer({ min: 0, max: 60_000 }),
  }),
);

interface Watched {
  readonly person: number;
  readonly place: QueuePlace;
  readonly enteredAtMs: number;
  isIn: boolean;
  /** How many were let in since it had waited a minute, and how many of them had come later. */
  letInSince: number;
  overtakenBy: number;
}

async function plays(
  placeCount: number,
  moves: readonly (typeof aMove extends fc.Arbitrary<infer Move> ? Move : never)[],
) {
  const { clock, queue } = aClock();
  queue.resize(placeCount);
  const waiting: Watched[] = [];
  const running: Watched[] = [];
  const stop = new AbortController();

  const settle = async () => {
    for (let turn = 0; turn < 8; turn++) await Promise.resolve();
    for (const watched of waiting.filter(({ isIn }) => isIn)) {
      waiting.splice(waiting.indexOf(watched), 1);
      running.push(watched);
      const isHeldUpByOwn = (other: Watched) =>
        running.some((turn) => turn !== watched && turn.person === other.person);
      for (const other of waiting) {
        const isAged = clock.nowMs - other.enteredAtMs >= 60_000;
        if (!isAged || isHeldUpByOwn(other)) continue;
        other.letInSince++;
        if (other.enteredAtMs < watched.enteredAtMs) other.overtakenBy++;
      }
    }
  };
  const ask = (person: number) => {
    const place = enter(queue, person);
    const watched: Watched = { person, place, enteredAtMs: clock.nowMs, isIn: false, letInSince: 0, overtakenBy: 0 };
    waiting.push(watched);
    void (async () => {
      for await (const position of place.waiting(stop.signal)) expect(position.ahead).toBeGreaterThan(0);
      watched.isIn = true;
    })().catch(() => {});
  };

  for (const move of moves) {
    if (move.kind === "asks") ask(move.person);
    else {
      clock.nowMs += move.tookMs;
      const ended = running.shift();
      ended?.place.wrote(move.tokens);
      ended?.place.leave();
    }
    await settle();
    expect(running.length).toBeLessThanOrEqual(placeCount);
    expect(new Set(running.map(({ person }) => person)).size).toBe(running.length);
    // A free place is never left empty while somebody could have it.
    const couldRun = waiting.filter(({ person }) => !running.some((turn) => turn.person === person));
    expect(running.length === placeCount || couldRun.length === 0).toBe(true);
    // Only staff out of turn, every second time, get in before somebody who has waited a minute.
    for (const { letInSince, overtakenBy } of waiting) expect(overtakenBy).toBeLessThanOrEqual(letInSince / 2 + 1);
  }
  for (let left = waiting.length + running.length; left > 0; left--) {
    running.shift()?.place.leave();
    await settle();
  }
  expect(waiting).toEqual([]);
  stop.abort();
}

/** The first two people are teachers. */
function enter(queue: TurnQueue, person: number): QueuePlace {
  return queue.enter({ turnId: "", personId: String(person), isStaff: person < 2 });
}
