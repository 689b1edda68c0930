import type { Database } from "better-sqlite3";

/** A database that somebody else made, open to be read. */
export interface ForeignDatabase {
  readonly db: Database;
  close(): Promise<void>;
}

/**
 * Opens such a database without writing anything to where it lies.
 * @throws SqliteError if it is no database, or the system's error
 */
export type OpenForeignDatabase = (file: string) => Promise<ForeignDatabase>;
