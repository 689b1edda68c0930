import { expect, it } from "vitest";
import { afterFailure, rested } from "../../models/backOff.ts";

it("rests half a second after the first failure", () => {
  expect(afterFailure(rested, 1_000)).toEqual({ failures: 1, retryAtMs: 1_500 });
});

it("rests four times as long after each failure, up to a minute", () => {
  let backOff = rested;
  const rests = Array.from({ length: 6 }, () => {
    backOff = afterFailure(backOff, 0);
    return backOff.retryAtMs;
  });
  expect(rests).toEqual([500, 2_000, 8_000, 32_000, 60_000, 60_000]);
});
