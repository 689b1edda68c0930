import { expect, it } from "vitest";
import { citeMarks } from "../../renderer/components/markdown/citeMarks.ts";
import type { HastElement, HastRoot } from "../../renderer/components/markdown/hast.ts";
import { quoteOf } from "../../renderer/screens/tutor/sourceDesk.ts";

/** The marks of an answer of these paragraphs, as `number.which of this number`. */
function marksOf(...paragraphs: string[]): string[] {
  const tree: HastRoot = {
    children: paragraphs.map((value) => ({
      type: "element",
      tagName: "p",
      properties: {},
      children: [{ type: "text", value }],
    })),
  };
  citeMarks(new Set([1, 2]))()(tree);
  const found: string[] = [];
  const walk = (element: HastElement) => {
    if (element.tagName === "cite") found.push(`${element.properties.dataN}.${element.properties.dataNth}`);
    for (const child of element.children) if (child.type === "element") walk(child);
  };
  for (const child of tree.children) if (child.type === "element") walk(child);
  return found;
}

it("marks of one number are counted through the whole answer, and unknown ones are none", () => {
  expect(marksOf("Cut it. [1] Share it. [2]", "Eat it. [1] Sleep. [3]")).toEqual(["1.0", "2.0", "1.1"]);
});

it("each mark stands for its own words", () => {
  const citations = [
    { n: 1, passageId: "a", quote: "Cut it." },
    { n: 2, passageId: "b", quote: "Share it." },
    { n: 1, passageId: "a", quote: "Eat it." },
  ];
  expect(quoteOf(citations, { n: 1, nth: 0 })).toBe("Cut it.");
  expect(quoteOf(citations, { n: 1, nth: 1 })).toBe("Eat it.");
  expect(quoteOf(citations, { n: 2, nth: 0 })).toBe("Share it.");
});

it("an answer that was kept with one citation for each number still has words for every mark", () => {
  expect(quoteOf([{ n: 1, passageId: "a", quote: "Cut it." }], { n: 1, nth: 1 })).toBe("Cut it.");
  expect(quoteOf([{ n: 1, passageId: "a" }], { n: 1, nth: 0 })).toBeUndefined();
  expect(quoteOf([], { n: 1, nth: 0 })).toBeUndefined();
});
