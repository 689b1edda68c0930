import { describe, expect, it } from "vitest";
import { linesFrom, type PdfOptions, type PdfPage, writePdf } from "../../helpers/pdfFile.ts";
import { documentDesk, refusal, wholeText } from "./reading.ts";

const desk = documentDesk();
const pdf = (pages: readonly PdfPage[], options?: PdfOptions) => desk.read("book.pdf", writePdf(pages, options));
const page = (...texts: string[]): PdfPage => ({ lines: linesFrom(texts) });

describe("a PDF", () => {
  it("becomes text in which every page names its place in the file, which comes along", async () => {
    const book = await pdf([page("Goats eat the grass of the hills."), page("They give milk.")], { title: "Goats" });
    expect(book).toEqual({
      title: "Goats",
      language: "en",
      chapters: [
        {
          title: "Goats",
          markdown:
            "[source]: ../../media/book.pdf#page=1\n\nGoats eat the grass of the hills.\n\n" +
            "[source]: ../../media/book.pdf#page=2\n\nThey give milk.\n",
        },
      ],
      media: [{ path: "media/book.pdf", from: { kind: "file", file: desk.pathOf("book.pdf") } }],
      leftOut: [],
    });
  });

  it("has its lines put together to paragraphs, and words that a line parted", async () => {
    const book = await pdf([
      {
        lines: [
          ...linesFrom([
            "A goat gives about two litres of milk a day, if it finds enough to eat and clean wa-",
            "ter to drink. In the dry season it gives less.",
          ]),
          ...linesFrom(["The milk is boiled before anybody drinks it."], 700),
        ],
      },
    ]);
    expect(wholeText(book)).toContain(
      "clean water to drink. In the dry season it gives less.\n\nThe milk is boiled before anybody drinks it.",
    );
  });

  it("is read column after column, with what runs across them in its place, however it was drawn", async () => {
    const left = [
      "The left column tells how goats",
      "are kept in the hills, where the",
      "grass is short and where stones",
      "lie between the bushes, and",
      "goes on to",
    ];
    const right = [
      "the right column, which tells",
      "how they are milked, and who",
      "does it in the morning, when",
      "the sun is still low and the",
      "air is cold.",
    ];
    const title = [{ text: "Goats in the hills of the north and of the south", x: 72, y: 700, size: 18 }];
    const book = await pdf([{ lines: [...linesFrom(right, 660, 320), ...linesFrom(left, 660, 72), ...title] }]);
    const text = wholeText(book);
    expect(text).toMatch(/^\[source\].*\n\n## Goats in the hills of the north and of the south\n\nThe left column/u);
    expect(text).toContain("goes on to the right column, which tells");
  });

  it("loses running titles and page numbers, and nothing else that repeats", async () => {
    const pages = [1, 2, 3, 4].map((number) => ({
      lines: [
        { text: "Goats of the hills", x: 200, y: 815 },
        ...linesFrom([`Text of page ${number}.`]),
        ...linesFrom(["The same on every page."], 400),
        { text: String(number), x: 300, y: 30 },
      ],
    }));
    const text = wholeText(await pdf(pages));
    expect(text).not.toContain("Goats of the hills");
    expect(text).not.toMatch(/^\d$/mu);
    expect(text).toContain("Text of page 3.");
    expect(text.match(/The same on every page\./gu)).toHaveLength(4);
  });

  it("has its points put together to a list", async () => {
    const book = await pdf([page("Goats give:", "\u0095 milk", "\u0095 meat", "\u0095 wool")]);
    expect(wholeText(book)).toContain("Goats give:\n\n- milk\n- meat\n- wool\n");
  });

  it("is not taken for Markdown or HTML by what its words look like", async () => {
    const book = await pdf([
      page("# No heading, <b>no</b> HTML, [no](link), $no$ formula, *no* stress"),
      page("[source]"),
    ]);
    const text = wholeText(book);
    expect(text).toContain(String.raw`\# No heading, \<b>no\</b> HTML, \[no]\(link), \$no\$ formula, \*no\* stress`);
    expect(text).toContain(String.raw`\[source]`);
  });

  it.each(["chinese", "chineseCMap"] as const)("in Chinese is read with font %s", async (font) => {
    const book = await pdf([page("太阳晒热水面，", "水变成水汽。")], { font });
    expect(wholeText(book)).toContain("太阳晒热水面，水变成水汽。");
    expect(book.language).toBe("zh-CN");
  });

  it("is parted by the chapters of its table of contents", async () => {
    const pages = ["Cover.", "Grass.", "More grass.", "Milk."].map((text) => page(text));
    const { chapters } = await pdf(pages, {
      title: "Goats",
      outline: [
        ["Food", 2],
        ["Milk", 4],
      ],
    });
    expect(chapters.map(({ title }) => title)).toEqual(["Goats", "Food", "Milk"]);
    expect(chapters[1]?.markdown).toContain("#page=3");
    expect(chapters[1]?.markdown).not.toContain("#page=4");
  });

  it("of 500 pages is parted into lessons of 20", { timeout: 120_000 }, async () => {
    const pages = Array.from({ length: 500 }, (_, index) => page(`Page ${index + 1} tells of goats.`));
    const { chapters } = await pdf(pages);
    expect(chapters).toHaveLength(25);
    expect(chapters[24]?.title).toBe("book (481–500)");
    expect(chapters[24]?.markdown).toContain("#page=500\n\nPage 500 tells of goats.");
  });

  it("says how many of its pages are scans", async () => {
    const { leftOut } = await pdf([page("Text."), { isScan: true }, { isScan: true }]);
    expect(leftOut).toEqual([{ what: "scannedPages", count: 2, examples: ["book (2)", "book (3)"] }]);
  });

  it("that is nothing but scans is refused, and so is one that is locked", async () => {
    expect(await refusal(pdf([{ isScan: true }]))).toBe("noText");
    expect(await refusal(pdf([page("Secret.")], { isEncrypted: true }))).toBe("encrypted");
  });

  it("that is cut off or none at all is refused", async () => {
    const whole = writePdf([page("Text.")]);
    expect(await refusal(desk.read("a.pdf", whole.subarray(0, 200)))).toBe("badDocument");
    expect(await refusal(desk.read("b.pdf", "no PDF"))).toBe("badDocument");
    expect(await refusal(desk.read("c.pdf", ""))).toBe("badDocument");
  });
});
