import { writeFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { farmChannel, film } from "../helpers/farmChannel.ts";
import { importAll, lookAt } from "../helpers/importAll.ts";
import { channelId, type DriveChannel, withFilesOf, writeKolibriDrive } from "../helpers/kolibriDrive.ts";
import { blobFiles } from "../helpers/schoolWithDrive.ts";
import { newDataFolder, type TestSchool, testSchool } from "../helpers/testSchool.ts";

const packId = `org.learningequality.k${channelId}`;
const ofA = ["Milking", "Feeding", "Sharing"];
const ofB = ["Tales", "Herding game"];

let school: TestSchool;
beforeEach(async () => {
  school = await testSchool();
});

/** The farm's channel on a drive of its own that has the files of some lessons. */
function driveWith(titles: readonly string[], channel: DriveChannel = farmChannel) {
  const drive = newDataFolder();
  writeKolibriDrive(drive, withFilesOf(titles, channel));
  return { kind: "fileToken", token: school.engine.fileTokens.issue(drive) } as const;
}

async function lessonsHere() {
  const { packs } = await school.client.lessons.library({});
  const units = packs.flatMap(({ courses }) => courses.flatMap((course) => course.units));
  return units.flatMap(({ lessons }) => lessons.map(({ lessonId, title }) => ({ lessonId, title: title.en ?? "" })));
}

async function open(title: string) {
  const { lessonId = "" } = (await lessonsHere()).find((lesson) => lesson.title === title) ?? {};
  const { sections, media, exercises } = await school.client.lessons.open({ packId, lessonId, languages: ["en"] });
  return { sections, media, exercises };
}

const titles = async () => (await lessonsHere()).map(({ title }) => title).toSorted();
const all = [...ofA, ...ofB].toSorted();
const find = async (text: string, language: string) => (await school.client.search.find({ text, language })).hits;

describe("Two Kolibri drives have each a part of a channel", () => {
  it("and one after the other they make it whole, in whatever order they come again", async () => {
    const [a, b] = [driveWith(ofA), driveWith(ofB)];
    await importAll(school.client, a);
    expect(await titles()).toEqual(ofA.toSorted());
    const before = await Promise.all(ofA.map(open));

    const [item] = (await lookAt(school.client, b)).items;
    expect(item).toMatchObject({
      change: "update",
      lessons: all.length,
      languages: ["en", "es-MX", "id"],
      lessonChanges: { added: ofB.map((title) => ({ en: title })), changed: [], removed: [] },
      leftOut: [{ what: "missingFile", count: 1, examples: ["Lost film"] }],
    });
    const [job] = await importAll(school.client, b);
    expect(job?.status).toMatchObject({ kind: "done", lessons: all.length });
    expect(await titles()).toEqual(all);

    // What A had is as it was: pages, subtitles, exercises and their pictures.
    expect(await Promise.all(ofA.map(open))).toEqual(before);
    expect((await open("Sharing")).exercises).toHaveLength(1);
    expect((await find("thyme and sage", "en"))[0]).toMatchObject({ title: "Feeding", locator: { page: 1 } });
    expect((await find("ordeña la cabra", "es"))[0]).toMatchObject({ title: "Milking", language: "es-MX" });
    const checked = await school.engine.curriculum.check(
      packId,
      { personId: "local", client: "window" },
      () => {},
      new AbortController().signal,
    );
    expect(checked?.damaged).toEqual([]);

    for (const drive of [a, b]) {
      expect((await lookAt(school.client, drive)).items).toMatchObject([{ change: "same", bytesToCopy: 0 }]);
      expect((await importAll(school.client, drive))[0]?.status).toMatchObject({ change: "same", copiedBytes: 0 });
    }
  });

  it("but a lesson that the channel has no more, or with another file, does not stay", async () => {
    await importAll(school.client, driveWith(ofA));
    const goats = farmChannel.tree?.[0]?.children ?? [];
    const newer = goats.flatMap((lesson) => {
      if (lesson.title === "Feeding") return [];
      return lesson.title === "Milking" ? { ...lesson, files: [{ ...film, content: "a newer film" }] } : lesson;
    });
    const b = driveWith(ofB, { ...farmChannel, columns: { version: 4 }, tree: [{ title: "Goats", children: newer }] });
    expect((await lookAt(school.client, b)).items[0]?.lessonChanges).toEqual({
      added: [{ en: "Tales" }],
      changed: [],
      removed: [{ en: "Milking" }, { en: "Feeding" }],
    });
    await importAll(school.client, b);
    expect(await titles()).toEqual(["Sharing", "Tales"]);
  });

  it("and what was damaged here since is left out, and comes back with the drive that has it", async () => {
    const [a, b] = [driveWith(ofA), driveWith(ofB)];
    await importAll(school.client, a);
    const { media } = await open("Milking");
    const [file] = Object.values(media);
    const blob = blobFiles(school).find((path) => path.endsWith((file?.sha256 ?? "").slice(2)));
    writeFileSync(blob ?? "", Buffer.alloc(String(film.content).length));

    const [job] = await importAll(school.client, b);
    expect(job?.status).toMatchObject({
      kind: "done",
      leftOut: expect.arrayContaining([{ what: "damagedFile", count: 1, examples: ["Milking"] }]),
    });
    expect(await titles()).toEqual(all.filter((title) => title !== "Milking"));
    await importAll(school.client, a);
    expect(await titles()).toEqual(all);
  });
});
