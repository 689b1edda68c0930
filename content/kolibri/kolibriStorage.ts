import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, lstat, open } from "node:fs/promises";
import { join } from "node:path";
import { PackRefusedError } from "../errors.ts";

/** A file as Kolibri names it: `storage/<first digit>/<second digit>/<md5>.<extension>`. */
export interface StoredName {
  readonly md5: string;
  readonly extension: string;
}

/** The files of the channels on a drive. Links are never followed: they could lead anywhere on this computer. */
export interface KolibriStorage {
  pathOf(name: StoredName): string;
  /** Size in bytes; undefined if there is no such file. */
  sizeOf(name: StoredName): Promise<number | undefined>;
  /** The bytes, piece by piece. @throws PackRefusedError missingMember, symlink or unreadable */
  stream(name: StoredName): AsyncGenerator<Uint8Array>;
  /** Whether the bytes are those that the name promises. @throws the reason of `signal` */
  isWhole(name: StoredName, signal: AbortSignal): Promise<boolean>;
}

const pieceBytes = 1024 * 1024;

/** @param contentFolder holds `storage` */
export function createKolibriStorage(contentFolder: string): KolibriStorage {
  const storage = join(contentFolder, "storage");
  const areFolders = new Map<string, Promise<boolean>>();
  const isFolder = (path: string) => {
    const known =
      areFolders.get(path) ??
      lstat(path).then(
        (stats) => stats.isDirectory(),
        () => false,
      );
    areFolders.set(path, known);
    return known;
  };
  const foldersOf = ({ md5 }: StoredName) => {
    const first = join(storage, md5.charAt(0));
    return [storage, first, join(first, md5.charAt(1))];
  };
  const pathOf = (name: StoredName) => {
    if (!isStoredName(name)) throw new PackRefusedError("unsafeName", "content_localfile");
    return join(storage, name.md5.charAt(0), name.md5.charAt(1), `${name.md5}.${name.extension}`);
  };
  const sizeOf = async (name: StoredName) => {
    if (!isStoredName(name)) return undefined;
    for (const folder of foldersOf(name)) if (!(await isFolder(folder))) return undefined;
    const stats = await lstat(pathOf(name)).catch(() => undefined);
    return stats?.isFile() ? stats.size : undefined;
  };
  async function* stream(name: StoredName): AsyncGenerator<Uint8Array> {
    if ((await sizeOf(name)) === undefined) throw new PackRefusedError("missingMember", pathOf(name));
    yield* piecesOf(pathOf(name));
  }
  return {
    pathOf,
    sizeOf,
    stream,
    async isWhole(name, signal) {
      const hash = createHash("md5");
      for await (const piece of stream(name)) {
        signal.throwIfAborted();
        hash.update(piece);
      }
      return hash.digest("hex") === name.md5;
    },
  };
}

function isStoredName({ md5, extension }: StoredName): boolean {
  return /^[0-9a-f]{32}$/.test(md5) && /^[0-9a-z]{1,10}$/.test(extension);
}

async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  let handle: FileHandle | undefined;
  try {
    // Undefined on Windows, where links on FAT and exFAT do not exist.
    handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(pieceBytes), 0, pieceBytes);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    throw new PackRefusedError(code === "ELOOP" ? "symlink" : "unreadable", path, { cause });
  } finally {
    await handle?.close();
  }
}
