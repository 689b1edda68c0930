import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { compare } from "semver";
import { describe, expect, it } from "vitest";
import { describeDocuments, packNames } from "../../../content/documents/describeDocuments.ts";
import { holdsDocuments } from "../../../content/documents/listDocuments.ts";
import { openDocuments } from "../../../content/documents/openDocuments.ts";
import { readManifest } from "../../../content/packs/manifest.ts";
import { docxParagraph, docxPicture, dotPng, writeDocx, writeEpub } from "../../helpers/documentFiles.ts";
import { untilDone } from "../../helpers/packs.ts";
import { linesFrom, writePdf } from "../../helpers/pdfFile.ts";
import { documentDesk, expectRightPack, refusal } from "./reading.ts";

const desk = documentDesk();
const open = (name: string) => openDocuments(desk.pathOf(name), { language: "fr" }, untilDone);
const subtitles = (text: string) => `1\n00:00:01,000 --> 00:00:02,000\n${text}\n`;

function writeSchool() {
  desk.write(
    "school/goats.pdf",
    writePdf([{ lines: linesFrom(["Goats eat the grass of the hills."]) }], { title: "Goats" }),
  );
  desk.write("school/Année 5/lait.md", "# Le lait\n\nLes chèvres donnent du lait.\n\n![dot](dot.png)");
  desk.write("school/Année 5/dot.png", dotPng);
  const relations = { r5: { target: "media/image1.png" } };
  const extra = [{ name: "word/media/image1.png", content: Buffer.concat([dotPng, dotPng]) }];
  desk.write(
    "school/Année 5/herbe.docx",
    writeDocx({ body: docxParagraph("L’herbe pousse.") + docxPicture("r5"), relations, extra }),
  );
  desk.write("school/films/birth.mp4", "film");
  desk.write("school/films/birth.en.srt", subtitles("A goat is born in the morning."));
  desk.write("school/films/birth.zh-CN.srt", subtitles("早晨，一只小羊出生了。"));
  desk.write("school/book.epub", writeEpub({ title: "Sheep", texts: { "a.xhtml": "<p>Sheep.</p>" } }));
}

describe("a folder of documents", () => {
  it("becomes a pack that any installer takes: a unit for each folder, a lesson for each document", async () => {
    writeSchool();
    const source = await open("school");
    const texts = await expectRightPack(source);
    source.close();
    const { courses, languages, title } = source.manifest;
    expect(title).toEqual({ und: "school" });
    expect(languages).toEqual(expect.arrayContaining(["en", "fr", "zh-CN"]));
    const units = courses[0]?.units.map((unit) => [
      Object.values(unit.title ?? {})[0],
      unit.lessons.map((lesson) => lesson.title),
    ]);
    expect(units).toEqual([
      [undefined, [{ en: "Sheep (1)" }, { en: "Goats" }]],
      ["Année 5", [{ fr: "herbe" }, { fr: "Le lait" }]],
      ["films", [{ en: "birth", "zh-CN": "birth" }]],
    ]);
    expect(Object.keys(texts)).toHaveLength(6);
    expect(source.leftOut).toEqual([]);
    expect(Object.values(texts).join()).toContain("早晨，一只小羊出生了。");
  });

  it("is listed before it is read, under the names that the pack will have", async () => {
    writeSchool();
    const described = await describeDocuments(desk.pathOf("school"), untilDone);
    const files = [
      "book.epub",
      "goats.pdf",
      "Année 5/herbe.docx",
      "Année 5/lait.md",
      "films/birth.en.srt",
      "films/birth.zh-CN.srt",
    ];
    expect(described.documents.map(({ file }) => file)).toEqual(files);
    const sizes = [...files, "films/birth.mp4"].map((file) => statSync(desk.pathOf(`school/${file}`)).size);
    expect(described.bytes).toBe(sizes.reduce((sum, bytes) => sum + bytes, 0));
    const { manifest, close } = await open("school");
    close();
    expect(described).toMatchObject({ packId: manifest.id, version: manifest.version, title: { und: "school" } });
  });

  it("leaves alone what comes in by ways of its own, and the rest of a large drive", async () => {
    desk.write("drive/luciole/packs/a.lpack", "pack");
    desk.write("drive/KOLIBRI_DATA/logs/kolibri.txt", "log");
    desk.write("drive/export/content/databases/x.sqlite3", "");
    desk.write("drive/export/content/storage/a/b/x.pdf", "");
    desk.write("drive/1/2/3/4/5/6/7/deep.txt", "Too deep.");
    expect(await holdsDocuments(desk.pathOf("drive"), untilDone)).toBe(false);
    for (let n = 0; n < 20; n++) desk.write(`drive/DCIM/${n}.jpg`, "");
    desk.write("drive/Herbe/herbe.txt", "L’herbe pousse.");
    expect(await holdsDocuments(desk.pathOf("drive"), untilDone)).toBe(true);
    const { documents, leftOut } = await describeDocuments(desk.pathOf("drive"), untilDone);
    expect(documents.map(({ file }) => file)).toEqual(["Herbe/herbe.txt"]);
    expect(leftOut).toEqual([
      { what: "unsupportedKind", count: 1, examples: ["x.sqlite3"] },
      { what: "tooLarge", count: 1, examples: ["7"] },
    ]);
  });

  it("that has no name of its own is called My school", () => {
    expect(packNames("/", [])).toMatchObject({
      packId: "local.my-school",
      title: { en: "My school", fr: "Mon école", "zh-CN": "我的学校" },
    });
  });

  it("keeps its ids when it comes again, byte for byte the same if nothing has changed, newer if something has", async () => {
    writeSchool();
    const first = await open("school");
    const again = await open("school");
    expect(again.packJson?.equals(first.packJson ?? Buffer.alloc(0))).toBe(true);
    writeFileSync(desk.pathOf("school/Année 5/lait.md"), "# Le lait\n\nUne chèvre en donne deux litres.");
    const tomorrow = new Date(Date.now() + 86_400_000);
    utimesSync(desk.pathOf("school/Année 5/lait.md"), tomorrow, tomorrow);
    const changed = await open("school");
    rmSync(desk.pathOf("school/book.epub"));
    const fewer = await open("school");
    for (const source of [first, again, changed, fewer]) source.close();
    const idsOf = ({ manifest }: typeof first) =>
      manifest.courses.flatMap(({ units }) => units.flatMap((unit) => unit.lessons.map(({ id }) => id)));
    expect(changed.manifest.id).toBe(first.manifest.id);
    expect(idsOf(changed)).toEqual(idsOf(first));
    expect(compare(changed.manifest.version, first.manifest.version)).toBe(1);
    expect(fewer.manifest.version).not.toBe(changed.manifest.version);
  });

  it("leaves out what cannot be read and says so, each kind once", async () => {
    writeSchool();
    desk.write("school/broken.pdf", "no PDF");
    desk.write("school/broken.docx", "no DOCX");
    desk.write("school/scan.pdf", writePdf([{ isScan: true }]));
    desk.write("school/old.doc", "Word 97");
    desk.write("school/.hidden.pdf", "");
    desk.write("school/~$herbe.docx", "");
    const source = await open("school");
    await expectRightPack(source);
    source.close();
    expect(source.leftOut).toEqual([
      { what: "unsupportedKind", count: 1, examples: ["old.doc"] },
      { what: "damagedFile", count: 2, examples: ["broken.docx", "broken.pdf"] },
      { what: "scannedPages", count: 1, examples: ["scan.pdf"] },
    ]);
  });

  it("that goes away while it is read is unreadable, not full of damaged documents", async () => {
    writeSchool();
    const opening = openDocuments(desk.pathOf("school"), { language: "fr" }, untilDone, () =>
      rmSync(desk.pathOf("school"), { recursive: true, force: true }),
    );
    expect(await refusal(opening)).toBe("unreadable");
  });

  it("without any document is listed as empty, and refused", async () => {
    desk.write("empty/picture.png", dotPng);
    expect((await describeDocuments(desk.pathOf("empty"), untilDone)).documents).toEqual([]);
    expect(await refusal(open("empty"))).toBe("badDocument");
    expect(await refusal(open("gone"))).toBe("unreadable");
  });

  it("tells how far it is, and stops when it is told to", async () => {
    writeSchool();
    const seen: number[] = [];
    const stop = new AbortController();
    const reason = new Error("enough");
    const opening = openDocuments(desk.pathOf("school"), { language: "fr" }, stop.signal, ({ bytesDone }) => {
      seen.push(bytesDone);
      if (bytesDone > 0) stop.abort(reason);
    });
    await expect(opening).rejects.toBe(reason);
    expect(seen[0]).toBe(0);
  });
});

