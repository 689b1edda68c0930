import { describe, expect, it } from "vitest";
import { type DocxParts, docxParagraph, docxPicture, dotPng, writeDocx } from "../../helpers/documentFiles.ts";
import { documentDesk, refusal, wholeText } from "./reading.ts";

const desk = documentDesk();
const docx = (parts: DocxParts) => desk.read("book.docx", writeDocx(parts));
const goat = { name: "word/media/image1.png", content: dotPng };

describe("a DOCX", () => {
  it("becomes a lesson with its headings, named by its title", async () => {
    const body =
      docxParagraph("Les chèvres", "Heading1") + docxParagraph("Elles mangent de l’herbe et donnent du lait.");
    expect(await docx({ body, title: "Nos chèvres" })).toEqual({
      title: "Nos chèvres",
      language: "fr",
      chapters: [{ title: "Nos chèvres", markdown: "# Les chèvres\n\nElles mangent de l’herbe et donnent du lait.\n" }],
      media: [],
      leftOut: [],
    });
    expect((await docx({ body })).title).toBe("Les chèvres");
  });

  it("brings the pictures in it; one that lies elsewhere is not fetched", async () => {
    const book = await docx({
      body: docxParagraph("A goat:") + docxPicture("r5") + docxPicture("r6", "r:link"),
      relations: {
        r5: { target: "media/image1.png" },
        r6: { target: "file:///etc/passwd", isExternal: true },
      },
      extra: [goat],
    });
    expect(book.media).toMatchObject([
      { from: { kind: "archive", entry: "word/media/image1.png", bytes: dotPng.length } },
    ]);
    expect(wholeText(book)).toBe(`A goat:\n\n![A goat](../../${book.media[0]?.path})\n`);
  });

  it("keeps words that look like HTML as words", async () => {
    const book = await docx({ body: docxParagraph("Write &lt;b&gt; and &lt;script&gt;.") });
    expect(wholeText(book)).toBe("Write \\<b> and \\<script>.\n");
  });
});

describe("a bad DOCX is refused", () => {
  const body = docxParagraph("Goats.");
  const bomb = { name: "word/header1.xml", content: " ".repeat(7 * 1024 ** 2) };
  it.each<[what: string, reason: string, parts: DocxParts]>([
    ["with nothing in it", "noText", { body: "" }],
    [
      "with entities that grow",
      "badDocument",
      { body, prologue: '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' },
    ],
    ["with XML that is not closed", "badDocument", { body: "<w:p>" }],
    ["with XML that is too deep", "badDocument", { body: "<w:sdt><w:sdtContent>".repeat(20_000) }],
    ["with a bomb in a part that is not shown", "compressionBomb", { body, extra: [bomb] }],
    [
      "with a part that claims a gigabyte",
      "tooBig",
      { body, extra: [{ ...bomb, content: "<x/>", claimedBytes: 1024 ** 3 }] },
    ],
  ])("%s: %s", async (_, reason, parts) => {
    expect(await refusal(docx(parts))).toBe(reason);
  });

  it("that is locked with a password, cut off, or none at all", async () => {
    const compound = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(1_000)]);
    expect(await refusal(desk.read("locked.docx", compound))).toBe("encrypted");
    const whole = writeDocx({ body });
    expect(await refusal(desk.read("cut.docx", whole.subarray(0, whole.length / 2)))).toBe("badDocument");
    expect(await refusal(desk.read("none.docx", "Goats."))).toBe("badDocument");
  });
});
