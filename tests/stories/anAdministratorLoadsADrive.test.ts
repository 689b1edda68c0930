import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { all } from "../helpers/all.ts";
import { importAll, lookAt, untilImported } from "../helpers/importAll.ts";
import { makeKeys } from "../helpers/minisign.ts";
import { blobFiles, film, films, plugIn, schoolWithDrive } from "../helpers/schoolWithDrive.ts";
import { newDataFolder, testSchool } from "../helpers/testSchool.ts";
import { alterPack, damage } from "../helpers/usbDrive.ts";

const packId = "org.example.goats";

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
