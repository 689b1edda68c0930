import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { findCandidates } from "../../../engine/imports/findCandidates.ts";
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

it("finds the packs and models of a folder and of a prepared drive, older versions first, and no shadows of macOS", async () => {
  for (const name of [
    "a-1.10.0.lpack",
    "a-1.9.0.LPACK",
    "._a-1.9.0.lpack",
    "notes.txt",
    "luciole/packs/b-1.0.0.lpack",
    "luciole/models/c.gguf",
  ]) {
    put(name);
  }
  const found = await findCandidates(folder.path);
  expect(found.map(({ itemId, name }) => [itemId, name])).toEqual([
    ["pack:a-1.9.0.LPACK", "a-1.9.0.LPACK"],
    ["pack:a-1.10.0.lpack", "a-1.10.0.lpack"],
    ["pack:luciole/packs/b-1.0.0.lpack", "b-1.0.0.lpack"],
    ["model:luciole/models/c.gguf", "c.gguf"],
  ]);
});

it("takes a file for itself, whatever its name", async () => {
  put("download");
  const path = join(folder.path, "download");
  expect(await findCandidates(path)).toEqual([{ itemId: "pack:download", kind: "pack", path, name: "download" }]);
});

it("finds nothing in an empty folder, and refuses a path that is not there", async () => {
  expect(await findCandidates(folder.path)).toEqual([]);
  await expect(findCandidates(join(folder.path, "gone"))).rejects.toMatchObject({ reason: "unreadable" });
});
