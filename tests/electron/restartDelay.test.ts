import { expect, it } from "vitest";
import { restartDelayMs } from "../../electron/restartDelay.ts";

const minute = 60_000;

it("starts the engine again at once after its first death", () => {
  expect(restartDelayMs([5 * minute])).toBe(100);
});

it("waits ever longer while the engine keeps dying young, and no longer than half a minute", () => {
  expect(restartDelayMs([50])).toBe(100);
  expect(restartDelayMs([50, 50])).toBe(200);
  expect(restartDelayMs([50, 50, 50])).toBe(400);
  expect(restartDelayMs(Array.from({ length: 40 }, () => 50))).toBe(30_000);
});

it("forgets old deaths once the engine was well for a minute", () => {
  expect(restartDelayMs([50, 50, 50, 2 * minute])).toBe(100);
  expect(restartDelayMs([50, 50, 50, 2 * minute, 50])).toBe(100);
  expect(restartDelayMs([50, 50, 50, 2 * minute, 50, 50])).toBe(200);
});
