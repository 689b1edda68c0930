import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { listKolibriChannels } from "../../../content/kolibri/kolibriFolder.ts";
import { channelId, writeKolibriDrive } from "../../helpers/kolibriDrive.ts";
import { temporaryFolder } from "../../helpers/packs.ts";

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const idsIn = async (path: string) => (await listKolibriChannels(path)).map((channel) => channel.channelId);

it("finds the channels from the drive, its Kolibri folder, the content folder, and a folder that holds a copy", async () => {
  writeKolibriDrive(folder.path, {});
  writeKolibriDrive(folder.path, { channelId: "a".repeat(32) });
  const data = join(folder.path, "KOLIBRI_DATA");
  const ids = ["a".repeat(32), channelId];
  expect(await idsIn(folder.path)).toEqual(ids);
  expect(await idsIn(data)).toEqual(ids);
  expect(await idsIn(join(data, "content"))).toEqual(ids);

  const copy = join(folder.path, "from the ministry");
  cpSync(data, join(copy, "kolibri_data"), { recursive: true });
  expect(await idsIn(copy)).toEqual(ids);
});

it("passes over what lies beside the databases and over empty ones, and removes nothing", async () => {
  const databases = dirname(writeKolibriDrive(folder.path, {}));
  const others = [
    `${channelId}-upgrade.sqlite3`,
    `${channelId}.sqlite3-journal`,
    `${channelId}.sqlite3.transfer`,
    "notes.sqlite3",
    "._cccccccccccccccccccccccccccccccc.sqlite3",
  ];
  for (const name of others) writeFileSync(join(databases, name), "x");
  writeFileSync(join(databases, `${"e".repeat(32)}.sqlite3`), "");
  mkdirSync(join(databases, `${"d".repeat(32)}.sqlite3`));
  const before = readdirSync(databases).sort();

  expect(await idsIn(folder.path)).toEqual([channelId]);
  expect(readdirSync(databases).sort()).toEqual(before);
});

it("takes a name in capitals, as FAT may give it, for the channel's own", async () => {
  const database = writeKolibriDrive(folder.path, {});
  renameSync(database, join(dirname(database), `${channelId.toUpperCase()}.SQLITE3`));
  expect(await idsIn(folder.path)).toEqual([channelId]);
});

it("does not follow a link to a database elsewhere", async () => {
  const database = writeKolibriDrive(folder.path, {});
  const elsewhere = join(folder.path, "elsewhere.sqlite3");
  writeFileSync(elsewhere, readFileSync(database));
  symlinkSync(elsewhere, join(dirname(database), `${"b".repeat(32)}.sqlite3`));
  expect(await idsIn(folder.path)).toEqual([channelId]);
});

it("finds nothing in other folders, in files, and where nothing is", async () => {
  writeFileSync(join(folder.path, "goats.txt"), "goats");
  for (const path of [folder.path, join(folder.path, "goats.txt"), join(folder.path, "gone")]) {
    expect(await listKolibriChannels(path)).toEqual([]);
  }
});
