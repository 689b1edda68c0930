import { PackRefusedError } from "../errors.ts";
import type { OpenForeignDatabase } from "./foreignDatabase.ts";
import type { KolibriChannelFile } from "./kolibriFolder.ts";
import { createKolibriStorage, type KolibriStorage } from "./kolibriStorage.ts";
import { createKolibriTables, type KolibriTables } from "./kolibriTables.ts";

/** A channel that is open to be read. */
export interface OpenChannel {
  readonly tables: KolibriTables;
  readonly storage: KolibriStorage;
}

/**
 * Opens a channel's database for as long as `use` takes. What SQLite says about a damaged one becomes a refusal.
 * @throws PackRefusedError, or whatever `use` throws
 */
export async function withChannel<T>(
  file: KolibriChannelFile,
  openDatabase: OpenForeignDatabase,
  use: (channel: OpenChannel) => Promise<T>,
): Promise<T> {
  const foreign = await openDatabase(file.database).catch((cause) => {
    throw refusal(cause, file.database);
  });
  try {
    const tables = createKolibriTables(foreign.db);
    return await use({ tables, storage: createKolibriStorage(file.contentFolder) });
  } catch (cause) {
    throw refusal(cause, file.database);
  } finally {
    await foreign.close();
  }
}

/** Codes of SQLite and of the system as reasons that a person can be told; all else is not for us. */
function refusal(cause: unknown, where: string): unknown {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (code.startsWith("SQLITE_NOTADB")) return new PackRefusedError("notAPack", where, { cause });
  // A column or table that is not what its name says.
  if (code === "SQLITE_ERROR") return new PackRefusedError("kolibriTooNew", where, { cause });
  const isOfReading = ["ENOENT", "EIO", "ENODEV", "ENXIO", "EACCES", "EPERM", "EISDIR", "ESTALE"].includes(code);
  if (code.startsWith("SQLITE_") || isOfReading) return new PackRefusedError("unreadable", where, { cause });
  return cause;
}
