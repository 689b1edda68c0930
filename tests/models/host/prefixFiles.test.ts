import { readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { createPrefixFiles } from "../../../models/host/prefixFiles.ts";
import { temporaryFolder } from "../../helpers/models.ts";

const root = temporaryFolder();
const setting = ["a model", "a library", "2048"];
let folder = "";
let count = 0;
beforeEach(() => {
  folder = path.join(root, String(count++));
});

function keep(files: ReturnType<typeof createPrefixFiles>, tokens: readonly number[], bytes: number): string {
  const unfinished = files.unfinished(tokens);
  writeFileSync(unfinished, Buffer.alloc(bytes, tokens[0]));
  files.keep(unfinished, tokens);
  return files.find(tokens) ?? "";
}

describe("evaluated beginnings of prompts", () => {
  it("are found again by their tokens, after a restart too", () => {
    keep(createPrefixFiles({ folder, setting }), [1, 2, 3], 5_000_000);
    const files = createPrefixFiles({ folder, setting });
    const found = files.find([1, 2, 3]);
    expect(found).toBeDefined();
    expect(readFileSync(found ?? "")).toHaveLength(5_000_000);
    expect(files.find([1, 2])).toBeUndefined();
    expect(files.find([1, 2, 4])).toBeUndefined();
  });

  it("are deleted, and never loaded, when model, library or setting are others", () => {
    keep(createPrefixFiles({ folder, setting }), [1, 2, 3], 100);
    const files = createPrefixFiles({ folder, setting: ["a model", "a newer library", "2048"] });
    expect(files.find([1, 2, 3])).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("are deleted when they were cut off", () => {
    const files = createPrefixFiles({ folder, setting });
    truncateSync(keep(files, [1], 100), 99);
    expect(files.find([1])).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("are deleted when one byte is another", () => {
    const files = createPrefixFiles({ folder, setting });
    const file = keep(files, [1], 100);
    const bytes = readFileSync(file);
    bytes[50] = 0xff;
    writeFileSync(file, bytes);
    expect(files.find([1])).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("leave nothing behind of a process that died while it wrote one", () => {
    const files = createPrefixFiles({ folder, setting });
    writeFileSync(files.unfinished([1]), "half a st");
    createPrefixFiles({ folder, setting });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("make room for new ones: those that were not used for longest go first", () => {
    const files = createPrefixFiles({ folder, setting, mostBytes: 250 });
    const old = new Date(2020, 1, 1);
    utimesSync(keep(files, [1], 100), old, old);
    utimesSync(keep(files, [2], 100), old, old);
    files.find([1]);
    keep(files, [3], 100);
    expect([1, 2, 3].map((token) => files.find([token]) !== undefined)).toEqual([true, false, true]);
  });
});
