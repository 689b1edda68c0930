import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { EngineClient } from "../../contract/index.ts";
import { bytesIn } from "../helpers/bytesIn.ts";
import { book, farmChannel, film } from "../helpers/farmChannel.ts";
import { importAll, lookAt, untilImported } from "../helpers/importAll.ts";
import {
  channelId,
  type DriveChannel,
  type DriveNode,
  idOf,
  perseusArchive,
  writeKolibriDrive,
} from "../helpers/kolibriDrive.ts";
import { newDataFolder, type TestSchool, testSchool } from "../helpers/testSchool.ts";

const packId = `org.learningequality.k${channelId}`;

let school: TestSchool;
let drive: string;
beforeEach(async () => {
  school = await testSchool();
  drive = newDataFolder();
});

/** As a person who picks the folder of the drive. */
function picked(path = drive) {
  return { kind: "fileToken", token: school.engine.fileTokens.issue(path) } as const;
}

/** Library and blobs as they lie on the disk; the log goes on, and shared memory (-shm) holds the locks of who reads. */
function dataNow(): Record<string, string> {
  const files = Object.entries(bytesIn(school.dataFolder));
  return Object.fromEntries(
    files.filter(([path]) => !path.startsWith("logs") && !path.endsWith(".log") && !path.endsWith("-shm")),
  );
}

async function lessonsHere(client: EngineClient): Promise<string[]> {
  const { packs } = await client.lessons.library({});
  const lessons = packs.flatMap(({ courses }) => courses.flatMap(({ units }) => units.flatMap((unit) => unit.lessons)));
  return lessons.map(({ title }) => Object.values(title)[0] ?? "");
}

async function openByTitle(client: EngineClient, title: string, language = "en") {
  const { packs } = await client.lessons.library({});
  const units = packs.flatMap(({ courses }) => courses.flatMap((course) => course.units));
  const lesson = units.flatMap((unit) => unit.lessons).find((one) => Object.values(one.title).includes(title));
  return client.lessons.open({ packId, lessonId: lesson?.lessonId ?? "", languages: [language] });
}

const find = async (text: string, language: string) => (await school.client.search.find({ text, language })).hits;

