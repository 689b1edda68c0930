import { PackRefusedError } from "../errors.ts";
import type { KolibriStorage, StoredName } from "./kolibriStorage.ts";
import type { PresentFile } from "./lessonSource.ts";

/** The bytes of a small file. @returns undefined if it is too long, cannot be read or is not what its name promises */
export async function readWhole(
  file: PresentFile,
  maxBytes: number,
  storage: KolibriStorage,
  signal: AbortSignal,
): Promise<Buffer | undefined> {
  if (file.bytes > maxBytes || !(await isWhole(file, storage, signal))) return undefined;
  const pieces: Uint8Array[] = [];
  for await (const piece of storage.stream(file)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** A file that cannot be read counts as damaged; a drive that is gone shows when the next is opened. */
export async function isWhole(file: StoredName, storage: KolibriStorage, signal: AbortSignal): Promise<boolean> {
  try {
    return await storage.isWhole(file, signal);
  } catch (cause) {
    if (cause instanceof PackRefusedError) return false;
    throw cause;
  }
}
