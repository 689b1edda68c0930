import type { Entry } from "yauzl";
import { PackRefusedError } from "../errors.ts";
import { checkCollisions, checkMemberName } from "./memberName.ts";
import { memberRole } from "./memberRole.ts";
import { packLimits } from "./packLimits.ts";

/** A member as the archive's directory states it; nothing of it is proven until its bytes were read. */
export interface Member {
  readonly path: string;
  readonly bytes: number;
  readonly packedBytes: number;
  readonly isDeflated: boolean;
  /** Whether sizes follow its bytes in place of standing in the local header. */
  readonly isDescribed: boolean;
  /** Where its local header begins in the file. */
  readonly headerAt: number;
}

const flag = { encrypted: 0x1, sizesFollow: 0x8, stronglyEncrypted: 0x40, utf8: 0x800, maskedHeaders: 0x2000 } as const;
const method = { stored: 0, deflated: 8, aes: 99 } as const;
const unixType = { mask: 0xf000, unset: 0, regular: 0x8000, symlink: 0xa000 } as const;
const dosFolder = 0x10;
const infoZipUnicodePath = 0x7075;

/**
 * Checks one entry of a ZIP's central directory by itself. What it returns holds on to nothing of the entry, whose
 * comment and extra fields may be large.
 * @throws PackRefusedError
 */
export function readDirectoryEntry(entry: Entry): Member {
  const path = nameOf(entry);
  checkKind(entry, path);
  checkMemberName(path);
  checkSizes(entry, path);
  return {
    path,
    bytes: entry.uncompressedSize,
    packedBytes: entry.compressedSize,
    isDeflated: entry.compressionMethod === method.deflated,
    isDescribed: (entry.generalPurposeBitFlag & flag.sizesFollow) !== 0,
    headerAt: entry.relativeOffsetOfLocalHeader,
  };
}

/** Only names that every unpacker reads alike: ASCII, or UTF-8 said to be so, and no second name beside it. */
function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const isPlain = raw.every((byte) => byte < 0x80);
  const hasSecondName = entry.extraFields.some(({ id }) => id === infoZipUnicodePath);
  if (hasSecondName || !(isPlain || (entry.generalPurposeBitFlag & flag.utf8) !== 0)) {
    throw new PackRefusedError("unsafeName", raw.toString("latin1"));
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(raw);
  } catch (cause) {
    throw new PackRefusedError("unsafeName", raw.toString("latin1"), { cause });
  }
}

function checkKind(entry: Entry, path: string): void {
  const encrypted = flag.encrypted | flag.stronglyEncrypted | flag.maskedHeaders;
  if ((entry.generalPurposeBitFlag & encrypted) !== 0 || entry.compressionMethod === method.aes) {
    throw new PackRefusedError("encrypted", path);
  }
  const type = (entry.externalFileAttributes >>> 16) & unixType.mask;
  if (type === unixType.symlink) throw new PackRefusedError("symlink", path);
  if (path.endsWith("/") || (entry.externalFileAttributes & dosFolder) !== 0) {
    checkMemberName(path.replace(/\/$/, ""));
    throw new PackRefusedError("extraMember", path);
  }
  if (type !== unixType.unset && type !== unixType.regular) throw new PackRefusedError("unsafeName", path);
  if (entry.compressionMethod !== method.stored && entry.compressionMethod !== method.deflated) {
    throw new PackRefusedError("notAPack", path);
  }
}

function checkSizes(entry: Entry, path: string): void {
  const { compressedSize, uncompressedSize } = entry;
  if (entry.compressionMethod === method.stored && compressedSize !== uncompressedSize) {
    throw new PackRefusedError("sizeLies", path);
  }
  if (uncompressedSize > largestAllowed(path)) throw new PackRefusedError("tooBig", path);
  if (uncompressedSize > packLimits.ratioFreeMemberBytes && uncompressedSize > packLimits.ratio * compressedSize) {
    throw new PackRefusedError("compressionBomb", path);
  }
}

function largestAllowed(path: string): number {
  const { kind } = memberRole(path);
  switch (kind) {
    case "manifest":
      return packLimits.manifestBytes;
    case "signature":
      return packLimits.signatureBytes;
    case "lessonText":
    case "teacherNotes":
      return packLimits.lessonTextBytes;
    case "exercises":
      return packLimits.exercisesBytes;
    case "media":
    case "unknown":
      return packLimits.memberBytes;
    default:
      return kind satisfies never;
  }
}

/**
 * Checks the entries of a directory together.
 * @param archiveBytes size of the whole file
 * @throws PackRefusedError duplicateName, unsafeName, tooBig, compressionBomb or sizeLies
 */
export function checkDirectory(members: readonly Member[], archiveBytes: number): void {
  checkCollisions(members.map(({ path }) => path));
  const bytes = members.reduce((sum, member) => sum + member.bytes, 0);
  if (bytes > packLimits.packBytes) throw new PackRefusedError("tooBig");
  if (bytes > packLimits.ratioFreePackBytes && bytes > packLimits.ratio * archiveBytes) {
    throw new PackRefusedError("compressionBomb");
  }
  checkOverlaps(members, archiveBytes);
}

/** Members that share their packed bytes are how a small archive unpacks to petabytes (D. Fifield, 2019). */
function checkOverlaps(members: readonly Member[], archiveBytes: number): void {
  const localHeaderBytes = 30;
  const inOrder = members.toSorted((a, b) => a.headerAt - b.headerAt);
  let free = 0;
  for (const { headerAt, packedBytes, path } of inOrder) {
    if (headerAt < free) throw new PackRefusedError("compressionBomb", path);
    free = headerAt + localHeaderBytes + Buffer.byteLength(path) + packedBytes;
    if (free > archiveBytes) throw new PackRefusedError("sizeLies", path);
  }
}