describe("An administrator loads a Kolibri drive", () => {
  it("is told what is on it before anything is copied, and that nobody has signed it", async () => {
    writeKolibriDrive(drive, farmChannel);
    const place = picked();
    const { items, refused } = await lookAt(school.client, place);

    expect(refused).toEqual([]);
    expect(items).toMatchObject([
      {
        itemId: `kolibri:${channelId}`,
        kind: "kolibri",
        file: "Farm school",
        packId,
        version: "3.0.0",
        title: { en: "Farm school" },
        languages: ["en", "es-MX", "id"],
        lessons: 5,
        change: "new",
        trust: { kind: "unsigned" },
        courses: [
          { title: { en: "Goats" }, lessons: 4 },
          { title: { en: "Play" }, lessons: 1 },
        ],
        leftOut: [{ what: "missingFile", count: 1, examples: ["Lost film"] }],
      },
    ]);
    const [item] = items;
    const needed = [film, book, "a game of herding"].map((file) => (typeof file === "string" ? file : file.content));
    expect(item?.bytesToCopy).toBeGreaterThan(needed.reduce((sum, content) => sum + content.length, 0));
    expect(item?.courses.map(({ bytesToCopy }) => bytesToCopy)[1]).toBe("a game of herding".length);

    const wish = { itemId: item?.itemId ?? "" };
    const { importIds } = await school.client.imports.start({ place, items: [wish], allowUnsigned: false });
    const [job] = await untilImported(school.client, importIds);
    expect(job?.status).toMatchObject({ kind: "refused", reason: "unsigned" });
  });

  it("finds, reads and cites its lessons, with exercises, hints and pictures, and the drive stays as it was", async () => {
    writeKolibriDrive(drive, farmChannel);
    const before = bytesIn(drive);
    const [job] = await importAll(school.client, picked());
    expect(job?.status).toMatchObject({
      kind: "done",
      change: "new",
      lessons: 5,
      leftOut: [
        { what: "missingFile", count: 1 },
        { what: "unsupportedExercise", count: 1, examples: [`Sharing: ${idOf("draw")}`] },
      ],
    });
    expect(bytesIn(drive)).toEqual(before);
    expect(readdirSync(join(school.dataFolder, "staging"))).toEqual([]);
    expect(await lessonsHere(school.client)).toEqual(["Milking", "Feeding", "Tales", "Sharing", "Herding game"]);

    const [herbs] = await find("thyme and sage", "en");
    expect(herbs).toMatchObject({
      title: "Feeding",
      passageId: expect.stringContaining(`${packId}/`),
      locator: { kind: "page", page: 1 },
    });
    expect((await find("outwits the leopard", "en"))[0]).toMatchObject({ title: "Tales" });
    // The words of a film, in the regional form of what was asked for, and by the tag that Kolibri writes wrongly.
    expect((await find("ordeña la cabra", "es"))[0]).toMatchObject({
      title: "Milking",
      language: "es-MX",
      locator: { kind: "time", startMs: 1_500, endMs: 4_000 },
    });
    expect((await find("perah kambing", "id"))[0]).toMatchObject({ title: "Milking", language: "id" });

    const exercises = await openByTitle(school.client, "Sharing");
    expect(exercises.exercises).toMatchObject([
      {
        id: idOf("which"),
        interaction: "choice",
        prompt: expect.stringContaining("$\\frac{1}{2}$"),
        hints: ["Share them between two.", "Count one share."],
      },
    ]);
    const [address] = /\.\.\/\.\.\/media\/\S+\.png/.exec(exercises.exercises[0]?.prompt ?? "") ?? [];
    expect(exercises.media[address ?? ""]).toMatchObject({ mediaType: "image/png" });

    const feeding = await openByTitle(school.client, "Feeding");
    expect(feeding.sections.flatMap(({ passages }) => passages.map(({ markdown }) => markdown)).join("\n")).toContain(
      "Author: Amina. Licence: CC BY. Rights: Farm school.",
    );
    expect(feeding.license).toContain("CC BY");
    const game = await openByTitle(school.client, "Herding game");
    expect(Object.keys(game.media)).toEqual([`../../media/${idOf("a game of herding")}.zip`]);
  });

  it("copies nothing a second time, and says that all of it is here", async () => {
    writeKolibriDrive(drive, farmChannel);
    await importAll(school.client, picked());
    const { items } = await lookAt(school.client, picked());
    expect(items).toMatchObject([{ change: "same", bytesToCopy: 0, installedVersion: "3.0.0" }]);
    const [job] = await importAll(school.client, picked());
    expect(job?.status).toMatchObject({ kind: "done", change: "same", copiedBytes: 0 });
  });

  it("takes in one course of it, then the rest", async () => {
    writeKolibriDrive(drive, farmChannel);
    const place = picked();
    const [item] = (await lookAt(school.client, place)).items;
    const play = item?.courses.find(({ title }) => title.en === "Play");
    const { importIds } = await school.client.imports.start({
      place,
      items: [{ itemId: item?.itemId ?? "", courses: [play?.courseId ?? ""] }],
      allowUnsigned: true,
    });
    const [job] = await untilImported(school.client, importIds);
    expect(job?.status).toMatchObject({ kind: "done", lessons: 1, copiedBytes: "a game of herding".length });
    expect(await lessonsHere(school.client)).toEqual(["Herding game"]);

    await importAll(school.client, picked());
    expect(await lessonsHere(school.client)).toHaveLength(5);
  });

  it("sees that a second drive holds more of the same version, copies only that, and shows what a new one changes", async () => {
    const partial = newDataFolder();
    const withoutBook = (channel: DriveChannel): DriveChannel => ({
      ...channel,
      tree: [
        {
          title: "Goats",
          children: [
            { title: "Milking", kind: "video", files: [film] },
            { title: "Feeding", files: [{ ...book, isMissing: true }] },
          ],
        },
      ],
    });
    writeKolibriDrive(partial, withoutBook(farmChannel));
    const [first] = await importAll(school.client, picked(partial));
    expect(first?.status).toMatchObject({ lessons: 1, leftOut: [{ what: "missingFile", examples: ["Feeding"] }] });

    const goats = [
      { title: "Milking", kind: "video", files: [film] },
      { title: "Feeding", files: [book] },
    ];
    writeKolibriDrive(drive, { ...farmChannel, tree: [{ title: "Goats", children: goats }] });
    const [item] = (await lookAt(school.client, picked())).items;
    expect(item).toMatchObject({
      change: "update",
      bytesToCopy: book.content.length,
      lessonChanges: { added: [{ en: "Feeding" }], changed: [], removed: [] },
    });
    await importAll(school.client, picked());
    expect(await lessonsHere(school.client)).toEqual(["Milking", "Feeding"]);

    rmSync(join(drive, "KOLIBRI_DATA"), { recursive: true });
    const longer = { ...film, content: "a longer film of goats" };
    const newer = [{ title: "Goats", children: [{ title: "Milking", kind: "video", files: [longer] }] }];
    writeKolibriDrive(drive, { ...farmChannel, columns: { version: 4 }, tree: newer });
    expect((await lookAt(school.client, picked())).items).toMatchObject([
      {
        change: "update",
        version: "4.0.0",
        installedVersion: "3.0.0",
        lessonChanges: { added: [], changed: [{ en: "Milking" }], removed: [{ en: "Feeding" }] },
      },
    ]);
  });

  it("is told of lessons of which subtitles, exercises or words alone have changed", async () => {
    const question = (animals: string) => ({
      question: {
        content: `How many ${animals}? [[☃ radio 1]]`,
        widgets: {
          "radio 1": { type: "radio", options: { choices: [{ content: "1", correct: true }, { content: "2" }] } },
        },
      },
    });
    const lessons = ({ words = "Milk it.", animals = "goats", description = "All about milk" }) => [
      {
        title: "Milking",
        kind: "video",
        files: [
          film,
          { preset: "video_subtitle", extension: "vtt", content: `WEBVTT\n\n00:01.000 --> 00:02.000\n${words}\n` },
        ],
      },
      {
        title: "Counting",
        kind: "exercise",
        files: [
          { preset: "exercise", extension: "perseus", content: perseusArchive({ [idOf("count")]: question(animals) }) },
        ],
      },
      { title: "Feeding", files: [book], columns: { description } },
    ];
    const put = (tree: readonly DriveNode[]) => {
      rmSync(join(drive, "KOLIBRI_DATA"), { recursive: true, force: true });
      writeKolibriDrive(drive, { ...farmChannel, tree: [{ title: "Goats", children: tree }] });
    };
    const changed = async () => (await lookAt(school.client, picked())).items[0]?.lessonChanges?.changed;
    put(lessons({}));
    await importAll(school.client, picked());

    put(lessons({ words: "Milk it gently." }));
    expect(await changed()).toEqual([{ en: "Milking" }]);
    put(lessons({ animals: "sheep" }));
    expect(await changed()).toEqual([{ en: "Counting" }]);
    put(lessons({ description: "All about herbs" }));
    expect(await changed()).toEqual([{ en: "Feeding" }]);
    put(lessons({}));
    expect((await lookAt(school.client, picked())).items).toMatchObject([{ change: "same" }]);
  });

  it("gets all lessons but those whose files are damaged, and is told which", async () => {
    const damaged = { ...film, contentOnDrive: String(film.content).replace("goats", "g0ats") };
    const torn = { ...film, content: "another film", contentOnDrive: "another" };
    writeKolibriDrive(drive, {
      tree: [
        { title: "Milking", kind: "video", files: [damaged] },
        { title: "Climbing", kind: "video", files: [torn] },
        { title: "Feeding", files: [book] },
      ],
    });
    const expected = { lessons: 1, leftOut: [{ what: "damagedFile", count: 2, examples: ["Climbing", "Milking"] }] };
    const [job] = await importAll(school.client, picked());
    expect(job?.status).toMatchObject({ kind: "done", change: "new", ...expected });
    expect(await lessonsHere(school.client)).toEqual(["Feeding"]);
    const [again] = await importAll(school.client, picked());
    expect(again?.status).toMatchObject({ kind: "done", change: "same", ...expected });
  });

  const wrong: readonly (readonly [string, string, (database: string) => void, DriveChannel])[] = [
    ["no database", "notAPack", (file) => writeFileSync(file, "Milk the goats. ".repeat(500)), farmChannel],
    [
      "half a database",
      "unreadable",
      (file) => writeFileSync(file, readFileSync(file).subarray(0, 6_000)),
      farmChannel,
    ],
    ["other tables", "notAPack", () => {}, { ...farmChannel, sql: ["DROP TABLE content_contentnode"] }],
    ["a very old Kolibri", "kolibriTooOld", () => {}, { ...farmChannel, sql: ["DROP TABLE content_localfile"] }],
    [
      "a Kolibri to come",
      "kolibriTooNew",
      () => {},
      { ...farmChannel, sql: ["ALTER TABLE content_file RENAME COLUMN preset TO presets"] },
    ],
    [
      "topics that stand in each other",
      "badManifest",
      () => {},
      { ...farmChannel, sql: ["UPDATE content_contentnode SET parent_id = id WHERE title = 'Goats'"] },
    ],
  ];
  it.each(wrong)("is told why %s is refused (%s), and nothing has changed", async (_, reason, spoil, channel) => {
    spoil(writeKolibriDrive(drive, channel));
    const before = dataNow();
    const place = picked();
    const looked = await lookAt(school.client, place);
    expect(looked).toMatchObject({ items: [], refused: [{ reason }] });
    const start = school.client.imports.start({
      place,
      items: [{ itemId: `kolibri:${channelId}` }],
      allowUnsigned: true,
    });
    await expect(start).rejects.toMatchObject({ code: "PACK_REFUSED", data: { reason } });
    expect(dataNow()).toEqual(before);
    expect((await school.client.lessons.library({})).packs).toEqual([]);
  });

  it("loads two channels of one drive, beside packs, from a folder by any name", async () => {
    writeKolibriDrive(drive, farmChannel);
    const other = { ...farmChannel, channelId: "a".repeat(32), name: "Other school" };
    writeKolibriDrive(drive, other);
    const copy = join(newDataFolder(), "from the ministry");
    mkdirSync(copy);
    cpSync(join(drive, "KOLIBRI_DATA"), join(copy, "KOLIBRI_DATA"), { recursive: true });
    const { items } = await lookAt(school.client, picked(copy));
    expect(items.map(({ file }) => file)).toEqual(["Other school", "Farm school"]);
    const jobs = await importAll(school.client, picked(copy));
    expect(jobs.map(({ status }) => status.kind)).toEqual(["done", "done"]);
    // What both show is copied once.
    expect(jobs[1]?.status).toMatchObject({ copiedBytes: 0 });
  });
});
