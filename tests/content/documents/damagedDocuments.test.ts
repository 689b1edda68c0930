import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PackRefusedError } from "../../../content/errors.ts";
import { docxParagraph, writeDocx, writeEpub } from "../../helpers/documentFiles.ts";
import { linesFrom, writePdf } from "../../helpers/pdfFile.ts";
import { documentDesk } from "./reading.ts";

const desk = documentDesk();

const whole: Readonly<Record<string, Buffer>> = {
  "goats.pdf": writePdf([{ lines: linesFrom(["Goats eat grass."]) }, { isScan: true }], { outline: [["Goats", 1]] }),
  "goats.epub": writeEpub({
    texts: { "a.xhtml": "<h1>Goats</h1><p>They eat grass.</p>" },
    titles: { "a.xhtml": "Goats" },
  }),
  "goats.docx": writeDocx({ body: docxParagraph("Goats", "Heading1") + docxParagraph("They eat grass.") }),
  "goats.md": Buffer.from("# Goats\n\n- [eat](https://example.org/) `grass`\n\n| a | b |\n|---|---|\n| 1 | $2$ |\n"),
  "goats.srt": Buffer.from(
    "1\n00:00:01,000 --> 00:00:02,000\n<i>Goats</i>\n\n2\n00:00:03,000 --> 00:00:04,000\neat grass.\n",
  ),
};

/** Where bytes are overwritten, as a part of the file, and what they become. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 16 }),
  isCut: fc.boolean(),
});

function damaged(file: Buffer, { at, bytes, isCut }: { at: number; bytes: Uint8Array; isCut: boolean }): Buffer {
  const start = Math.floor(at * file.length);
  const rest = isCut ? Buffer.alloc(0) : file.subarray(start + bytes.length);
  return Buffer.concat([file.subarray(0, start), bytes, rest]);
}

describe("a document that is damaged at any place", () => {
  it.each(Object.entries(whole))(
    "is read or refused, and the next one is read: %s",
    { timeout: 120_000 },
    async (name, file) => {
      await fc.assert(
        fc.asyncProperty(damage, async (change) => {
          const outcome = await desk.read(name, damaged(file, change)).catch((cause: unknown) => cause);
          expect(outcome instanceof PackRefusedError || !(outcome instanceof Error)).toBe(true);
        }),
        { numRuns: 60, seed: 3 },
      );
      expect((await desk.read(name, file)).chapters.length).toBeGreaterThan(0);
    },
  );
});
