import { expect, it } from "vitest";
import { createCaller } from "../../../engine/rpc/caller.ts";

const minuteMs = 60_000;

it("a proof of who somebody is holds for five minutes, and for nobody else on the same connection", () => {
  let nowMs = 0;
  const caller = createCaller("window", "window", () => nowMs);
  expect(caller.isProven()).toBe(false);
  caller.speakFor("a");
  caller.prove();
  nowMs += 5 * minuteMs - 1;
  expect(caller.isProven()).toBe(true);
  nowMs += 1;
  expect(caller.isProven()).toBe(false);
  caller.prove();
  caller.speakFor("b");
  expect(caller.isProven()).toBe(false);
});
