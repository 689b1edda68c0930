import { expect, it } from "vitest";
import { nextChunk } from "../../../models/host/promptChunk.ts";

it("takes the largest chunk that is read in little more than half a second", () => {
  expect(nextChunk(64, 490)).toBe(64);
  expect(nextChunk(64, 290)).toBe(128);
  expect(nextChunk(128, 1_000)).toBe(64);
});

it("stays between the smallest and the largest chunk", () => {
  expect(nextChunk(64, 10_000)).toBe(32);
  expect(nextChunk(64, 0)).toBe(128);
});
