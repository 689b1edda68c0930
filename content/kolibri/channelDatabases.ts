import type { Database } from "better-sqlite3";
import type { OpenForeignDatabase } from "./foreignDatabase.ts";

/** How the databases are opened that a channel is read with. */
export interface ChannelDatabases {
  readonly openDatabase: OpenForeignDatabase;
  /** The library that the channel goes into; closed after use. */
  readonly openLibrary: () => Database;
}
