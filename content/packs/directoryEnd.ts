import { PackRefusedError } from "../errors.ts";
import type { SeekableFile } from "./seekableFile.ts";

const end = { bytes: 22, sizeAt: 12, offsetAt: 16 } as const;
const locator = { bytes: 20, signature: 0x07064b50 } as const;
const zip64End = { bytes: 56, sizeAt: 40, offsetAt: 48 } as const;

/**
 * Checks that the entries which were read are the whole directory, and that it ends where its end is told: a count that
 * is too low, or has gone round beyond 65,535, would hide the others from us and not from another unpacker.
 * @param directoryBytes of all entries that were read
 * @param commentBytes of the archive's comment
 * @throws PackRefusedError notAPack
 */
export async function checkDirectoryEnd(
  file: SeekableFile,
  directoryBytes: number,
  commentBytes: number,
): Promise<void> {
  const endAt = file.bytes - end.bytes - commentBytes;
  const isZip64 =
    endAt >= locator.bytes &&
    (await file.slice(endAt - locator.bytes, locator.bytes)).readUInt32LE(0) === locator.signature;
  const told = isZip64 ? await readZip64End(file, endAt) : await readEnd(file, endAt);
  if (told.bytes !== directoryBytes || told.offset + directoryBytes !== told.endsAt) {
    throw new PackRefusedError("notAPack", "directory");
  }
}

interface ToldDirectory {
  readonly bytes: number;
  readonly offset: number;
  /** What must follow it at once. */
  readonly endsAt: number;
}

async function readEnd(file: SeekableFile, endAt: number): Promise<ToldDirectory> {
  const record = await file.slice(endAt, end.bytes);
  return { bytes: record.readUInt32LE(end.sizeAt), offset: record.readUInt32LE(end.offsetAt), endsAt: endAt };
}

async function readZip64End(file: SeekableFile, endAt: number): Promise<ToldDirectory> {
  const endsAt = endAt - locator.bytes - zip64End.bytes;
  if (endsAt < 0) throw new PackRefusedError("notAPack", "directory");
  const record = await file.slice(endsAt, zip64End.bytes);
  return {
    bytes: Number(record.readBigUInt64LE(zip64End.sizeAt)),
    offset: Number(record.readBigUInt64LE(zip64End.offsetAt)),
    endsAt,
  };
}
