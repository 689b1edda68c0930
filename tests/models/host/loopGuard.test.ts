import { expect, it } from "vitest";
import { createLoopGuard } from "../../../models/host/loopGuard.ts";

/** After how many tokens the guard speaks; undefined if it never does. */
function noticedAfter(tokens: readonly number[]): number | undefined {
  const guard = createLoopGuard();
  const at = tokens.findIndex((token) => guard.isLoop(token));
  return at === -1 ? undefined : at + 1;
}

function repeated(stretch: readonly number[], times: number): number[] {
  return Array.from({ length: times }, () => stretch).flat();
}

const upTo = (count: number, from = 0) => Array.from({ length: count }, (_, index) => from + index);

it("lets a text pass that never repeats itself", () => {
  expect(noticedAfter(upTo(2_000))).toBeUndefined();
});

it("notices one token that comes again and again", () => {
  expect(noticedAfter(repeated([7], 100))).toBe(41);
});

it("notices a sentence at its fourth time", () => {
  expect(noticedAfter([...upTo(50), ...repeated(upTo(30, 100), 10)])).toBe(50 + 4 * 30);
});

it("lets a sentence pass that is said three times", () => {
  expect(noticedAfter([...repeated(upTo(30, 100), 3), ...upTo(300, 500)])).toBeUndefined();
});

it("lets the lines of a table pass, which share their frame but not their words", () => {
  const rows = upTo(30).flatMap((row) => [1, 100 + row, 1, 200 + row, 1, 300 + row, 2]);
  expect(noticedAfter(rows)).toBeUndefined();
});

it("notices a small stock of phrases in changing order", () => {
  const phrases = [upTo(6, 10), upTo(6, 20), upTo(6, 30)];
  const order = upTo(100).map((index) => (index * index + (index >> 2)) % 3);
  expect(noticedAfter(order.flatMap((index) => phrases[index] ?? []))).toBeLessThan(300);
});
