import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLessonText } from "../../../content/lessons/checkText.ts";
import { parseLesson } from "../../../content/lessons/parseLesson.ts";
import { nodesOf, parseMarkdown } from "../../../content/lessons/parseMarkdown.ts";
import { fuzzRuns } from "../../helpers/fuzzing.ts";

const members = new Set(["media/goat.svg", "media/my goat.svg", "media/song.mp3", "lessons/milking/here.png"]);
const place = { path: "lessons/milking/en.md", isMember: (path: string) => members.has(path) };
const parse = (markdown: string) => parseLesson(markdown, place);
const shownBy = (markdown: string) =>
  parse(markdown)
    .passages.map((passage) => passage.markdown)
    .join("\n\n");

describe("sections", () => {
  it("begin at headings of level 1 and 2, and count from 1", () => {
    const { sections, passages } = parse(
      "## One\n\nText.\n\n### Small\n\nMore.\n\n## Two **bold** $\\frac{1}{2}$\n\nEnd.",
    );
    expect(sections).toEqual([
      { section: 1, heading: "One" },
      { section: 2, heading: "Two bold 1/2" },
    ]);
    expect(passages.map(({ n, section, heading }) => [n, section, heading])).toEqual([
      [1, 1, "One"],
      [2, 2, "Two bold 1/2"],
    ]);
  });

  it("have a nameless one before them only if something stands there", () => {
    expect(parse("Hello.\n\n## One\n\nText.").sections[0]).toEqual({ section: 0, heading: "" });
    expect(parse("# The title again\n\n## One\n\nText.").sections).toEqual([{ section: 1, heading: "One" }]);
    expect(parse("Only a sentence.").passages).toMatchObject([{ n: 1, section: 0, markdown: "Only a sentence." }]);
  });

  it("may be empty", () => {
    expect(parse("## One\n\n## Two").sections).toHaveLength(2);
  });
});

describe("media", () => {
  it("are found by the address as written, from the lesson's own place", () => {
    const { media } = parse(
      "![a](../../media/goat.svg) ![b](<../../media/my goat.svg>) ![c](here.png)\n\n[hear](../../media/song.mp3)",
    );
    expect(Object.fromEntries(media)).toEqual({
      "../../media/goat.svg": "media/goat.svg",
      "../../media/my goat.svg": "media/my goat.svg",
      "here.png": "lessons/milking/here.png",
      "../../media/song.mp3": "media/song.mp3",
    });
  });

  it.each([
    "![x](https://example.org/a.png)",
    "![x](//example.org/a.png)",
    "![x](data:image/png;base64,AAAA)",
    "![x](../../../../etc/passwd)",
    "![x](../../media/none.svg)",
    "![x](/media/goat.svg)",
    "![x](%E0%A4%A)",
    "![x][far]\n\n[far]: https://example.org/a.png",
  ])("that are not in the pack are left out: %s", (markdown) => {
    const { media, passages } = parse(`Before ${markdown}`);
    expect(media.size).toBe(0);
    expect(passages[0]?.markdown).toBe("Before");
  });
});

