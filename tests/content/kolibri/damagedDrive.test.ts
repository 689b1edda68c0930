import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { bytesIn } from "../../helpers/bytesIn.ts";
import { type DriveFile, type DriveNode, writeKolibriDrive } from "../../helpers/kolibriDrive.ts";
import { installDrive } from "../../helpers/kolibriPack.ts";
import { openLibrary, type TestLibrary } from "../../helpers/library.ts";
import { temporaryFolder } from "../../helpers/packs.ts";

let folder: ReturnType<typeof temporaryFolder>;
let drive: string;
let library: TestLibrary;
beforeEach(async () => {
  folder = temporaryFolder();
  drive = join(folder.path, "drive");
  mkdirSync(drive);
  mkdirSync(join(folder.path, "data"));
  library = await openLibrary(join(folder.path, "data"));
});
afterEach(() => {
  library.close();
  folder.remove();
});

const contentOf = (title: string) => `${title} `.repeat(1_000);
const film = (title: string, changes: Partial<DriveFile> = {}): DriveNode => ({
  title,
  kind: "video",
  files: [{ preset: "high_res_video", extension: "mp4", content: contentOf(title), ...changes }],
});
const titles = ["Leaves", "Milk", "Horns", "Kids", "Hills", "Herbs", "Cheese", "Wool"];
const goats = { tree: titles.map((title) => film(title)) };

it("stops when the drive is pulled out while it is copied, keeps what it has, and goes on with that", async () => {
  writeKolibriDrive(drive, goats);
  const away = join(folder.path, "away");
  let isPulled = false;
  const pull = ({ step }: { readonly step: string }) => {
    if (step !== "copying" || isPulled) return;
    isPulled = true;
    renameSync(drive, away);
  };
  await expect(installDrive(drive, library, pull)).rejects.toMatchObject({ reason: "unreadable" });
  expect(library.packs.counts()).toEqual({ packs: 0, lessons: 0, passages: 0 });
  const kept = Object.keys(bytesIn(join(folder.path, "data", "blobs"))).length;
  expect(kept).toBeGreaterThan(0);

  renameSync(away, drive);
  const result = await installDrive(drive, library);
  expect(result).toMatchObject({ change: "new", lessons: titles.length, leftOut: [] });
  const whole = titles.reduce((sum, title) => sum + contentOf(title).length, 0);
  expect(result.copiedBytes).toBeLessThan(whole);
});

it("leaves out the lessons of files that are not what their names promise, and keeps nothing of them", async () => {
  const changed = contentOf("Milk").replace("M", "m");
  writeKolibriDrive(drive, {
    tree: goats.tree.map((lesson) => (lesson.title === "Milk" ? film("Milk", { contentOnDrive: changed }) : lesson)),
  });
  const result = await installDrive(drive, library);
  expect(result).toMatchObject({
    lessons: titles.length - 1,
    leftOut: [{ what: "damagedFile", count: 1, examples: ["Milk"] }],
  });
  expect(Object.keys(bytesIn(join(folder.path, "data", "blobs")))).toHaveLength(titles.length - 1);
  expect(await installDrive(drive, library)).toMatchObject({ change: "same", copiedBytes: 0 });

  // Once the file is mended, its lesson comes.
  rmSync(join(drive, "KOLIBRI_DATA"), { recursive: true });
  writeKolibriDrive(drive, goats);
  expect(await installDrive(drive, library)).toMatchObject({
    change: "replaced",
    lessons: titles.length,
    copiedBytes: contentOf("Milk").length,
    leftOut: [],
  });
});

it("refuses a channel of which nothing is whole, and changes nothing", async () => {
  writeKolibriDrive(drive, { tree: [film("Milk", { contentOnDrive: contentOf("Milk").toUpperCase() })] });
  const before = bytesIn(join(folder.path, "data"));
  await expect(installDrive(drive, library)).rejects.toMatchObject({ reason: "missingMember" });
  expect(bytesIn(join(folder.path, "data"))).toEqual(before);
});
