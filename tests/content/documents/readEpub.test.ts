import { describe, expect, it } from "vitest";
import { dotPng, type EpubParts, writeEpub } from "../../helpers/documentFiles.ts";
import { documentDesk, refusal, wholeText } from "./reading.ts";

const desk = documentDesk();
const epub = (parts: EpubParts) => desk.read("book.epub", writeEpub(parts));
const container = "META-INF/container.xml";

describe("an EPUB", () => {
  it("becomes a lesson for each text in reading order, named by its table of contents", async () => {
    const book = await epub({
      title: "The goats",
      language: "en-GB",
      texts: {
        "b.xhtml": "<h1>II</h1><p>They give <em>milk</em>.</p>",
        "a.xhtml": "<h2>Food</h2><ul><li>grass</li></ul>",
      },
      titles: { "b.xhtml": "Milk" },
    });
    expect(book).toEqual({
      title: "The goats",
      language: "en-GB",
      chapters: [
        { title: "Milk", markdown: "# II\n\nThey give *milk*.\n" },
        { title: "Food", markdown: "## Food\n\n- grass\n" },
      ],
      media: [],
      leftOut: [],
    });
  });

  it("of version 2 is named by its NCX, and texts with nothing to say are skipped", async () => {
    const { chapters } = await epub({
      contents: "ncx",
      texts: { "cover.xhtml": '<img src="cover.jpg"/>', "é 1.xhtml": "<p>Goats.</p>", "2.xhtml": "<p>Sheep.</p>" },
      titles: { "é 1.xhtml": "On goats" },
    });
    expect(chapters.map(({ title }) => title)).toEqual(["On goats", "Goats (2)"]);
  });

  it("brings the pictures that it shows, and no others", async () => {
    const book = await epub({
      texts: {
        "text/a.xhtml": `<p>A goat: <img alt="A goat" src="../images/goat%201.PNG"/><img src="https://example.org/x.png"/>
          <img src="../images/goat.tiff"/><img src="data:image/png;base64,AAAA"/><img src="../../../etc/passwd.png"/></p>`,
      },
      extra: [
        { name: "OEBPS/images/goat 1.PNG", content: dotPng },
        { name: "OEBPS/images/goat.tiff", content: "II*" },
        { name: "OEBPS/images/other.png", content: "other" },
      ],
    });
    expect(book.media).toHaveLength(1);
    expect(book.media[0]).toMatchObject({
      from: { kind: "archive", entry: "OEBPS/images/goat 1.PNG", bytes: dotPng.length },
    });
    expect(book.media[0]?.path).toMatch(/^media\/book\/[0-9a-f]{16}\.png$/u);
    expect(wholeText(book)).toBe(`A goat: ![A goat](../../${book.media[0]?.path})\n`);
    expect(book.leftOut).toEqual([{ what: "unsupportedKind", count: 1, examples: ["goat.tiff"] }]);
  });

  it("loses scripts, styles, forms and links that are none", async () => {
    const book = await epub({
      texts: {
        "a.xhtml": `<script>alert(1)</script><style>p{}</style><p onclick="x()">Milk <a href="javascript:alert(1)">now</a>
          <a href="https://example.org/">there</a> <iframe src="https://example.org"></iframe>&lt;b&gt;</p>`,
      },
    });
    expect(wholeText(book)).toBe("Milk now [there](https://example.org/) \\<b>\n");
  });

  it("with a text that is longer than a lesson may be becomes several lessons", async () => {
    const paragraph = `<p>${"Goats eat grass on the hills. ".repeat(40)}</p>`;
    const { chapters } = await epub({ texts: { "a.xhtml": `<h1>Goats</h1>${paragraph.repeat(200)}` } });
    expect(chapters.map(({ title }) => title)).toEqual(["Goats", "Goats (2)"]);
    for (const { markdown } of chapters) expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(128 * 1024);
  });

  it("keeps the texts that can be read when others cannot", async () => {
    const { chapters, leftOut } = await epub({
      texts: { "a.xhtml": "<p>Goats.</p>", "deep.xhtml": "<div>".repeat(20_000), "b.xhtml": "<p>Sheep.</p>" },
    });
    expect(chapters).toHaveLength(2);
    expect(leftOut).toEqual([{ what: "damagedFile", count: 1, examples: ["OEBPS/deep.xhtml"] }]);
  });
});

describe("a bad EPUB is refused", () => {
  const goats = { "a.xhtml": "<p>Goats.</p>" };
  const locked = `<encryption xmlns="x"><EncryptedData><CipherData><CipherReference URI="OEBPS/a.xhtml"/></CipherData>
    </EncryptedData></encryption>`;
  const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><container>&b;</container>`;
  it.each<[what: string, reason: string, parts: EpubParts]>([
    [
      "with a digital lock",
      "encrypted",
      { texts: goats, extra: [{ name: "META-INF/encryption.xml", content: locked }] },
    ],
    ["with nothing in it", "noText", { texts: { "a.xhtml": "<p> </p>" } }],
    [
      "whose only text is missing",
      "badDocument",
      { texts: goats, lies: { "OEBPS/a.xhtml": { name: "OEBPS/x.xhtml" } } },
    ],
    ["without a list of its texts", "badDocument", { texts: goats, lies: { [container]: { name: "x" } } }],
    [
      "whose list leads out of it",
      "badDocument",
      {
        texts: goats,
        lies: {
          [container]: {
            content: '<container><rootfiles><rootfile full-path="../../etc/passwd"/></rootfiles></container>',
          },
        },
      },
    ],
    ["with entities that grow", "badDocument", { texts: goats, lies: { [container]: { content: entities } } }],
    [
      "with XML that is too deep",
      "badDocument",
      { texts: goats, lies: { [container]: { content: "<a>".repeat(5_000) } } },
    ],
    ["with a text that is too deep", "badDocument", { texts: { "a.xhtml": "<div>".repeat(50_000) } }],
    [
      "that unpacks to a thousand times its size",
      "compressionBomb",
      { texts: { "a.xhtml": " ".repeat(6 * 1024 ** 2) } },
    ],
    ["that claims a gigabyte", "tooBig", { texts: goats, lies: { "OEBPS/a.xhtml": { claimedBytes: 1024 ** 3 } } }],
    [
      "that holds more than it says",
      "badDocument",
      { texts: { "a.xhtml": "<p>Goats.</p>".repeat(100) }, lies: { "OEBPS/a.xhtml": { claimedBytes: 20 } } },
    ],
    ["with a ZIP's password", "encrypted", { texts: goats, lies: { [container]: { flags: 0x801 } } }],
  ])("%s: %s", async (_, reason, parts) => {
    expect(await refusal(epub(parts))).toBe(reason);
  });

  it("that is cut off anywhere, or is none at all", async () => {
    const whole = writeEpub({ texts: goats });
    for (const part of [0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
      const cut = whole.subarray(0, Math.floor(whole.length * part));
      expect(await refusal(desk.read("cut.epub", cut))).toBe("badDocument");
    }
    expect(await refusal(desk.read("none.epub", "Goats."))).toBe("badDocument");
  });
});
