import { Entry, type ZipFile } from "yauzl";
import { PackRefusedError } from "../errors.ts";
import type { Member } from "./archiveDirectory.ts";
import type { SeekableFile } from "./seekableFile.ts";

const flag = { encrypted: 0x1, sizesFollow: 0x8 } as const;
const method = { stored: 0, deflated: 8 } as const;
const sizeIsInZip64 = 0xffffffff;
const descriptor = { signature: 0x08074b50, longestBytes: 24 } as const;

/**
 * Where a member's bytes begin, once its local header says the same as the directory: programs that unpack as they read
 * see the local headers alone, and must see the same pack.
 * @throws PackRefusedError unsafeName or sizeLies; what yauzl throws
 */
export async function findBytes(zip: ZipFile, member: Member): Promise<number> {
  const { headerAt, path, bytes, packedBytes, isDeflated, isDescribed } = member;
  const place = { relativeOffsetOfLocalHeader: headerAt, compressedSize: packedBytes }; // all that yauzl looks at
  const local = await zip.readLocalFileHeaderPromise(Object.assign(new Entry(), place));
  if (!local.fileName.equals(Buffer.from(path))) throw new PackRefusedError("unsafeName", path);
  const flags = local.generalPurposeBitFlag;
  const isAlike =
    local.compressionMethod === (isDeflated ? method.deflated : method.stored) &&
    (flags & flag.encrypted) === 0 &&
    ((flags & flag.sizesFollow) !== 0) === isDescribed;
  const isSized =
    isDescribed || (isSameSize(local.compressedSize, packedBytes) && isSameSize(local.uncompressedSize, bytes));
  if (!isAlike || !isSized) throw new PackRefusedError("sizeLies", path);
  return local.fileDataStart;
}

function isSameSize(local: number, central: number): boolean {
  return local === central || local === sizeIsInZip64;
}

/**
 * Checks the sizes that follow a member's bytes, where the headers say that they do: with or without a signature, in 32
 * bits or in 64.
 * @param end where the member's bytes end
 * @throws PackRefusedError sizeLies
 */
export async function checkDescriptor(file: SeekableFile, end: number, member: Member): Promise<void> {
  if (!member.isDescribed) return;
  const whole = await file.slice(end, descriptor.longestBytes);
  const isSigned = whole.length >= 4 && whole.readUInt32LE(0) === descriptor.signature;
  const sizes = whole.subarray(isSigned ? 8 : 4); // after the checksum
  const isShort =
    sizes.length >= 8 && sizes.readUInt32LE(0) === member.packedBytes && sizes.readUInt32LE(4) === member.bytes;
  const isLong =
    sizes.length >= 16 &&
    sizes.readBigUInt64LE(0) === BigInt(member.packedBytes) &&
    sizes.readBigUInt64LE(8) === BigInt(member.bytes);
  if (!isShort && !isLong) throw new PackRefusedError("sizeLies", member.path);
}