describe("one document", () => {
  it("makes a pack named after it", async () => {
    desk.write("Les chèvres.txt", "Les chèvres donnent du lait.");
    const source = await open("Les chèvres.txt");
    await expectRightPack(source);
    source.close();
    expect(source.manifest).toMatchObject({ title: { und: "Les chèvres" }, languages: ["fr"] });
    expect(source.manifest.id).toMatch(/^local\.les-chevres-txt-[0-9a-f]{8}$/u);
  });

  it("that cannot be read is refused for its own reason", async () => {
    desk.write("scan.pdf", writePdf([{ isScan: true }]));
    expect(await refusal(open("scan.pdf"))).toBe("noText");
  });

  it("named in any letters, or by a title of any kind, makes a manifest that reads back", async () => {
    desk.write("山羊.txt", "山羊吃草。");
    desk.write(
      "titled.pdf",
      writePdf([{ lines: linesFrom(["Goats."]) }], { title: `\u0000\u202E${"Goats ".repeat(200)}` }),
    );
    for (const name of ["山羊.txt", "titled.pdf"]) {
      const source = await open(name);
      await expectRightPack(source);
      source.close();
      expect(readManifest(source.packJson ?? Buffer.alloc(0)).id).toBe(source.manifest.id);
    }
  });

  it("that is a film stands for the subtitles beside it", async () => {
    desk.write("birth.mp4", "film");
    desk.write("birth.srt", subtitles("A goat is born in the morning."));
    const source = await open("birth.mp4");
    expect(source.manifest.title).toEqual({ und: "birth" });
    const texts = await expectRightPack(source);
    source.close();
    expect(Object.values(texts)[0]).toContain(".mp4#t=1,2");
    expect([...source.members.keys()].map((path) => path.slice(path.lastIndexOf(".")))).toEqual([
      ".md",
      ".mp4",
      ".vtt",
    ]);
  });

  it("that changes while it is installed does not pass for what was read", async () => {
    const path = desk.write("goats.pdf", writePdf([{ lines: linesFrom(["Goats."]) }]));
    const source = await open("goats.pdf");
    writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from("%more\n")]));
    await expect(expectRightPack(source)).rejects.toThrow();
    source.close();
  });
});
