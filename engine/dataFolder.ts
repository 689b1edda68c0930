import { accessSync, constants, mkdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { z } from "zod";
import { driverOptions } from "./db/openDatabase.ts";
import { writePrivateFile } from "./writePrivateFile.ts";

/** Another engine owns the data folder. */
export class DataFolderTakenError extends Error {
  readonly code = "DATA_FOLDER_TAKEN";
  constructor(folder: string, options?: ErrorOptions) {
    super(`another Luciole is using ${folder}`, options);
  }
}

/** Nothing can be written into the data folder: a write-protected disk, or somebody else's folder. */
export class DataFolderReadOnlyError extends Error {
  readonly code = "DATA_FOLDER_READ_ONLY";
  readonly folder: string;
  constructor(folder: string, options?: ErrorOptions) {
    super(`${folder} cannot be written`, options);
    this.folder = folder;
  }
}

/** Where the engine that owns a data folder can be reached by programs of the same person. */
const endpoint = z.object({ pid: z.int(), socket: z.string(), token: z.string() });
export type Endpoint = z.infer<typeof endpoint>;

/** A data folder that this process owns until `release`, or until it dies. */
export interface OwnedFolder {
  /** Tells other programs of this person how to reach the engine (a file only they can read). */
  publish(endpoint: Endpoint): void;
  release(): void;
}

const lockName = "owner.lock";
const endpointName = "endpoint.json";

/** What the system and SQLite say of a place that cannot be written; ENOENT is Node's for a parent that is read-only. */
const readOnlyCodes = /^(?:EROFS|EACCES|EPERM|ENOENT|SQLITE_(?:READONLY|CANTOPEN|PERM)(?:_\w+)?)$/u;

/**
 * Takes a data folder, which is made if it is not there. The lock is SQLite's on a file of its own,
 * so that the system lets go of it when the process dies, however it dies.
 * @throws DataFolderTakenError if another process owns it; DataFolderReadOnlyError
 */
export function takeDataFolder(folder: string): OwnedFolder {
  const lock = lockFolder(folder);
  return {
    publish(published) {
      writePrivateFile(join(folder, endpointName), JSON.stringify(published));
    },
    release() {
      rmSync(join(folder, endpointName), { force: true });
      lock.close();
    },
  };
}

function lockFolder(folder: string): Database.Database {
  let lock: Database.Database | undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK); // SQLite can lock what it cannot write
    lock = new Database(join(folder, lockName), { ...driverOptions(), timeout: 200 });
    lock.exec("begin exclusive");
    return lock;
  } catch (cause) {
    lock?.close();
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    if (readOnlyCodes.test(code)) throw new DataFolderReadOnlyError(folder, { cause });
    if (code === "SQLITE_BUSY") throw new DataFolderTakenError(folder, { cause });
    throw cause;
  }
}

/** How to reach the engine that owns a folder; undefined if none says so. It may have died since. */
export function readEndpoint(folder: string): Endpoint | undefined {
  try {
    return endpoint.parse(JSON.parse(readFileSync(join(folder, endpointName), "utf8")));
  } catch {
    return undefined;
  }
}

/** A name for a local socket: a named pipe on Windows, else a file in a folder whose path is short enough (104 bytes on macOS). */
export function newSocketName(dataFolder: string, id: string): string {
  if (process.platform === "win32") return `\\\\.\\pipe\\luciole-${id}`;
  const beside = join(dataFolder, "engine.sock");
  return Buffer.byteLength(beside) < 100 ? beside : join(tmpdir(), `luciole-${id}.sock`);
}
