import { statSync } from "node:fs";
import type { Database } from "better-sqlite3";
import { migrate } from "./migrate.ts";
import { type OpenOptions, openDatabase } from "./openDatabase.ts";

/** A database of this school cannot be read. */
export class DatabaseDamagedError extends Error {
  readonly code = "DATA_DAMAGED";
  readonly database: "library" | "school";
  readonly file: string;

  constructor(database: "library" | "school", file: string, options?: ErrorOptions) {
    super(`the ${database} database is damaged: ${file}`, options);
    this.database = database;
    this.file = file;
  }
}

/** SQLite's words for "this is no sound database". */
const damageCodes = ["SQLITE_NOTADB", "SQLITE_CORRUPT"];

/**
 * Opens a database, looks it over if the last run did not end cleanly (its write-ahead log is still there), and brings
 * it up to date.
 * @returns the database, and whether it was just made.
 * @throws DatabaseDamagedError; DatabaseTooNewError; any other SqliteError as it is.
 */
export function openSafely(
  database: "library" | "school",
  file: string,
  migrationsFolder: string,
  options: OpenOptions,
): { db: Database; isNew: boolean } {
  const wasUnclean = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  let db: Database | undefined;
  try {
    db = openDatabase(file, options);
    if (wasUnclean && db.pragma("quick_check(1)", { simple: true }) !== "ok")
      throw new DatabaseDamagedError(database, file);
    const isNew = Number(db.pragma("user_version", { simple: true })) === 0;
    migrate(db, migrationsFolder);
    return { db, isNew };
  } catch (cause) {
    db?.close();
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    if (damageCodes.some((known) => code.startsWith(known))) throw new DatabaseDamagedError(database, file, { cause });
    throw cause;
  }
}
