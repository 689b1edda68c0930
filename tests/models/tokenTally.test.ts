import { expect, it } from "vitest";
import { createTokenTally } from "../../models/tokenTally.ts";

it("counts tokens one by one for each person, and forgets half of them in five minutes", () => {
  let nowMs = 0;
  const tally = createTokenTally(() => nowMs);
  for (let token = 0; token < 100; token++) {
    nowMs += 0.1;
    tally.add("a", 1);
  }
  expect(tally.of("a")).toBeCloseTo(100, 1);
  expect(tally.of("b")).toBe(0);
  nowMs += 5 * 60_000;
  expect(tally.of("a")).toBeCloseTo(50, 1);
});
