import { lstat, readdir, realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { kolibriLimits } from "./kolibriLimits.ts";

/** The database of a channel on a drive, and the folder that its files lie under. */
export interface KolibriChannelFile {
  /** 32 hex digits, lower case, as the file is named. */
  readonly channelId: string;
  readonly database: string;
  /** Holds `databases` and `storage`. */
  readonly contentFolder: string;
}

const databaseName = /^([0-9a-f]{32})\.sqlite3$/i;

/**
 * The channels that a path holds, by id: it may be the root of a drive or any folder with `KOLIBRI_DATA` in it, that
 * folder itself, the `content` folder in it, its `databases`, or the database of one channel. What lies beside the
 * databases is ignored, and empty ones too; nothing is ever removed.
 * @returns an empty list if it is no such place, or cannot be read
 */
export async function listKolibriChannels(path: string): Promise<readonly KolibriChannelFile[]> {
  const parent = dirname(path);
  if (isDatabases(path)) return channelsIn(path, parent);
  if (databaseName.test(basename(path)) && isDatabases(parent)) {
    const siblings = await channelsIn(parent, dirname(parent));
    return siblings.filter(({ database }) => database === path);
  }
  return channelsBelow(path);
}

function isDatabases(path: string): boolean {
  return basename(path).toLowerCase() === "databases";
}

async function channelsBelow(folder: string): Promise<readonly KolibriChannelFile[]> {
  for (const contentFolder of await possibleContentFolders(folder)) {
    const databases = await childFolder(contentFolder, "databases");
    if (databases !== undefined) return channelsIn(databases, contentFolder);
  }
  return [];
}

async function possibleContentFolders(folder: string): Promise<readonly string[]> {
  const real = await realpath(folder).catch(() => undefined);
  if (real === undefined) return [];
  const dataFolder = await childFolder(real, "KOLIBRI_DATA");
  const places = [dataFolder && (await childFolder(dataFolder, "content")), await childFolder(real, "content"), real];
  return places.filter((place) => place !== undefined);
}

/** FAT knows names in capitals only or in any case, so the case of folders says nothing. Links are not followed. */
async function childFolder(parent: string, name: string): Promise<string | undefined> {
  const entries = await readdir(parent, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory() && entry.name.toLowerCase() === name.toLowerCase());
  const found = folders.find((entry) => entry.name === name) ?? folders[0];
  return found && join(parent, found.name);
}

async function channelsIn(databases: string, contentFolder: string): Promise<readonly KolibriChannelFile[]> {
  const names = (await readdir(databases).catch(() => [])).filter((name) => databaseName.test(name)).sort();
  const channels = new Map<string, KolibriChannelFile>();
  for (const name of names.slice(0, kolibriLimits.channels)) {
    const database = join(databases, name);
    const stats = await lstat(database).catch(() => undefined);
    const channelId = basename(name.toLowerCase(), ".sqlite3");
    if (stats?.isFile() && stats.size > 0) channels.set(channelId, { channelId, database, contentFolder });
  }
  return [...channels.values()];
}
