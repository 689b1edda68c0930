import { describe, expect, it } from "vitest";
import { shareBatch } from "../../../models/host/shareBatch.ts";

const item = (tokens: number, evaluationPriority = 0) => ({
  tokens: Array.from({ length: tokens }),
  evaluationPriority,
});
const amounts = (items: readonly ReturnType<typeof item>[], size: number, promptRoom: number) => {
  const shares = shareBatch(items, size, promptRoom);
  return items.map((wanted) => shares.find((share) => share.item === wanted)?.processAmount ?? 0);
};

describe("a batch", () => {
  it("takes a token of every text that is being written", () => {
    expect(amounts([item(1), item(1), item(3)], 128, 16)).toEqual([1, 1, 3]);
  });

  it("takes only a little of a prompt while somebody writes", () => {
    expect(amounts([item(100), item(1), item(1)], 128, 16)).toEqual([16, 1, 1]);
  });

  it("takes as much of a prompt as it holds while nobody writes", () => {
    expect(amounts([item(500)], 128, 16)).toEqual([128]);
  });

  it("reads the prompt that came first before the next one", () => {
    expect(amounts([item(100), item(100), item(100)], 128, 16)).toEqual([100, 28, 0]);
    expect(amounts([item(1), item(10), item(100), item(100)], 128, 32)).toEqual([1, 10, 22, 0]);
  });

  it("never holds more than its size, and leaves no text that is being written out", () => {
    expect(amounts([item(200), ...Array.from({ length: 8 }, () => item(1))], 16, 64)).toEqual([
      8, 1, 1, 1, 1, 1, 1, 1, 1,
    ]);
  });

  it("holds the texts in the order of their places, whoever came first", () => {
    const [third, first, second] = [item(1, 7), item(40, 0), item(1, 3)];
    expect(shareBatch([third, first, second], 128, 16).map((share) => share.item)).toEqual([first, second, third]);
  });
});
