import { expect, it } from "vitest";
import { nextChunk } from "../../../models/host/promptChunk.ts";

it("takes about a quarter of a second for each chunk", () => {
  expect(nextChunk(32, 100)).toBe(80);
  expect(nextChunk(128, 400)).toBe(80);
});

it("stays between the smallest and the largest chunk", () => {
  expect(nextChunk(32, 10_000)).toBe(32);
  expect(nextChunk(32, 0)).toBe(128);
});
