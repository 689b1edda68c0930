import { resolve } from "node:path";
import { expect, it } from "vitest";
import { DatabaseTooNewError, migrate } from "../../engine/db/migrate.ts";
import { openDatabase } from "../../engine/db/openDatabase.ts";

it.each(["content/migrations", "school/migrations"])("%s makes a sound database, once", (folder) => {
  const db = openDatabase(":memory:", { synchronous: "FULL" });
  expect(migrate(db, resolve(folder))).toBeGreaterThan(0);
  expect(migrate(db, resolve(folder))).toBe(0);
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(db.pragma("foreign_key_check")).toEqual([]);
});

it("a database of a newer Luciole is left alone", () => {
  const db = openDatabase(":memory:", { synchronous: "FULL" });
  db.pragma("user_version = 9999");
  expect(() => migrate(db, resolve("school/migrations"))).toThrow(DatabaseTooNewError);
});