describe("what could run or load is never stored", () => {
  it.each([
    ["Milk <b>now</b>.", "Milk now."],
    ["Milk\n\n<script>alert(1)</script>\n\nGoat", "Milk\n\nGoat"],
    ["a <scr<b>ipt>alert(1)</script>", "a alert(1)"],
    ["> <iframe src=x>\n> quote", ""],
    ["[go](javascript:alert(1)) on", "go on"],
    ["[go](JaVaScRiPt&colon;alert(1)) on", "go on"],
    ["[**bold**](data:text/html,x)", "**bold**"],
    ["[go][x] on\n\n[x]: vbscript:x", "go on"],
    ["[<b]()>now", "now"],
    ["[<b][x]>now\n\n[x]: javascript:1", "now"],
    ["[go](javas[c]()ript:alert(1)) on", "go on"],
    ["    <b>code</b>", "```\n<b>code</b>\n```"],
  ])("%s", (markdown, expected) => {
    const stored = shownBy(markdown);
    const nodes = [...nodesOf(parseMarkdown(stored))];
    expect(nodes.filter(({ type }) => type === "html")).toEqual([]);
    expect(nodes.filter((node) => node.type === "link" && /script:/i.test(node.url))).toEqual([]);
    if (expected !== "") expect(stored).toBe(expected);
  });

  it("holds for any text", () => {
    const scraps = [
      "<",
      ">",
      "script",
      "b",
      "/",
      "!--",
      "[",
      "](",
      ")",
      "javascript:",
      "javas",
      "cript:",
      "[c]()",
      "[q]: z\n",
      "    ",
      "x",
      " ",
      "\n",
      "> ",
      "`",
      "&lt;",
      "!",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...scraps), { maxLength: 25 }), (pieces) => {
        for (const { markdown } of parse(pieces.join("")).passages) {
          for (const node of nodesOf(parseMarkdown(markdown))) {
            if (node.type === "html") return false;
            if ((node.type === "link" || node.type === "image") && /^javascript:/i.test(node.url)) return false;
          }
        }
        return true;
      }),
      { numRuns: fuzzRuns(2_000) },
    );
  });
});

describe("links by reference", () => {
  it("are written out, since a passage stands alone", () => {
    const markdown =
      '[web] and [more **words**][w] ![goat][g]\n\n[web]: https://a.org\n[w]: https://b.org "B"\n[g]: ../../media/goat.svg';
    expect(shownBy(markdown)).toBe(
      '[web](<https://a.org>) and [more **words**](<https://b.org> "B") ![goat](<../../media/goat.svg>)',
    );
  });
});

describe("plain text", () => {
  const textOf = (markdown: string) =>
    parse(markdown)
      .passages.map(({ text }) => text)
      .join("\n");

  it("has a line for each paragraph, item and row, and no marks or pictures", () => {
    const markdown =
      "A **bold** *word*,\nand `code`.\n\n- one\n- two ![goat](../../media/goat.svg)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n$$\n\\frac{1}{2} + \\frac{1}{4}\n$$";
    expect(textOf(markdown)).toBe("A bold word, and code.\none\ntwo\na | b\n1 | 2\n1/2 + 1/4");
  });

  it("joins Chinese lines without a blank", () => {
    expect(textOf("水蒸发\n得快，\nNode 也好\n")).toBe("水蒸发得快， Node 也好");
  });
});

describe("texts built to exhaust a parser", () => {
  const size = 125 * 1024;
  const deepList = Array.from({ length: 500 }, (_, depth) => `${" ".repeat(depth * 2)}- a`).join("\n");
  it.each([
    ["brackets", "[a](".repeat(size / 4)],
    ["emphasis", "*a _b ".repeat(size / 6)],
    ["images", "![".repeat(size / 2)],
    ["tables", `|a`.repeat(size / 4).concat("\n", "|-".repeat(size / 4))],
    ["math", "$a ".repeat(size / 3)],
    ["ticks", Array.from({ length: 600 }, (_, n) => "`".repeat(n)).join(" ")],
    ["lists", deepList],
    ["definitions", "[a]: b\n".repeat(size / 7)],
    ["quotes", "> > > > > a\n".repeat(size / 12)],
    ["html", "<a>".repeat(size / 3)],
    ["links", "www.a.org ".repeat(size / 10)],
  ])("are refused or read to the end: %s", (_, markdown) => {
    try {
      parse(readLessonText(Buffer.from(markdown), place.path));
    } catch (cause) {
      expect(cause).toMatchObject({ reason: "badLesson" });
    }
  });

  it.each([
    ["list items", "- a\n"],
    ["paragraphs", "a\n\n"],
    ["cells", "|a"],
    ["emphasised words", "*a* "],
    ["escaped marks", "\\\\* "],
  ])("are refused if they are nothing but %s, each of which takes kilobytes", (_, unit) => {
    const read = (bytes: number) => readLessonText(Buffer.from(unit.repeat(bytes / unit.length)), place.path);
    expect(() => read(size)).toThrowError(expect.objectContaining({ reason: "badLesson" }));
    expect(read(6 * 1024)).not.toBe("");
  });
});
