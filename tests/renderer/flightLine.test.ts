import { expect, it } from "vitest";
import { pointsOnFlight } from "../../renderer/screens/library/flightLine.ts";

it("each step of a lesson has a light on the firefly's way, from left to right", () => {
  const across = pointsOnFlight(7).map(({ x }) => x);
  expect(new Set(across).size).toBe(7);
  expect(across).toEqual(across.toSorted((a, b) => a - b));
  expect(pointsOnFlight(1)).toHaveLength(1);
});
