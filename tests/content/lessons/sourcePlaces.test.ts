import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseLesson } from "../../../content/lessons/parseLesson.ts";
import { fromPlaceColumn, readSourceAddress, toPlaceColumn } from "../../../content/lessons/sourcePlace.ts";
import type { SourcePlace } from "../../../contract/lessons.ts";

const members = new Set(["media/book.pdf", "media/film.mp4"]);
const parse = (markdown: string) =>
  parseLesson(markdown, { path: "lessons/goats/en.md", isMember: (path) => members.has(path) });
const placesIn = (markdown: string) => parse(markdown).passages.map(({ markdown: shown, place }) => [shown, place]);
const page = (number: number): SourcePlace => ({
  locator: { kind: "page", page: number },
  source: "../../media/book.pdf",
});

describe("a definition named source", () => {
  it("says where the blocks after it come from, is not shown, and holds across headings until the next one", () => {
    const markdown = [
      "Before.",
      "[source]: ../../media/book.pdf#page=3",
      "Goats.",
      "## Milk",
      "Milk.",
      "[source]: ../../media/book.pdf#page=4",
      "Cheese.",
      "[source]: ../../media/book.pdf",
      "After.",
    ].join("\n\n");
    expect(placesIn(markdown)).toEqual([
      ["Before.", undefined],
      ["Goats.", page(3)],
      ["Milk.", page(3)],
      ["Cheese.", page(4)],
      ["After.", undefined],
    ]);
    expect(Object.fromEntries(parse(markdown).media)).toEqual({ "../../media/book.pdf": "media/book.pdf" });
  });

  it("names a time in seconds", () => {
    const place = { locator: { kind: "time", startMs: 12_500, endMs: 15_000 }, source: "../../media/film.mp4" };
    expect(placesIn("[source]: ../../media/film.mp4#t=12.5,15\n\nA goat is born.")).toEqual([
      ["A goat is born.", place],
    ]);
  });

  it("of a file that is not in the pack still gives the page, and is told to whoever builds the pack", () => {
    const { passages, media, findings } = parse("[source]: ../../media/lost.pdf#page=7\n\nGoats.");
    expect(passages[0]?.place).toEqual({ locator: { kind: "page", page: 7 } });
    expect(media.size).toBe(0);
    expect(findings).toEqual([{ kind: "missingMedia", address: "../../media/lost.pdf#page=7" }]);
    expect(parse("[source]: https://example.org/book.pdf#page=7\n\nGoats.").findings).toEqual([]);
  });

  it("in a list or a quotation is a definition like any other", () => {
    expect(placesIn("> [source]: ../../media/book.pdf#page=3\n>\n> Goats.")[0]?.[1]).toBeUndefined();
  });
});

describe("the fragment of a source", () => {
  it.each([
    ["#page=3", { kind: "page", page: 3 }],
    ["#zoom=50&page=3", { kind: "page", page: 3 }],
    ["#t=12.5", { kind: "time", startMs: 12_500, endMs: 12_500 }],
    ["#t=,15", { kind: "time", startMs: 0, endMs: 15_000 }],
    ["#t=npt:1:02,0:01:03.25", { kind: "time", startMs: 62_000, endMs: 63_250 }],
    ["", undefined],
    ["#page=0", undefined],
    ["#page=3x", undefined],
    ["#t=15,12", undefined],
    ["#t=", undefined],
    ["#t=smpte:0:01", undefined],
    ["#chapter-3", undefined],
  ])("%s", (fragment, locator) => {
    expect(readSourceAddress(`book.pdf${fragment}`)).toEqual({ file: "book.pdf", locator });
  });

  it("is read or not, whatever it holds, and never as less than nothing", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:page=|t=|npt:|[0-9:.,&=#-]){0,12}$/u), (fragment) => {
        const { locator } = readSourceAddress(`book.pdf#${fragment}`);
        if (locator?.kind === "page") expect(locator.page).toBeGreaterThan(0);
        if (locator?.kind === "time") expect(locator.endMs).toBeGreaterThanOrEqual(locator.startMs);
      }),
    );
  });
});

describe("passages", () => {
  it("never span two places, and come back from the library as they were written", () => {
    const blocks = fc.array(
      fc.tuple(fc.nat(3), fc.constantFrom("Text.", "- point", "### Small", "Then:", "| a |\n|-|")),
    );
    fc.assert(
      fc.property(blocks, (written) => {
        const markdown = written.map(
          ([n, text], at) => `[source]: ../../media/book.pdf#page=${n + 1}\n\n${text} w${at}`,
        );
        for (const passage of parse(markdown.join("\n\n")).passages) {
          const pages = [...passage.markdown.matchAll(/w(\d+)/gu)].map(([, at]) => (written[Number(at)]?.[0] ?? 0) + 1);
          expect(new Set(pages).size).toBe(1);
          expect(passage.place).toEqual(page(pages[0] ?? 0));
          expect(fromPlaceColumn(toPlaceColumn(passage.place))).toEqual(passage.place);
        }
      }),
      { numRuns: 60 },
    );
  });
});
