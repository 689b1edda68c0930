import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { findPackFiles } from "../../../content/packs/findPackFiles.ts";
import { temporaryFolder } from "../../helpers/packs.ts";

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const put = (name: string) => {
  mkdirSync(join(folder.path, name, ".."), { recursive: true });
  writeFileSync(join(folder.path, name), "");
};

it("finds the packs of a folder and of a prepared drive, older versions first, and no shadows of macOS", async () => {
  for (const name of [
    "a-1.10.0.lpack",
    "a-1.9.0.LPACK",
    "._a-1.9.0.lpack",
    "notes.txt",
    "luciole/packs/b-1.0.0.lpack",
  ]) {
    put(name);
  }
  const found = await findPackFiles(folder.path);
  expect(found.map((file) => basename(file))).toEqual(["a-1.9.0.LPACK", "a-1.10.0.lpack", "b-1.0.0.lpack"]);
});

it("takes a file for itself, whatever its name", async () => {
  put("download");
  expect(await findPackFiles(join(folder.path, "download"))).toEqual([join(folder.path, "download")]);
});

it("finds nothing in an empty folder, and refuses a path that is not there", async () => {
  expect(await findPackFiles(folder.path)).toEqual([]);
  await expect(findPackFiles(join(folder.path, "gone"))).rejects.toMatchObject({ reason: "unreadable" });
});
