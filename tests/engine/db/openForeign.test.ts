import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openForeign } from "../../../engine/db/openForeign.ts";
import { temporaryFolder } from "../../helpers/packs.ts";

let folder: ReturnType<typeof temporaryFolder>;
let drive: string;
let staging: string;
beforeEach(() => {
  folder = temporaryFolder();
  drive = join(folder.path, "drive");
  staging = join(folder.path, "staging");
  mkdirSync(drive);
});
afterEach(() => folder.remove());

function writeDatabase(file: string, mode: "DELETE" | "WAL"): void {
  const db = new Database(file);
  db.pragma(`journal_mode = ${mode}`);
  db.exec("CREATE TABLE goats (name); INSERT INTO goats VALUES ('Rosa')");
  db.close();
}

const goatsIn = (db: Database.Database) => db.prepare("SELECT name FROM goats").pluck().all();

it.each(["DELETE", "WAL"] as const)("reads a database in mode %s and leaves no trace beside it", async (mode) => {
  const file = join(drive, "goats.sqlite3");
  writeDatabase(file, mode);
  const bytes = readFileSync(file);

  const foreign = await openForeign(file, staging);
  expect(goatsIn(foreign.db)).toEqual(["Rosa"]);
  expect(() => foreign.db.exec("DELETE FROM goats")).toThrow("readonly");
  expect(readdirSync(drive)).toEqual(["goats.sqlite3"]);
  await foreign.close();

  expect(readdirSync(drive)).toEqual(["goats.sqlite3"]);
  expect(readFileSync(file).equals(bytes)).toBe(true);
  expect(mode === "WAL" ? readdirSync(staging) : []).toEqual([]);
});

it("neither plays back nor removes a journal that was left beside it", async () => {
  const file = join(drive, "goats.sqlite3");
  writeDatabase(file, "DELETE");
  const writer = new Database(file);
  writer.exec("BEGIN; UPDATE goats SET name = 'Bela'");
  const copy = join(drive, "copy.sqlite3");
  copyFileSync(file, copy);
  copyFileSync(`${file}-journal`, `${copy}-journal`);
  writer.exec("ROLLBACK");
  writer.close();
  const journal = readFileSync(`${copy}-journal`);

  const foreign = await openForeign(copy, staging);
  expect(goatsIn(foreign.db)).toHaveLength(1);
  await foreign.close();
  expect(readFileSync(`${copy}-journal`).equals(journal)).toBe(true);
});

it("refuses what is no database, and leaves no copy of it", async () => {
  const file = join(drive, "notes.sqlite3");
  writeFileSync(file, "Milk the goats. ".repeat(100));
  writeFileSync(`${file}-journal`, "x");
  await expect(
    openForeign(file, staging).then(async ({ db, close }) => {
      try {
        return goatsIn(db);
      } finally {
        await close();
      }
    }),
  ).rejects.toMatchObject({ code: "SQLITE_NOTADB" });
  expect(readdirSync(staging)).toEqual([]);
  await expect(openForeign(join(drive, "gone.sqlite3"), staging)).rejects.toMatchObject({ code: "ENOENT" });
});
