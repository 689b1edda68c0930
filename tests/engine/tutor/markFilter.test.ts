import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMarkFilter } from "../../../engine/tutor/markFilter.ts";

/** What comes out when a text is written in those pieces, sources 1 to 3 being known. */
function filtered(...pieces: string[]): string {
  const filter = createMarkFilter(new Set([1, 2, 3]));
  return pieces.map((piece) => filter.push(piece)).join("") + filter.end();
}

describe("the mark filter", () => {
  it.each([
    ["A half.[2]", "A half.[2]"],
    ["A half [2].", "A half [2]."],
    ["A half [9]. Two [1].", "A half. Two [1]."],
    ["A half[1, 2] is", "A half[1][2] is"],
    ["A half [1, 9] is", "A half [1] is"],
    ["一半。【2】", "一半。[2]"],
    ["一半。［3］四分之一。［8］", "一半。[3]四分之一。"],
    ["see [here](x) and [a, b]", "see [here](x) and [a, b]"],
    ["an open bracket [ stays", "an open bracket [ stays"],
    ["an unfinished mark [1", "an unfinished mark "],
    ["a long number [123456789012345678] stays", "a long number [123456789012345678] stays"],
  ])("turns %j into %j", (written, shown) => {
    expect(filtered(written).trimEnd()).toBe(shown.trimEnd());
  });

  it("shows a mark whole or not at all, however the text is cut", () => {
    const filter = createMarkFilter(new Set([12]));
    expect(["so ", "[", "1", "2", "]", "."].map((piece) => filter.push(piece))).toEqual([
      "so",
      "",
      "",
      "",
      " [12]",
      ".",
    ]);
  });

  it("comes to the same text wherever the pieces are cut, without an unknown number", () => {
    const text = fc.array(fc.constantFrom("[1]", "[2, 3]", " [7]", "【2】", "[", "]", " ", "half", "。", "[x]", "1"), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(text, fc.array(fc.nat({ max: 60 }), { maxLength: 6 }), (parts, cuts) => {
        const whole = parts.join("");
        const edges = [...new Set([0, ...cuts.map((cut) => Math.min(cut, whole.length)), whole.length])].sort(
          (a, b) => a - b,
        );
        const pieces = edges.slice(1).map((end, index) => whole.slice(edges[index], end));
        expect(filtered(...pieces)).toBe(filtered(whole));
        expect(filtered(whole)).not.toMatch(/\[7\]/);
      }),
    );
  });
});
