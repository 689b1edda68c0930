import { symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../../content/documents/text/decodeText.ts";
import { readLessonText } from "../../../content/lessons/checkText.ts";
import { dotPng } from "../../helpers/documentFiles.ts";
import { documentDesk, refusal, wholeText } from "./reading.ts";

const desk = documentDesk();

/** “The goats eat grass” in GB 2312. */
const goatsInGb = Buffer.from("c9bdd1f2b3d4b2dd", "hex");

describe("a text file", () => {
  it.each<[encoding: string, bytes: Buffer, text: string]>([
    ["UTF-8", Buffer.from("Chèvres 山羊"), "Chèvres 山羊"],
    ["UTF-8 with a mark", Buffer.from("\uFEFFChèvres"), "Chèvres"],
    ["UTF-16 with a mark", Buffer.from("\uFEFFChèvres 山羊", "utf16le"), "Chèvres 山羊"],
    ["UTF-16, the other way round", Buffer.from("\uFEFFChèvres", "utf16le").swap16(), "Chèvres"],
    ["UTF-16 without a mark", Buffer.from("Les chèvres", "utf16le"), "Les chèvres"],
    ["GB 2312", goatsInGb, "山羊吃草"],
    ["Windows-1252", Buffer.from("L\u0092été, les chèvres", "latin1"), "L’été, les chèvres"],
  ])("in %s is understood", (_, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it("has ends of lines of one kind and no control characters", () => {
    expect(decodeText(Buffer.from("a\r\nb\rc\u0000d\te"))).toBe("a\nb\nc d\te");
  });

  it("becomes a lesson: paragraphs by empty lines, the first line its title", async () => {
    const book = await desk.read("goats.txt", "On goats\n\nThey eat the grass of the hills.\n\n\n# They give milk.");
    expect(book.title).toBe("On goats");
    expect(book.language).toBe("en");
    expect(wholeText(book)).toBe("On goats\n\nThey eat the grass of the hills.\n\n\\# They give milk.\n");
  });

  it("of one endless line becomes paragraphs and lessons that can be cited", async () => {
    const { chapters } = await desk.read("long.txt", "山羊吃草。".repeat(20_000));
    expect(chapters.length).toBeGreaterThan(1);
    for (const { markdown } of chapters) {
      expect(
        Math.max(
          ...markdown
            .trim()
            .split("\n\n")
            .map(({ length }) => length),
        ),
      ).toBeLessThanOrEqual(2_400);
    }
  });

  it("without words, too large, or gone is refused", async () => {
    expect(await refusal(desk.read("empty.txt", " \n"))).toBe("noText");
    expect(await refusal(desk.read("large.txt", "goat ".repeat(4 * 1024 ** 2)))).toBe("tooBig");
    expect(await refusal(desk.read("here.txt", "x", { path: desk.pathOf("gone.txt") }))).toBe("unreadable");
  });

  it("of many short lines makes as many lessons as may hold them", async () => {
    const lines = Array.from({ length: 6_000 }, (_, n) => `goat ${n}`);
    const book = await desk.read("verses.txt", lines.join("\n\n"));
    expect(book.chapters.length).toBeGreaterThan(1);
    for (const { markdown } of book.chapters) expect(readLessonText(Buffer.from(markdown), "")).toBe(markdown);
    expect(wholeText(book).match(/goat \d+/gu)).toEqual(lines);
  });

  it("made to exhaust a parser is read as words", async () => {
    const hostile = [`${">".repeat(5_000)} goats`, `${"[".repeat(5_000)} goats`, `${"- ".repeat(500)}goats`];
    const book = await desk.read("hostile.txt", hostile.join("\n\n"));
    expect(wholeText(book).match(/goats/gu)?.length).toBeGreaterThan(0);
  });
});

describe("Markdown", () => {
  it("keeps its marks, tables and formulas, and loses raw HTML", async () => {
    const source =
      "---\ntitle: Les chèvres\nlang: fr-FR\n---\n# Lait\n\n<script>x</script>\n\nUn <b>litre</b> : $\\frac12$.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";
    const book = await desk.read("lait.md", source);
    expect(book).toMatchObject({ title: "Les chèvres", language: "fr-FR" });
    expect(wholeText(book)).toBe("# Lait\n\nUn litre : $\\frac12$.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n");
  });

  it("writes references out, and lets nobody forge where a passage comes from", async () => {
    const source =
      "See [there][a], ![no][b] and [here][source].\n\n[a]: https://example.org/\n[b]: https://example.org/x.png\n[source]: ../../media/other.pdf#page=9\n";
    expect(wholeText(await desk.read("a.md", source))).toBe("See [there](https://example.org/),  and here.\n");
  });

  it("brings the pictures beside and below it, and none from elsewhere", async () => {
    desk.write("images/goat.png", dotPng);
    desk.write("images/notes.txt", "no picture");
    symlinkSync("/etc/hostname", desk.pathOf("images/link.png"));
    const addresses = [
      "images/goat.png",
      "images/notes.txt",
      "images/link.png",
      "../x.png",
      "/etc/x.png",
      "https://example.org/x.png",
    ];
    const book = await desk.read("a.md", `Goats.\n\n${addresses.map((address) => `![p](${address})`).join("\n")}`);
    expect(book.media).toEqual([
      {
        path: expect.stringMatching(/^media\/book\/[0-9a-f]{16}\.png$/u),
        from: { kind: "file", file: desk.pathOf("images/goat.png") },
      },
    ]);
    expect(wholeText(book)).toContain(`![p](../../${book.media[0]?.path})`);
    expect(book.leftOut).toMatchObject([{ what: "missingFile", count: 3 }]);
  });

  it("nested without end is refused or read flat, never with such nesting", async () => {
    const outcome = await desk.read("deep.md", `${"> ".repeat(3_000)}goats`).then(wholeText, () => "refused");
    expect(outcome).not.toMatch(/(?:> ?){24}/u);
  });
});

describe("subtitles", () => {
  const srt =
    "1\n00:00:12,500 --> 00:00:15,000\n<i>The goats</i> eat\nthe grass of the hills.\n\n2\n00:01:00,000 --> 00:01:02,000\nThey give milk to the people.\n";
  const vtt = "WEBVTT\n\n00:12.500 --> 00:15.000 line:0\n<v Amina>The goats &amp; sheep\n";

  it("beside a film become a lesson that shows it, each stretch with its time", async () => {
    const film = desk.write("goats.MP4", "film");
    const book = await desk.read("goats.srt", srt, { film });
    expect(book.media).toMatchObject([
      { path: "media/book.mp4", from: { kind: "file", file: film } },
      { path: "media/book.en.vtt", from: { kind: "made" } },
    ]);
    expect(wholeText(book)).toBe(
      "![book](../../media/book.mp4)\n\n![](../../media/book.en.vtt)\n\n" +
        "[source]: ../../media/book.mp4#t=12.5,15\n\nThe goats eat the grass of the hills.\n\n" +
        "[source]: ../../media/book.mp4#t=60,62\n\nThey give milk to the people.\n",
    );
    expect(book.language).toBe("en");
  });

  it("come along in the form that players take, whatever they came in", async () => {
    const film = desk.write("goats.mp4", "film");
    const book = await desk.read("goats.srt", srt.replaceAll("\n", "\r\n"), { film });
    const [, track] = book.media;
    const content = track?.from.kind === "made" ? Buffer.from(track.from.content).toString() : "";
    expect(content).toBe(
      "WEBVTT\n\n1\n00:00:12.500 --> 00:00:15.000\n<i>The goats</i> eat\nthe grass of the hills.\n\n" +
        "2\n00:01:00.000 --> 00:01:02.000\nThey give milk to the people.\n",
    );
  });

  it("are of the language that their name says, else of the one that they are in", async () => {
    expect((await desk.read("goats.srt", srt, { saidLanguage: "en-KE" })).language).toBe("en-KE");
  });

  it("alone stand for themselves", async () => {
    const book = await desk.read("goats.vtt", vtt);
    expect(book.media).toMatchObject([{ path: "media/book.vtt" }]);
    expect(wholeText(book)).toBe("[source]: ../../media/book.vtt#t=12.5,15\n\nThe goats & sheep\n");
  });

  it.each<[how: string, source: string]>([
    ["with points for commas", "1\n00:00:01.5 --> 00:00:02.25 X1:10\nGoats.\n"],
    ["with a cue that says nothing", "1\n00:00:00,100 --> 00:00:00,200\n\n2\n00:00:01,500 --> 00:00:02,250\nGoats.\n"],
    [
      "with notes and styles",
      "WEBVTT - goats\n\nNOTE x\n\nSTYLE\n::cue{}\n\n00:01.500 --> 00:02.250 align:start\nGoats.\n",
    ],
    ["with Windows' ends of lines", "\uFEFF1\r\n00:00:01,500 --> 00:00:02,250\r\n{\\an8}Goats.\r\n"],
  ])("%s are understood", async (_, source) => {
    const text = wholeText(await desk.read("goats.srt", source));
    expect(text).toBe("[source]: ../../media/book.srt#t=1.5,2.25\n\nGoats.\n");
  });

  it("that are none are refused", async () => {
    expect(["badDocument", "noText"]).toContain(await refusal(desk.read("none.srt", "no subtitles at all")));
    expect(["badDocument", "noText"]).toContain(await refusal(desk.read("none.vtt", "WEBVTT\n\n\n")));
  });
});
