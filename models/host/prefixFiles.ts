import { createHash } from "node:crypto";
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  utimesSync,
} from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";

/**
 * Evaluated beginnings of prompts on disk, for one model with one setting. A file's name holds all that it must match
 * to be loaded: model and setting, the tokens, its size and checksum. Loading another would end the process.
 */
export interface PrefixFiles {
  /** The path of the state of exactly these tokens. A damaged file is deleted and not found. */
  find(tokens: readonly number[]): string | undefined;
  /** A path to write a state to before it is kept. */
  unfinished(tokens: readonly number[]): string;
  /** Gives a written state its name; those that were not used for longest make room. */
  keep(unfinished: string, tokens: readonly number[]): void;
}

/** States take this much of the disk at most, and at most this share of what is free on it. */
const mostBytes = 1024 * 2 ** 20;
const mostFreeShare = 1 / 8;

const ending = ".state";
const unfinishedEnding = ".part";

/**
 * @param parts.setting everything but the tokens that a state depends on: model, library, context
 * @param parts.mostBytes of all files together
 */
export function createPrefixFiles(parts: {
  readonly folder: string;
  readonly setting: readonly string[];
  readonly mostBytes?: number;
}): PrefixFiles {
  const { folder } = parts;
  const setting = shortHash(JSON.stringify(parts.setting));
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    // States of another model or library can never be loaded again, unfinished ones are of a process that died.
    if (!name.startsWith(`${setting}.`) || !name.endsWith(ending)) rmSync(path.join(folder, name), { force: true });
  }
  const keyOf = (tokens: readonly number[]) => `${setting}.${shortHash(Uint32Array.from(tokens))}`;

  function makeRoom(): void {
    const limit = Math.min(parts.mostBytes ?? mostBytes, freeBytes(folder) * mostFreeShare);
    const files = readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .map((name) => ({ file: path.join(folder, name), ...sizeAndAge(path.join(folder, name)) }))
      .toSorted((a, b) => b.usedAtMs - a.usedAtMs);
    let total = 0;
    for (const { file, bytes } of files) {
      total += bytes;
      if (total > limit) rmSync(file, { force: true });
    }
  }

  return {
    find(tokens) {
      const key = keyOf(tokens);
      const name = readdirSync(folder).find((other) => other.startsWith(`${key}.`) && other.endsWith(ending));
      if (name === undefined) return undefined;
      const file = path.join(folder, name);
      if (name === nameOf(key, file)) {
        const now = new Date();
        utimesSync(file, now, now);
        return file;
      }
      rmSync(file, { force: true });
      return undefined;
    },

    unfinished: (tokens) => path.join(folder, `${keyOf(tokens)}${unfinishedEnding}`),

    keep(unfinished, tokens) {
      renameSync(unfinished, path.join(folder, nameOf(keyOf(tokens), unfinished)));
      makeRoom();
    },
  };
}

/** The name that a file with this content must have. */
function nameOf(key: string, file: string): string {
  const { bytes, checksum } = checked(file);
  return `${key}.${bytes}.${checksum.toString(16)}${ending}`;
}

/** Read in pieces: a state can have hundreds of megabytes. A CRC finds torn and lost blocks, which is all it is for. */
function checked(file: string): { bytes: number; checksum: number } {
  const piece = Buffer.allocUnsafe(4 * 2 ** 20);
  const handle = openSync(file, "r");
  try {
    let [bytes, checksum] = [0, 0];
    for (;;) {
      const read = readSync(handle, piece);
      if (read === 0) return { bytes, checksum };
      bytes += read;
      checksum = crc32(piece.subarray(0, read), checksum);
    }
  } finally {
    closeSync(handle);
  }
}

function sizeAndAge(file: string): { bytes: number; usedAtMs: number } {
  const { size, mtimeMs } = statSync(file);
  return { bytes: size, usedAtMs: mtimeMs };
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

function shortHash(data: string | Uint32Array): string {
  return createHash("sha256").update(data).digest("hex").slice(0, 32);
}
