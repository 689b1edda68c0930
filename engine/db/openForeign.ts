import { randomUUID } from "node:crypto";
import { chmod, copyFile, mkdir, open, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { ForeignDatabase } from "../../content/kolibri/foreignDatabase.ts";
import { driverOptions } from "./openDatabase.ts";

/**
 * Opens a database that somebody else made, to read it only, without leaving a trace beside it: SQLite's flag
 * `immutable=1` needs file: addresses, which better-sqlite3 is built without. So a database in a mode that needs no
 * file beside it is read where it lies; any other (a write-ahead log, a journal that was left) is copied first.
 * What lies beside it is never read.
 * @param staging folder for such a copy, made if needed; the copy goes with `close`
 * @throws SqliteError if it is no database, or the system's error
 */
export async function openForeign(file: string, staging: string): Promise<ForeignDatabase> {
  if (await canReadInPlace(file)) {
    const db = openReadOnly(file);
    return { db, close: async () => void db.close() };
  }
  await mkdir(staging, { recursive: true });
  const copy = join(staging, `foreign-${randomUUID()}.sqlite3`);
  try {
    await copyFile(file, copy);
    await chmod(copy, 0o600); // a read-only drive makes read-only copies
    const db = openReadOnly(copy);
    return {
      db,
      close: async () => {
        db.close();
        await removeWithSideFiles(copy);
      },
    };
  } catch (cause) {
    await removeWithSideFiles(copy);
    throw cause;
  }
}

/** Bytes 18 and 19 of the header say how it is written and read: 1 by a rollback journal, 2 by a write-ahead log. */
async function canReadInPlace(file: string): Promise<boolean> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(20), 0, 20, 0);
    const usesNoLog = bytesRead < 20 || (buffer[18] !== 2 && buffer[19] !== 2);
    const journal = await stat(`${file}-journal`).catch(() => undefined);
    return usesNoLog && journal === undefined;
  } finally {
    await handle.close();
  }
}

function openReadOnly(file: string): Database.Database {
  const db = new Database(file, { ...driverOptions(), readonly: true, fileMustExist: true });
  try {
    db.pragma("trusted_schema = OFF");
    db.pragma("cell_size_check = ON");
    db.pragma("cache_size = -8000");
    return db;
  } catch (cause) {
    db.close();
    throw cause;
  }
}

async function removeWithSideFiles(file: string): Promise<void> {
  for (const ending of ["", "-wal", "-shm", "-journal"]) await rm(`${file}${ending}`, { force: true });
}
