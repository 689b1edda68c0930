import Database from "better-sqlite3";

export type { Database } from "better-sqlite3";

/** `FULL` for what cannot be made again (school.sqlite), `NORMAL` for what packs can rebuild. */
export interface OpenOptions {
  readonly synchronous: "FULL" | "NORMAL";
}

/** Where the database driver is, if somebody says so: the end-to-end tests' Electron has one of its own. */
export function driverOptions(): { readonly nativeBinding?: string } {
  const { LUCIOLE_SQLITE_BINDING } = process.env;
  return LUCIOLE_SQLITE_BINDING === undefined ? {} : { nativeBinding: LUCIOLE_SQLITE_BINDING };
}

/**
 * Opens (or creates) a database as every part of Luciole expects it: write-ahead log, foreign keys on,
 * five seconds of patience for another process.
 * @param file path, or ":memory:"
 * @throws SqliteError if the file is no database or cannot be opened.
 */
export function openDatabase(file: string, options: OpenOptions): Database.Database {
  const db = new Database(file, driverOptions());
  try {
    db.pragma("busy_timeout = 5000");
    db.pragma("journal_mode = WAL");
    db.pragma(`synchronous = ${options.synchronous}`);
    db.pragma("foreign_keys = ON");
    db.pragma("trusted_schema = OFF");
    return db;
  } catch (cause) {
    db.close();
    throw cause;
  }
}
