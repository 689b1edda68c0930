import { randomBytes } from "node:crypto";
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { all, until } from "../helpers/all.ts";
import { importAll, lookAt, untilImported } from "../helpers/importAll.ts";
import { makeKeys } from "../helpers/minisign.ts";
import { newDataFolder, type TestSchool, testSchool } from "../helpers/testSchool.ts";
import { alterPack, damage, type UsbDrive, usbDrive } from "../helpers/usbDrive.ts";

const packId = "org.example.goats";
const film = (megabytes: number) => randomBytes(megabytes * 1024 ** 2);
const films = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`media/${n}.mp4`, film(4)]));

/** A school with a drive plugged in, which both are gone after the test. */
async function schoolWithDrive(): Promise<{ school: TestSchool; drive: UsbDrive; drives: UsbDrive[] }> {
  const drive = usbDrive(join(newDataFolder(), "SCHOOL"));
  const drives = [drive];
  return { school: await testSchool({ drives }), drive, drives };
}

/** The engine knows a drive once somebody has watched. */
async function plugIn({ client }: TestSchool): Promise<{ kind: "drive"; driveId: string }> {
  const { drives } = await until(await client.drives.watch({}), (seen) => seen.drives.length > 0);
  return { kind: "drive", driveId: drives[0]?.driveId ?? "" };
}

