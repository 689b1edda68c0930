import { expect, it } from "vitest";
import { tensorSizeBytes } from "../../../models/host/tensorSize.ts";

it("counts whole blocks", () => {
  expect(tensorSizeBytes(0, [3, 5])).toBe(60n);
  expect(tensorSizeBytes(2, [1024, 3072])).toBe(BigInt((1024 * 3072 * 18) / 32));
});

it("does not overflow on dimensions that a hostile file makes up", () => {
  expect(tensorSizeBytes(0, [2n ** 63n, 2n ** 63n])).toBe(2n ** 128n);
});

it("takes a type that it does not know for at least a byte", () => {
  expect(tensorSizeBytes(999, [32])).toBe(1n);
});
