import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { open, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { PackRefusedError } from "../errors.ts";
import { type Manifest, type PackFile, readManifest, readSourceManifest } from "./manifest.ts";
import { isCompressible } from "./mediaTypes.ts";
import { checkSource, describeFile, listSourceFiles, type SourceFile, smallFileBytes } from "./sourceFolder.ts";
import { verifyPack } from "./verifyPack.ts";

export interface BuiltPack {
  readonly packId: string;
  readonly version: string;
  /** Of the pack file. */
  readonly bytes: number;
  readonly lessons: number;
}

/**
 * Makes a pack file from a source folder. The same folder gives the same bytes, whenever and wherever it is built
 * with the same version of zlib. The file appears whole or not at all, and was verified as a reader would.
 * On abort the reason of `signal` is thrown and nothing is left.
 * @throws PackRefusedError if the folder does not make a right pack
 */
export async function buildPack(sourceFolder: string, outFile: string, signal: AbortSignal): Promise<BuiltPack> {
  const source = await readFile(join(sourceFolder, "pack.json")).catch((cause) => {
    throw new PackRefusedError(cause.code === "ENOENT" ? "missingMember" : "unreadable", "pack.json", { cause });
  });
  const manifest = readSourceManifest(source);
  const sourceFiles = await listSourceFiles(sourceFolder);
  await checkSource(manifest, sourceFiles, signal);

  const files: PackFile[] = [];
  for (const file of sourceFiles) files.push(await describeFile(file, signal));
  const packJson = withFiles(source, files);

  const draft = join(dirname(outFile), `.${basename(outFile)}.${randomUUID()}`);
  try {
    await writeArchive(draft, packJson, sourceFiles, files, signal);
    const { packId, version, lessons } = await verifyPack(draft, signal);
    const { size } = await stat(draft);
    await rename(draft, outFile);
    return { packId, version, bytes: size, lessons };
  } catch (cause) {
    await rm(draft, { force: true });
    throw cause;
  }
}

/** Fields that this version does not know are kept: a later one may. */
function withFiles(source: Buffer, files: readonly PackFile[]): Buffer {
  // readSourceManifest has accepted it, so it is UTF-8, JSON and an object.
  const fields = JSON.parse(new TextDecoder().decode(source)) as Omit<Manifest, "files">;
  const packJson = Buffer.from(`${JSON.stringify({ ...fields, files }, null, 1)}\n`);
  readManifest(packJson);
  return packJson;
}

async function writeArchive(
  file: string,
  packJson: Buffer,
  sourceFiles: readonly SourceFile[],
  files: readonly PackFile[],
  signal: AbortSignal,
): Promise<void> {
  const zip = new ZipFile();
  const failed = new AbortController();
  zip.on("error", (cause) => failed.abort(cause));
  const anyEnd = AbortSignal.any([signal, failed.signal]);
  const fillZip = async () => {
    zip.addBuffer(packJson, "pack.json", memberOptions("pack.json"));
    for (const [at, { path, realPath }] of sourceFiles.entries()) {
      anyEnd.throwIfAborted();
      const size = files[at]?.bytes ?? 0;
      if (size <= smallFileBytes) zip.addBuffer(await readFile(realPath), path, memberOptions(path));
      else addLargeFile(zip, path, realPath, size, (cause) => failed.abort(cause));
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

function addLargeFile(
  zip: ZipFile,
  path: string,
  realPath: string,
  size: number,
  onError: (cause: Error) => void,
): void {
  zip.addReadStreamLazy(path, { ...memberOptions(path), size }, (deliver) => {
    const stream = createReadStream(realPath);
    // yazl pipes the stream, and a pipe does not pass errors on.
    stream.on("error", onError);
    deliver(null, stream);
  });
}

/** Dates, owners and rights would make two builds differ. ZIP's dates begin in 1980, in local time. */
function memberOptions(path: string) {
  return { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true, compress: isCompressible(path) };
}