function blobFiles({ dataFolder }: TestSchool): string[] {
  return readdirSync(join(dataFolder, "blobs"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

describe("A drive is plugged in", () => {
  it("and is told of, with what its names promise, until it is pulled out", async () => {
    const { school, drive, drives } = await schoolWithDrive();
    await drive.addPack("goats");
    writeFileSync(join(drive.path, "tutor.gguf"), "");
    const seen = await school.client.drives.watch({});
    expect((await seen.next()).value).toMatchObject({
      drives: [{ name: "SCHOOL", isReadOnly: false, holds: { packs: 1, models: 1, kolibriChannels: 0 } }],
    });
    drives.pop();
    expect((await seen.next()).value).toEqual({ drives: [] });
  });

  it("and what it holds is listed before anything is copied: whose it is, what is new, what is wrong", async () => {
    const { school, drive } = await schoolWithDrive();
    const ministry = makeKeys(newDataFolder(), "ministry");
    const stranger = makeKeys(newDataFolder(), "stranger");
    const { keyId } = await school.client.publishers.add({ publicKey: ministry.publicKey, name: "The ministry" });
    const signed = await drive.addPack("1-signed", { signedBy: ministry, members: { "media/film.mp4": film(1) } });
    await drive.addPack("2-unknown", { signedBy: stranger, manifest: { id: "org.example.sheep" } });
    await drive.addPack("3-unsigned", { manifest: { id: "org.example.cows" } });
    await alterPack(signed, join(drive.path, "luciole/packs/4-altered.lpack"));
    writeFileSync(join(drive.path, "luciole/packs/5-damaged.lpack"), readFileSync(signed).subarray(0, 400_000));

    const { items, refused } = await lookAt(school.client, await plugIn(school));
    expect(items.map(({ file, change, trust }) => [file, change, trust])).toEqual([
      ["1-signed.lpack", "new", { kind: "trusted", keyId, publisher: "The ministry" }],
      ["2-unknown.lpack", "new", { kind: "unknown", keyId: expect.any(String) }],
      ["3-unsigned.lpack", "new", { kind: "unsigned" }],
      ["4-altered.lpack", "new", { kind: "altered", keyId }],
    ]);
    expect(refused).toEqual([{ kind: "refused", file: "5-damaged.lpack", reason: "notAPack" }]);
    expect(items[0]).toMatchObject({ title: { en: "Goats" }, languages: ["en"], lessons: 1 });
    expect(items[0]?.bytesToCopy).toBeGreaterThan(1024 ** 2);
    expect(blobFiles(school)).toEqual([]);
    expect((await school.client.packs.list({})).packs).toEqual([]);
  });

  it("and what is here already is not counted twice", async () => {
    const { school, drive } = await schoolWithDrive();
    const shared = film(1);
    await drive.addPack("1", { members: { "media/film.mp4": shared } });
    const place = await plugIn(school);
    await importAll(school.client, place);
    const more = { "media/film.mp4": shared, "media/more.mp4": film(2) };
    await drive.addPack("2", { manifest: { version: "1.1.0" }, members: more });

    const [same, update] = (await lookAt(school.client, place)).items;
    expect(same).toMatchObject({ change: "same", bytesToCopy: 0 });
    expect(update).toMatchObject({ change: "update", installedVersion: "1.0.0" });
    expect(update?.bytesToCopy).toBeGreaterThan(2 * 1024 ** 2);
    expect(update?.bytesToCopy).toBeLessThan(2.1 * 1024 ** 2);
  });
});

describe("Whom the school trusts", () => {
  it("comes in without a question; strangers and unsigned packs only when somebody says so, which is written down", async () => {
    const { school, drive } = await schoolWithDrive();
    const { client } = school;
    const ministry = makeKeys(newDataFolder(), "ministry");
    await client.publishers.add({ publicKey: ministry.publicKey, name: "The ministry" });
    await drive.addPack("signed", { signedBy: ministry });
    await drive.addPack("unsigned", { manifest: { id: "org.example.cows" } });
    const place = await plugIn(school);
    const items = (await lookAt(client, place)).items.map(({ itemId }) => ({ itemId }));

    const cautious = await client.imports.start({ place, items });
    const jobs = await untilImported(client, cautious.importIds);
    expect(jobs.map(({ status }) => status)).toMatchObject([
      { kind: "done", change: "new" },
      { kind: "refused", reason: "unsigned" },
    ]);
    const bold = await client.imports.start({ place, items, allowUnsigned: true });
    const [again, cows] = await untilImported(client, bold.importIds);
    expect([again?.status, cows?.status]).toMatchObject([{ change: "same" }, { kind: "done", change: "new" }]);
    expect((await client.audit.list({})).entries.map(({ action, data }) => [action, data.packId])).toEqual([
      ["packImported", "org.example.cows"],
      ["packImported", packId],
      ["unsignedAllowed", "org.example.cows"],
      ["packImported", packId],
      ["publisherAdded", undefined],
    ]);
  });

  it("is asked again whenever keys come and go", async () => {
    const { school, drive } = await schoolWithDrive();
    const { client } = school;
    const ministry = makeKeys(newDataFolder(), "ministry");
    await drive.addPack("signed", { signedBy: ministry });
    await importAll(client, await plugIn(school));
    const trust = async () => (await client.packs.list({})).packs[0]?.trust.kind;

    expect(await trust()).toBe("unknown");
    const { keyId } = await client.publishers.add({ publicKey: ministry.publicKey, name: "The ministry" });
    expect(await trust()).toBe("trusted");
    await client.publishers.remove({ keyId });
    expect(await trust()).toBe("unknown");
  });

  it("never signs what was altered, which nothing lets in", async () => {
    const { school, drive } = await schoolWithDrive();
    const { client } = school;
    const ministry = makeKeys(newDataFolder(), "ministry");
    await client.publishers.add({ publicKey: ministry.publicKey, name: "The ministry" });
    const signed = await drive.addPack("signed", { signedBy: ministry });
    await alterPack(signed, signed);
    const [job] = await importAll(client, await plugIn(school));
    expect(job?.status).toMatchObject({ kind: "refused", reason: "altered" });
    expect((await client.packs.list({})).packs).toEqual([]);
    expect(blobFiles(school)).toEqual([]);
  });
});

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

    const states = await client.imports.watch({});
    const running = await until(states, ({ jobs }) => {
      const status = jobs[0]?.status;
      return status?.kind === "running" && status.step === "copying" && status.progress.bytesDone > 8 * 1024 ** 2;
    });
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
    const states = await client.imports.watch({});
    await until(states, ({ jobs }) => {
      const status = jobs[0]?.status;
      return status?.kind === "running" && status.step === "copying" && status.progress.bytesDone > 0;
    });
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
    await until(await school.client.imports.watch({}), ({ jobs }) => {
      const status = jobs[0]?.status;
      return status?.kind === "running" && status.step === "copying" && status.progress.bytesDone > 4 * 1024 ** 2;
    });
    await school.client.imports.cancel({ importId });
    await untilImported(school.client, importIds);
    const { freedBytes } = await school.client.imports.forget({ importId });
    expect(freedBytes).toBeGreaterThan(0);
    expect(blobFiles(school)).toEqual([]);
  });
});

