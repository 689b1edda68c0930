import { pipeline } from "node:stream/promises";
import { createInflateRaw, inflateRawSync } from "node:zlib";
import { fromRandomAccessReaderPromise, type ZipFile } from "yauzl";
import { PackRefusedError } from "../errors.ts";
import { checkDirectory, type Member, readDirectoryEntry } from "./archiveDirectory.ts";
import { checkDirectoryEnd } from "./directoryEnd.ts";
import { checkDescriptor, findBytes } from "./localHeader.ts";
import { packLimits } from "./packLimits.ts";
import { copies } from "./readMember.ts";
import { SeekableFile } from "./seekableFile.ts";

/** Members up to this size are unpacked in one go, which is ten times quicker than a stream for each. */
const oneGoBytes = 256 * 1024;

const directoryEntryBytes = 46;

/**
 * An open pack file. Its directory was checked; each member's bytes are checked against the directory as they are read.
 *
 * ```ts
 * const archive = await PackArchive.open("org.luciole.fractions-1.0.0.lpack");
 * try {
 *   for (const path of archive.members.keys()) await archive.read(path);
 * } finally {
 *   archive.close();
 * }
 * ```
 */
export class PackArchive {
  /** In the order in which they stand in the file, so that a slow disk reads on. */
  readonly members: ReadonlyMap<string, Member>;
  readonly #file: SeekableFile;
  readonly #zip: ZipFile;

  private constructor(file: SeekableFile, zip: ZipFile, members: readonly Member[]) {
    this.#file = file;
    this.#zip = zip;
    this.members = new Map(members.map((member) => [member.path, member]));
  }

  /**
   * @throws PackRefusedError if the file cannot be read, is no ZIP, or its directory breaks a rule of the format
   */
  static async open(path: string): Promise<PackArchive> {
    const file = await SeekableFile.open(path).catch((cause) => {
      throw refusal(cause, path);
    });
    let zip: ZipFile | undefined;
    try {
      const signature = await file.slice(0, 4);
      if (signature.toString("latin1") !== "PK\u0003\u0004") throw new PackRefusedError("notAPack");
      zip = await fromRandomAccessReaderPromise(file, file.bytes, {
        autoClose: false,
        decodeStrings: false,
        validateEntrySizes: false,
      });
      const members = await readDirectory(zip, file);
      return new PackArchive(file, zip, members);
    } catch (cause) {
      if (zip === undefined) file.close(() => undefined);
      else zip.close();
      throw refusal(cause);
    }
  }

  close(): void {
    this.#zip.close();
  }

  /**
   * All bytes of a member. For members that must be small: texts and JSON.
   * @throws PackRefusedError missingMember, sizeLies, badHash, …
   */
  async read(path: string): Promise<Buffer> {
    // Filled in place: gathering a pack.json of many megabytes first and joining it then would take twice the memory.
    const whole = Buffer.allocUnsafe(this.members.get(path)?.bytes ?? 0);
    let filled = 0;
    for await (const piece of this.stream(path)) {
      whole.set(piece, filled);
      filled += piece.length;
    }
    return whole;
  }

  /**
   * The bytes of a member, piece by piece, each good until the next is asked for; it ends without an error only if they
   * are as many as the directory says.
   * @throws PackRefusedError missingMember, sizeLies, badHash, …
   */
  async *stream(path: string): AsyncGenerator<Buffer> {
    const member = this.members.get(path);
    if (member === undefined) throw new PackRefusedError("missingMember", path);
    try {
      const start = await findBytes(this.#zip, member);
      let bytes = 0;
      for await (const piece of this.#unpack(member, start)) {
        bytes += piece.length;
        if (bytes > member.bytes) throw new PackRefusedError("sizeLies", path);
        yield piece;
      }
      if (bytes !== member.bytes) throw new PackRefusedError("sizeLies", path);
      await checkDescriptor(this.#file, start + member.packedBytes, member);
    } catch (cause) {
      throw refusal(cause, path);
    }
  }

  async *#unpack(member: Member, start: number): AsyncGenerator<Buffer> {
    if (Math.max(member.bytes, member.packedBytes) <= oneGoBytes) {
      const packed = await this.#file.slice(start, member.packedBytes);
      // One byte more than promised shows a lie; an empty output buffer is not allowed.
      yield member.isDeflated ? inflateRawSync(packed, { maxOutputLength: member.bytes + 1 }) : Buffer.from(packed);
      return;
    }
    const pieces = this.#file.pieces(start, member.packedBytes);
    if (!member.isDeflated) return yield* pieces;
    const inflate = createInflateRaw({ chunkSize: 128 * 1024 });
    const feeding = pipeline(copies(pieces), inflate);
    // The loop below throws the same error; without this it would also count as unhandled.
    feeding.catch(() => undefined);
    yield* inflate;
    await feeding;
  }
}

async function readDirectory(zip: ZipFile, file: SeekableFile): Promise<readonly Member[]> {
  if (zip.entryCount > packLimits.members) throw new PackRefusedError("tooManyFiles", String(zip.entryCount));
  const members: Member[] = [];
  let directoryBytes = 0;
  for await (const entry of zip.eachEntry()) {
    const { fileNameLength, extraFieldLength, fileCommentLength } = entry;
    directoryBytes += directoryEntryBytes + fileNameLength + extraFieldLength + fileCommentLength;
    members.push(readDirectoryEntry(entry));
  }
  checkDirectory(members, file.bytes);
  await checkDirectoryEnd(file, directoryBytes, zip.comment.length);
  return members.sort((a, b) => a.headerAt - b.headerAt);
}

/** What yauzl, zlib and the system throw, as the reason that a person can be told. */
function refusal(cause: unknown, where?: string): unknown {
  if (cause instanceof PackRefusedError || !(cause instanceof Error)) return cause;
  const code = "code" in cause ? String(cause.code) : "";
  if (code === "ERR_BUFFER_TOO_LARGE") return new PackRefusedError("sizeLies", where, { cause });
  if (code.startsWith("Z_")) return new PackRefusedError("badHash", where, { cause });
  if (/^E[A-Z]+$/.test(code)) return new PackRefusedError("unreadable", where, { cause });
  if (cause.message.includes("encryption")) return new PackRefusedError("encrypted", where, { cause });
  return new PackRefusedError("notAPack", where, { cause });
}
