import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseLesson } from "../../../content/lessons/parseLesson.ts";
import { countWords, type LessonBlock, splitPassages } from "../../../content/lessons/splitPassages.ts";

const words = (count: number) => Array.from({ length: count }, (_, n) => `word${n}`).join(" ");
const block = (kind: LessonBlock["kind"], count: number): LessonBlock => {
  const text = words(count);
  return { kind, markdown: text, text };
};
const split = (...blocks: LessonBlock[]) => splitPassages([{ section: 1, heading: "One", blocks }]);
const sizes = (...blocks: LessonBlock[]) => split(...blocks).map(({ text }) => countWords(text));

describe("passages", () => {
  it("gather short paragraphs and close when they are enough", () => {
    expect(sizes(block("text", 15), block("text", 15), block("text", 15), block("text", 30))).toEqual([45, 30]);
  });

  it("do not grow past what is easy to quote", () => {
    expect(sizes(block("text", 35), block("text", 80))).toEqual([35, 80]);
  });

  it("take a short remnant in", () => {
    expect(sizes(block("text", 60), block("text", 10))).toEqual([70]);
  });

  it("never part a whole block, however long", () => {
    expect(sizes(block("text", 400))).toEqual([400]);
  });

  it("keep a list with the sentence before it, and a small heading with what follows", () => {
    expect(sizes(block("text", 50), block("text", 30), block("attached", 60))).toEqual([50, 90]);
    expect(sizes(block("text", 50), block("subheading", 3), block("text", 60))).toEqual([50, 63]);
    expect(sizes(block("text", 50), block("leadIn", 30), block("text", 60))).toEqual([50, 90]);
  });

  it("keep a figure with its paragraph: the one above, or below if it stands first", () => {
    expect(split(block("text", 50), block("figure", 0), block("text", 50))).toMatchObject([
      { markdown: words(50) },
      { markdown: words(50) },
    ]);
    expect(split(block("figure", 0), block("text", 50), block("text", 50))).toHaveLength(2);
  });

  it("never cross a heading, and count through the lesson", () => {
    const passages = splitPassages([
      { section: 0, heading: "", blocks: [block("text", 5)] },
      { section: 1, heading: "One", blocks: [block("text", 5)] },
    ]);
    expect(passages.map(({ n, section }) => [n, section])).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });

  it("lose no block and change no order, whatever comes", () => {
    const kinds = ["text", "leadIn", "attached", "figure", "subheading"] as const;
    const blocks = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(120)), { maxLength: 20 });
    fc.assert(
      fc.property(blocks, (made) => {
        const all = made.map(([kind, count], at) => ({ ...block(kind, count), markdown: `block ${at}` }));
        const joined = split(...all).flatMap(({ markdown }) => markdown.split("\n\n"));
        expect(joined).toEqual(all.map(({ markdown }) => markdown));
      }),
    );
  });
});

describe("counting words", () => {
  it.each([
    ["Amina's 3/4 of 2.5 litres", 5],
    ["把一个整体平均分成两份", 5.5],
    ["把 20 颗种子", 3],
    ["", 0],
  ])("%s", (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});

describe("the starter lessons", () => {
  const starter = join(import.meta.dirname, "../../../content/starter");
  const texts = readdirSync(starter, { recursive: true, encoding: "utf8" }).filter((path) =>
    /lessons[\\/][^\\/]+[\\/](?:en|fr|zh-CN)\.md$/.test(path),
  );

  it.each(texts)("%s has passages of a size to quote", (path) => {
    const { passages } = parseLesson(readFileSync(join(starter, path), "utf8"), { path, isMember: () => true });
    const counts = passages.map(({ text }) => countWords(text));
    expect(Math.max(...counts)).toBeLessThanOrEqual(160);
    expect(counts.filter((count) => count >= 20 && count <= 115).length / counts.length).toBeGreaterThan(0.75);
  });
});
