import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { syncFolder } from "../syncFolder.ts";
import { isCompressible } from "./mediaTypes.ts";
import { signatureMember } from "./minisignFile.ts";
import type { PackSource, SourceMember } from "./packSource.ts";
import { copies, readMember } from "./readMember.ts";
import { type VerifiedPack, verifyPack } from "./verifyPack.ts";

/** A pack file that is to be made. */
export interface LpackToWrite {
  readonly packJson: Buffer;
  readonly signature?: Buffer | undefined;
  /** Of `source`, in the order in which they will stand in the file. */
  readonly members: readonly SourceMember[];
  readonly source: PackSource;
}

/** Members up to this size are written from memory: a stream for each of thousands takes longer than reading them. */
const smallMemberBytes = 1024 * 1024;

/**
 * Writes a `.lpack` file: under another name beside it, synced, read back and verified as a reader would, then renamed.
 * The file appears whole or not at all; the same members give the same bytes (with the same version of zlib).
 * On abort the reason of `signal` is thrown and nothing is left.
 * @returns what was verified, and the size of the file
 * @throws PackRefusedError if the members make no right pack; the system's error (ENOSPC, EFBIG …)
 */
export async function writeLpack(
  pack: LpackToWrite,
  outFile: string,
  onBytes: (bytesDone: number) => void,
  signal: AbortSignal,
): Promise<{ readonly verified: VerifiedPack; readonly fileBytes: number }> {
  const folder = dirname(outFile);
  const draft = join(folder, `.${basename(outFile)}.${randomUUID()}`);
  try {
    await writeArchive(draft, pack, onBytes, signal);
    const verified = await verifyPack(draft, signal);
    const { size } = await stat(draft);
    await rename(draft, outFile);
    await syncFolder(folder);
    return { verified, fileBytes: size };
  } catch (cause) {
    await rm(draft, { force: true });
    throw cause;
  }
}

async function writeArchive(
  file: string,
  { packJson, signature, members, source }: LpackToWrite,
  onBytes: (bytesDone: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const zip = new ZipFile();
  const failed = new AbortController();
  zip.on("error", (cause) => failed.abort(cause));
  const anyEnd = AbortSignal.any([signal, failed.signal]);
  let bytesDone = 0;
  const count = (bytes: number) => {
    bytesDone += bytes;
    onBytes(bytesDone);
  };
  const fillZip = async () => {
    zip.addBuffer(packJson, "pack.json", memberOptions("pack.json"));
    if (signature !== undefined) zip.addBuffer(signature, signatureMember, memberOptions(signatureMember));
    for (const member of members) {
      anyEnd.throwIfAborted();
      if (member.bytes > smallMemberBytes) addLargeMember(zip, source, member, count, (cause) => failed.abort(cause));
      else {
        zip.addBuffer(await readMember(source, member), member.path, memberOptions(member.path));
        count(member.bytes);
      }
    }
    zip.end();
  };
  // yazl's output is a PassThrough; its types say only that it can be read.
  const writing = pipeline(zip.outputStream as Readable, createWriteStream(file, { flags: "wx" }), { signal: anyEnd });
  const filling = fillZip().catch((cause) => failed.abort(cause));
  await Promise.all([writing, filling]).catch((cause) => {
    throw signal.aborted ? signal.reason : failed.signal.aborted ? failed.signal.reason : cause;
  });
  const handle = await open(file, "r+");
  await handle.sync().finally(() => handle.close());
}

function addLargeMember(
  zip: ZipFile,
  source: PackSource,
  { path, bytes }: SourceMember,
  count: (bytes: number) => void,
  onError: (cause: Error) => void,
): void {
  zip.addReadStreamLazy(path, { ...memberOptions(path), size: bytes }, (deliver) => {
    const stream = Readable.from(counted(copies(source.stream(path)), count), { objectMode: false });
    // yazl pipes the stream, and a pipe does not pass errors on.
    stream.on("error", onError);
    deliver(null, stream);
  });
}

async function* counted(pieces: AsyncIterable<Uint8Array>, count: (bytes: number) => void) {
  for await (const piece of pieces) {
    yield piece;
    count(piece.length);
  }
}

/** Dates, owners and rights would make two builds differ. ZIP's dates begin in 1980, in local time. */
function memberOptions(path: string) {
  return { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true, compress: isCompressible(path) };
}
