import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { EngineClient } from "../../contract/index.ts";
import { all, citedPassages, only } from "../helpers/all.ts";
import { docxParagraph, writeDocx } from "../helpers/documentFiles.ts";
import { importAll, lookAt, untilImported } from "../helpers/importAll.ts";
import { linesFrom, writePdf } from "../helpers/pdfFile.ts";
import { starterPack } from "../helpers/starterPacks.ts";
import { newDataFolder, type TestSchool, testSchool } from "../helpers/testSchool.ts";

const goats = writePdf(
  [
    { lines: linesFrom(["Goats live in herds on the hills."]) },
    { lines: linesFrom(["A goat gives about two litres of milk a day."]) },
    { isScan: true },
  ],
  { title: "Keeping goats" },
);
const filmWords = "1\n00:00:12,500 --> 00:00:15,000\nThe farmer washes the udder before milking.\n";

/** A folder of the teacher's, gone after the test. */
function desk() {
  const folder = newDataFolder();
  return (name: string, content: string | Buffer) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
    return join(folder, name.split("/")[0] ?? name);
  };
}

/** As the window does after the system's dialog. */
const picked = ({ engine }: TestSchool, path: string) =>
  ({ kind: "fileToken", token: engine.fileTokens.issue(path) }) as const;

/** Takes in all that a place offers, without allowing what nobody has signed. */
async function takeIn(school: TestSchool, path: string) {
  const place = picked(school, path);
  const { items } = await lookAt(school.client, place);
  const { importIds } = await school.client.imports.start({ place, items: items.map(({ itemId }) => ({ itemId })) });
  return untilImported(school.client, importIds);
}

async function locators(client: EngineClient, text: string) {
  const { hits } = await client.search.find({ text, language: "en" });
  return hits.map(({ title, locator }) => [title, locator]);
}

describe("A teacher adds documents of their own", () => {
  it("and a PDF is found, cited with its page, and shown with the way to that page", async () => {
    const school = await testSchool();
    const path = desk()("goats.pdf", goats);
    const { items } = await lookAt(school.client, picked(school, path));
    expect(items).toMatchObject([
      {
        kind: "documents",
        file: "goats.pdf",
        title: { und: "goats" },
        change: "new",
        trust: { kind: "own" },
        lessons: 1,
      },
    ]);

    const [job] = await takeIn(school, path);
    expect(job?.status).toMatchObject({ kind: "done", change: "new", lessons: 1 });
    expect(job?.status).toMatchObject({ leftOut: [{ what: "scannedPages", count: 1, examples: ["goats (3)"] }] });
    expect((await school.client.packs.list({})).packs).toMatchObject([{ trust: { kind: "own" }, languages: ["en"] }]);

    expect(await locators(school.client, "litres of milk")).toEqual([["Keeping goats", { kind: "page", page: 2 }]]);
    const events = await all(school.client.tutor.ask({ question: "How much milk does a goat give?", language: "en" }));
    const { passages } = only(events, "sources");
    expect(passages.find(({ passageId }) => passageId === citedPassages(events)[0])).toMatchObject({
      text: "A goat gives about two litres of milk a day.",
      locator: { kind: "page", page: 2 },
    });

    const [source] = passages;
    const lesson = await school.client.lessons.open({
      packId: source?.packId ?? "",
      lessonId: source?.lessonId ?? "",
      languages: ["en"],
    });
    const shown = lesson.sections.flatMap((section) => section.passages);
    expect(shown.map(({ place }) => place?.locator)).toEqual([
      { kind: "page", page: 1 },
      { kind: "page", page: 2 },
    ]);
    expect(lesson.media[shown[0]?.place?.source ?? ""]).toMatchObject({ mediaType: "application/pdf" });
  });

  it("and what is said in a film is cited with its time", async () => {
    const school = await testSchool();
    const write = desk();
    write("films/milking.mp4", "film");
    await takeIn(school, write("films/milking.en.srt", filmWords));
    expect(await locators(school.client, "washes the udder")).toEqual([
      ["milking", { kind: "time", startMs: 12_500, endMs: 15_000 }],
    ]);
  });

  it("and a folder becomes one pack, which is the same again, then an update that says what comes and goes", async () => {
    const school = await testSchool();
    const write = desk();
    write("Farm/goats.pdf", goats);
    write("Farm/plants/grass.docx", writeDocx({ body: docxParagraph("Grass grows after the rain.") }));
    const folder = write("Farm/notes.md", "# Notes\n\nHens lay eggs in the morning.");
    const [job] = await takeIn(school, folder);
    expect(job?.status).toMatchObject({ kind: "done", change: "new", lessons: 3 });
    for (const words of ["litres of milk", "grows after the rain", "hens lay eggs"]) {
      expect(await locators(school.client, words)).not.toEqual([]);
    }
    expect((await lookAt(school.client, picked(school, folder))).items).toMatchObject([
      { change: "same", bytesToCopy: 0 },
    ]);

    rmSync(join(folder, "notes.md"));
    write("Farm/sheep.txt", "Sheep give wool in spring.");
    const { items } = await lookAt(school.client, picked(school, folder));
    expect(items).toMatchObject([
      { change: "update", lessonChanges: { added: [{ und: "sheep" }], removed: [{ en: "Notes" }] } },
    ]);
    expect((await takeIn(school, folder))[0]?.status).toMatchObject({ kind: "done", change: "updated" });
    expect((await school.client.packs.list({})).packs).toHaveLength(1);
    expect(await locators(school.client, "hens lay eggs")).toEqual([]);
    expect(await locators(school.client, "sheep give wool")).not.toEqual([]);
  });

  it("and is told that a scan has no words in it, while the rest of the folder comes in", async () => {
    const school = await testSchool();
    const write = desk();
    const scan = write("scan.pdf", writePdf([{ isScan: true }]));
    expect((await takeIn(school, scan))[0]?.status).toEqual({ kind: "refused", reason: "noText", where: "scan.pdf" });
    expect((await school.client.packs.list({})).packs).toEqual([]);

    write("Farm/scan.pdf", writePdf([{ isScan: true }]));
    const [job] = await takeIn(school, write("Farm/hens.txt", "Hens lay eggs."));
    expect(job?.status).toMatchObject({ leftOut: [{ what: "scannedPages", count: 1, examples: ["scan.pdf"] }] });
  });

  it("from a drive that also holds packs, and each is offered by itself", async () => {
    const school = await testSchool();
    const write = desk();
    write("drive/hens.txt", "Hens lay eggs in the morning.");
    const drive = write("drive/luciole/packs/f.lpack", readFileSync(await starterPack("fractions")));
    const place = picked(school, drive);
    const { items } = await lookAt(school.client, place);
    expect(items.map(({ kind, lessons, leftOut }) => [kind, lessons, leftOut])).toEqual([
      ["pack", expect.any(Number), []],
      ["documents", 1, []],
    ]);
    const jobs = await importAll(school.client, place);
    expect(jobs.map(({ status }) => status.kind)).toEqual(["done", "done"]);
  });

  it("and takes them away again", async () => {
    const school = await testSchool();
    await takeIn(school, desk()("goats.pdf", goats));
    const [pack] = (await school.client.packs.list({})).packs;
    const { freedBytes } = await school.client.packs.remove({ packId: pack?.packId ?? "" });
    expect(freedBytes).toBe(goats.length);
    expect(await locators(school.client, "litres of milk")).toEqual([]);
  });
});
