import fc from "fast-check";
import { expect, it } from "vitest";
import { escapeText } from "../../../content/kolibri/escapeMarkdown.ts";
import { readSubtitles } from "../../../content/kolibri/subtitleText.ts";
import { parseLesson } from "../../../content/lessons/parseLesson.ts";

const place = { path: "lessons/goats/en.md", isMember: () => false };
const wordsOf = (markdown: string) => {
  const { passages, findings } = parseLesson(markdown, place);
  return { text: passages.map(({ text }) => text).join("\n"), findings };
};

it.each([
  "*Goats* and _hens_",
  "# 1 goat",
  "1. Milk",
  "- Milk",
  "2 < 3 > 1",
  "<script>alert(1)</script>",
  "![x](y) [source]: z",
  "$5 and $6",
  "a | b",
  "R&amp;B",
  "==",
  "> Ama",
])("says %j in Markdown as it stands there", (line) => {
  expect(wordsOf(escapeText(line))).toEqual({ text: line, findings: [] });
});

it("says any words as they are", () => {
  const line = fc.stringMatching(/^[A-Za-z0-9 *_#<>[\]()!$`~|\\&;:=+.-]{1,40}$/);
  fc.assert(
    fc.property(line, (words) => {
      const plain = words.replace(/ +/g, " ").trim();
      fc.pre(plain !== "" && !/https?:|www\.|[.][a-z]|:[/]/i.test(plain));
      expect(wordsOf(escapeText(words)).text.replace(/\s+/g, " ")).toBe(plain);
    }),
  );
});

const cue = (from: string, to: string, text: string) => `${from} --> ${to}\n${text}\n\n`;
const bytes = (text: string) => new TextEncoder().encode(text);

it("puts cues together to stretches of some sentences, each with its time", () => {
  const sentence = (at: number) => `The goat number ${at} climbs the hill and eats the green leaves there.`;
  const cues = [0, 1, 2, 3].map((at) => cue(`00:0${at * 2}.000`, `00:0${at * 2 + 1}.500`, sentence(at)));
  expect(readSubtitles(bytes(`WEBVTT\n\n${cues.join("")}`))).toEqual([
    { from: 0, to: 3.5, text: `${sentence(0)} ${sentence(1)}` },
    { from: 4, to: 7.5, text: `${sentence(2)} ${sentence(3)}` },
  ]);
});

it("begins a new stretch after a silence", () => {
  const text = `WEBVTT\n\n${cue("00:01.000", "00:02.000", "One.")}${cue("01:00:00.000", "01:00:01.000", "Two.")}`;
  expect(readSubtitles(bytes(text))).toEqual([
    { from: 1, to: 2, text: "One." },
    { from: 3600, to: 3601, text: "Two." },
  ]);
});

it("takes the words without their marks, and once what rolls over the screen", () => {
  const text = `WEBVTT\n\n${cue("00:01.000", "00:02.000 line:0 align:start", "<v Ama>Goats &amp; <i>hens</i>")}`;
  const twice = cue("00:02.000", "00:03.000", "Goats &amp; hens");
  expect(readSubtitles(bytes(`\uFEFF${text}${twice}`.replaceAll("\n", "\r\n")))).toEqual([
    { from: 1, to: 2, text: "Goats & hens" },
  ]);
});

it.each([
  ["nothing", new Uint8Array()],
  ["no text", new Uint8Array([0xc7, 0xba, 0xff])],
  ["no times", bytes("WEBVTT\n\nhello\nworld\n")],
])("makes nothing of %s", (_, content) => {
  expect(readSubtitles(content) ?? []).toEqual([]);
});