describe("What is installed", () => {
  it("is checked on demand: a figure that a power cut left as zeroes is found, and importing again mends it", async () => {
    const { school, drive } = await schoolWithDrive();
    const { client } = school;
    await drive.addPack("goats", { members: films(2) });
    const place = await plugIn(school);
    await importAll(client, place);
    const check = async () => (await all(client.packs.check({ packId }))).at(-1);
    expect(await check()).toEqual({ kind: "checked", files: 4, damaged: [] });

    const [blob = ""] = blobFiles(school);
    writeFileSync(blob, Buffer.alloc(readFileSync(blob).length));
    expect(await check()).toMatchObject({ damaged: [expect.stringMatching(/^media\/\d\.mp4$/u)] });
    expect((await importAll(client, place))[0]?.status).toMatchObject({ kind: "done", copiedBytes: 4 * 1024 ** 2 });
    expect(await check()).toMatchObject({ damaged: [] });
  });

  it("goes to a drive, whole or by courses, and from there into another school", async () => {
    const { school, drive } = await schoolWithDrive();
    const ministry = makeKeys(newDataFolder(), "ministry");
    await drive.addPack("goats", { members: films(1), signedBy: ministry });
    const place = await plugIn(school);
    await importAll(school.client, place);
    rmSync(join(drive.path, "luciole"), { recursive: true });

    const events = await all(school.client.packs.export({ packId, to: place }));
    expect(events.at(-1)).toMatchObject({ kind: "exported", file: "org.example.goats-1.0.0.lpack", lessons: 1 });
    expect(readdirSync(join(drive.path, "luciole/packs"))).toEqual(["org.example.goats-1.0.0.lpack"]);

    const other = await testSchool({ drives: [drive] });
    await other.client.publishers.add({ publicKey: ministry.publicKey, name: "The ministry" });
    expect((await importAll(other.client, await plugIn(other)))[0]?.status).toMatchObject({ kind: "done" });
    expect((await other.client.packs.list({})).packs).toMatchObject([{ packId, trust: { kind: "trusted" } }]);
  });

  it("is not exported damaged", async () => {
    const { school, drive } = await schoolWithDrive();
    await drive.addPack("goats", { members: films(1) });
    const place = await plugIn(school);
    await importAll(school.client, place);
    rmSync(join(drive.path, "luciole"), { recursive: true });
    damage(blobFiles(school)[0] ?? "");
    await expect(all(school.client.packs.export({ packId, to: place }))).rejects.toMatchObject({
      code: "PACK_REFUSED",
      data: { reason: "badHash", where: "media/0.mp4" },
    });
    expect(readdirSync(join(drive.path, "luciole/packs"))).toEqual([]);
  });

  it("frees what no other pack uses when it is removed", async () => {
    const { school, drive } = await schoolWithDrive();
    const [one, shared] = [film(1), film(1)];
    await drive.addPack("1", { members: { "media/one.mp4": one, "media/shared.mp4": shared } });
    await drive.addPack("2", { manifest: { id: "org.example.cows" }, members: { "media/shared.mp4": shared } });
    await importAll(school.client, await plugIn(school));
    expect(await school.client.packs.remove({ packId })).toEqual({ freedBytes: one.length });
    expect(blobFiles(school)).toHaveLength(1);
  });
});

describe("What pages may name", () => {
  it("is drives and files that were chosen, never paths", async () => {
    const { school, drive } = await schoolWithDrive();
    await drive.addPack("goats");
    const path = { kind: "path", path: drive.path } as const;
    await expect(lookAt(school.client, path)).rejects.toMatchObject({ code: "NOT_PERMITTED" });
    await expect(all(school.client.packs.export({ packId, to: path }))).rejects.toMatchObject({
      code: "NOT_PERMITTED",
    });
    await expect(lookAt(school.client, { kind: "drive", driveId: "../../etc" })).rejects.toMatchObject({
      code: "NOT_FOUND",
      data: { what: "drive" },
    });
  });
});
