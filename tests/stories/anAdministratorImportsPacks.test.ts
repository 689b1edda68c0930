import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { importAll, lookAt, untilCopied, untilImported } from "../helpers/importAll.ts";
import { blobFiles, film, films, plugIn, schoolWithDrive } from "../helpers/schoolWithDrive.ts";
import { newDataFolder } from "../helpers/testSchool.ts";

const packId = "org.example.goats";

describe("Packs are imported", () => {
  const course = (id: string) => ({
    id,
    title: { en: `About ${id}` },
    units: [{ id: "all", lessons: [{ id: `${id}-lesson`, title: { en: `Lesson of ${id}` } }] }],
  });
  const text = (words: string) => `## Milk\n\n${words}\n`;

  it("by chosen courses, with what those need and no more", async () => {
    const { school, drive } = await schoolWithDrive();
    await drive.addPack("both", {
      manifest: { courses: [course("goats"), course("sheep")] },
      members: {
        "lessons/goats-lesson/en.md": text("Goats. ![a goat](../../media/goat.png)"),
        "lessons/sheep-lesson/en.md": text("Sheep. ![a sheep](../../media/sheep.png)"),
        "media/goat.png": film(1),
        "media/sheep.png": film(2),
      },
    });
    const place = await plugIn(school);
    const [item] = (await lookAt(school.client, place)).items;
    expect(item?.courses.map(({ courseId, lessons }) => [courseId, lessons])).toEqual([
      ["goats", 1],
      ["sheep", 1],
    ]);
    const items = [{ itemId: item?.itemId ?? "", courses: ["goats"] }];
    const { importIds } = await school.client.imports.start({ place, items, allowUnsigned: true });
    expect((await untilImported(school.client, importIds))[0]?.status).toMatchObject({ kind: "done", lessons: 1 });
    expect(blobFiles(school)).toHaveLength(1);
    expect((await school.client.packs.list({})).packs).toMatchObject([{ chosenCourses: ["goats"], lessons: 1 }]);
    await expect(
      school.client.lessons.open({ packId, lessonId: "sheep-lesson", languages: ["en"] }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("as updates that first say what they change, while the old lesson stays readable", async () => {
    const { school, drive } = await schoolWithDrive();
    const { client } = school;
    const lessons = (...ids: string[]) => ({
      courses: [
        { id: "all", units: [{ id: "all", lessons: ids.map((id) => ({ id, title: { en: `Lesson ${id}` } })) }] },
      ],
    });
    await drive.addPack("old", {
      manifest: lessons("a", "b", "c"),
      members: { "lessons/a/en.md": text("A"), "lessons/b/en.md": text("B"), "lessons/c/en.md": text("C") },
    });
    const place = await plugIn(school);
    await importAll(client, place);
    rmSync(join(drive.path, "luciole/packs/old.lpack"));
    await drive.addPack("new", {
      manifest: { ...lessons("a", "b", "d"), version: "2.0.0" },
      members: { "lessons/a/en.md": text("A"), "lessons/b/en.md": text("B2"), "lessons/d/en.md": text("D") },
    });
    const [item] = (await lookAt(client, place)).items;
    expect(item?.lessonChanges).toEqual({
      added: [{ en: "Lesson d" }],
      changed: [{ en: "Lesson b" }],
      removed: [{ en: "Lesson c" }],
    });
    expect((await importAll(client, place))[0]?.status).toMatchObject({ kind: "done", change: "updated", lessons: 3 });
    const { sections } = await client.lessons.open({ packId, lessonId: "b", languages: ["en"] });
    expect(sections[0]?.passages[0]?.markdown).toBe("B2");
  });

  it("as updates that tell of a lesson whose figure or exercises alone have changed", async () => {
    const { school, drive } = await schoolWithDrive();
    const ids = ["figure", "exercises", "same"];
    const lessons = ids.map((id) => ({ id, title: { en: `Lesson ${id}` } }));
    const courses = [{ id: "all", units: [{ id: "all", lessons }] }];
    const same = film(1);
    const members = (figure: Buffer, prompt: string) => ({
      "lessons/figure/en.md": text("A goat. ![a goat](../../media/a%20goat.png)"),
      "lessons/exercises/en.md": text("Milk."),
      "lessons/exercises/exercises.json": JSON.stringify({
        formatVersion: 1,
        exercises: [
          {
            id: "milk",
            interaction: "numericEntry",
            prompt: { en: prompt },
            key: { value: "2" },
          },
        ],
      }),
      "lessons/same/en.md": text("A sheep. ![a sheep](../../media/sheep.png)"),
      "media/a goat.png": figure,
      "media/sheep.png": same,
    });
    await drive.addPack("old", { manifest: { courses }, members: members(film(1), "How many litres?") });
    const place = await plugIn(school);
    await importAll(school.client, place);
    rmSync(join(drive.path, "luciole/packs/old.lpack"));
    const manifest = { courses, version: "2.0.0" };
    await drive.addPack("new", { manifest, members: members(film(1), "How many litres of milk?") });

    const [item] = (await lookAt(school.client, place)).items;
    expect(item?.lessonChanges).toEqual({
      added: [],
      changed: [{ en: "Lesson figure" }, { en: "Lesson exercises" }],
      removed: [],
    });
  });

  it("one after the other, and can be called off and gone on with, copying nothing twice", async () => {
    const { school, drive } = await schoolWithDrive();
    const { client } = school;
    await drive.addPack("1-large", { members: films(40) });
    await drive.addPack("2-small", { manifest: { id: "org.example.cows" } });
    const place = await plugIn(school);
    const { items } = await lookAt(client, place);
    const wishes = items.map(({ itemId }) => ({ itemId }));
    const { importIds } = await client.imports.start({ place, items: wishes, allowUnsigned: true });
    const [large = ""] = importIds;

    const running = await untilCopied(client, 8 * 1024 ** 2);
    expect(running.jobs[1]?.status).toEqual({ kind: "waiting", ahead: 1 });
    expect(running.progress.bytesTotal).toBeGreaterThan(160 * 1024 ** 2);
    await client.imports.cancel({ importId: large });
    const [stopped, other] = await untilImported(client, importIds);
    expect(stopped?.status).toMatchObject({ kind: "stopped", reason: "cancelled" });
    expect(other?.status).toMatchObject({ kind: "done" });
    const kept = blobFiles(school).length;
    expect(kept).toBeGreaterThan(0);

    await client.imports.resume({ importId: large });
    const [done] = await untilImported(client, [large]);
    expect(done?.status).toMatchObject({ kind: "done", change: "new", copiedBytes: (40 - kept) * 4 * 1024 ** 2 });
  });

  it("to the end although the drive is pulled out and comes back elsewhere", async () => {
    const { school, drive, drives } = await schoolWithDrive();
    const { client } = school;
    await drive.addPack("large", { members: films(40) });
    const place = await plugIn(school);
    const [item] = (await lookAt(client, place)).items;
    const wish = { place, items: [{ itemId: item?.itemId ?? "" }], allowUnsigned: true };
    const { importIds } = await client.imports.start(wish);
    await untilCopied(client, 0);
    const file = join(drive.path, "luciole/packs/large.lpack");
    const elsewhere = join(newDataFolder(), "media/SCHOOL1");
    cpSync(drive.path, elsewhere, { recursive: true });
    writeFileSync(file, ""); // what is read of a drive that is gone is nothing
    renameSync(drive.path, `${drive.path}-gone`);
    const [stopped] = await untilImported(client, importIds);
    expect(stopped?.status).toMatchObject({ kind: "stopped", reason: "driveGone" });

    drives.splice(0, 1, { ...drive, path: elsewhere });
    await plugIn(school);
    await client.imports.resume({ importId: importIds[0] ?? "" });
    expect((await untilImported(client, importIds))[0]?.status).toMatchObject({ kind: "done", change: "new" });
    expect(blobFiles(school)).toHaveLength(40);
  });

  it("twice at once, which changes nothing the second time", async () => {
    const { school, drive } = await schoolWithDrive();
    await drive.addPack("goats", { members: films(2) });
    const place = await plugIn(school);
    const { items } = await lookAt(school.client, place);
    const wish = { place, items: items.map(({ itemId }) => ({ itemId })), allowUnsigned: true };
    await school.client.imports.start(wish);
    const { importIds } = await school.client.imports.start(wish); // the first one may be at work
    const [again] = await untilImported(school.client, importIds);
    expect(again?.status).toMatchObject({ kind: "done", change: "same", copiedBytes: 0 });
    const { entries } = await school.client.audit.list({});
    expect(entries.filter(({ action }) => action === "packImported").map(({ data }) => data.change)).toEqual([
      "same",
      "new",
    ]);
    expect(blobFiles(school)).toHaveLength(2);
  });

  it("and the last one to end frees what a power cut had left of an older version", async () => {
    const { school, drive } = await schoolWithDrive();
    await drive.addPack("goats", { members: films(2) });
    const place = await plugIn(school);
    const left = join(school.dataFolder, "blobs", "00", "1".repeat(62));
    mkdirSync(dirname(left), { recursive: true });
    writeFileSync(left, "left");
    await importAll(school.client, place);
    await expect.poll(() => blobFiles(school).length).toBe(2);
  });

  it("and one that is called off frees what it had copied, once it is off the list", async () => {
    const { school, drive } = await schoolWithDrive();
    await drive.addPack("large", { members: films(40) });
    const place = await plugIn(school);
    const { items } = await lookAt(school.client, place);
    const { importIds } = await school.client.imports.start({
      place,
      items: items.map(({ itemId }) => ({ itemId })),
      allowUnsigned: true,
    });
    const [importId = ""] = importIds;
    await untilCopied(school.client, 4 * 1024 ** 2);
    await school.client.imports.cancel({ importId });
    await untilImported(school.client, importIds);
    const { freedBytes } = await school.client.imports.forget({ importId });
    expect(freedBytes).toBeGreaterThan(0);
    expect(blobFiles(school)).toEqual([]);
  });
});
