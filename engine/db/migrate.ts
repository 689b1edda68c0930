import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";

/** The database was written by a newer Luciole than this one. */
export class DatabaseTooNewError extends Error {
  readonly code = "DATABASE_TOO_NEW";
  /** user_version of the file. */
  readonly found: number;
  /** Highest migration that this program has. */
  readonly known: number;

  constructor(found: number, known: number) {
    super(`database is at version ${found}, this program knows ${known}`);
    this.found = found;
    this.known = known;
  }
}

/**
 * Brings a database up to date with the numbered SQL files of a folder (`0001_subject.sql`, …), one transaction each;
 * `user_version` holds the number of the last one applied.
 * @returns how many were applied.
 * @throws DatabaseTooNewError, or the SqliteError of a migration, of which nothing is then kept.
 */
export function migrate(db: Database, folder: string): number {
  const migrations = readdirSync(folder)
    .filter((name) => /^\d{4}_\w+\.sql$/.test(name))
    .sort()
    .map((name) => ({ name, number: Number(name.slice(0, 4)) }));
  const known = migrations.at(-1)?.number ?? 0;
  const found = Number(db.pragma("user_version", { simple: true }));
  if (found > known) throw new DatabaseTooNewError(found, known);

  const pending = migrations.filter(({ number }) => number > found);
  for (const { name, number } of pending) {
    const sql = readFileSync(join(folder, name), "utf8");
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${number}`);
    }).immediate();
  }
  return pending.length;
}
