import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PackRefusedError } from "../errors.ts";
import { makePackJson } from "./makePackJson.ts";
import { type PackFile, readSourceManifest, type SourceManifest } from "./manifest.ts";
import type { PackSource, SourceMember } from "./packSource.ts";
import { checkSource, describeFile, listSourceFiles, type SourceFile } from "./sourceFolder.ts";
import { writeLpack } from "./writeLpack.ts";

const pieceBytes = 1024 * 1024;

/** Makes the signature file of a pack.json. */
export type SignPackJson = (packJson: Buffer) => Buffer;

export interface BuiltPack {
  readonly packId: string;
  readonly version: string;
  /** Of the pack file. */
  readonly bytes: number;
  readonly lessons: number;
  /** SHA-256 of pack.json, by which the app knows the packs it ships with. */
  readonly manifestSha256: string;
}

/**
 * Makes a pack file from a source folder. The same folder gives the same bytes, whenever and wherever it is built
 * with the same version of zlib. The file appears whole or not at all, and was verified as a reader would.
 * On abort the reason of `signal` is thrown and nothing is left.
 * @throws PackRefusedError if the folder does not make a right pack
 */
export async function buildPack(sourceFolder: string, outFile: string, signal: AbortSignal): Promise<BuiltPack> {
  return build(sourceFolder, outFile, undefined, signal);
}

/** `buildPack` with a signature in the pack; but for the signature, the same folder gives the same bytes. */
export async function buildSignedPack(
  sourceFolder: string,
  outFile: string,
  sign: SignPackJson,
  signal: AbortSignal,
): Promise<BuiltPack> {
  return build(sourceFolder, outFile, sign, signal);
}

async function build(
  sourceFolder: string,
  outFile: string,
  sign: SignPackJson | undefined,
  signal: AbortSignal,
): Promise<BuiltPack> {
  const source = await readFile(join(sourceFolder, "pack.json")).catch((cause) => {
    throw new PackRefusedError(cause.code === "ENOENT" ? "missingMember" : "unreadable", "pack.json", { cause });
  });
  const manifest = readSourceManifest(source);
  const sourceFiles = await listSourceFiles(sourceFolder);
  await checkSource(manifest, sourceFiles, signal);

  const files: PackFile[] = [];
  for (const file of sourceFiles) files.push(await describeFile(file, signal));
  // readSourceManifest has accepted it, so it is UTF-8, JSON and an object; fields it does not know are kept.
  const packJson = makePackJson(JSON.parse(new TextDecoder().decode(source)) as SourceManifest, files);

  const pack = { packJson, signature: sign?.(packJson), ...sourceOf(manifest, files, sourceFiles) };
  const { verified, fileBytes } = await writeLpack(pack, outFile, () => {}, signal);
  const { packId, version, lessons, manifestSha256 } = verified;
  return { packId, version, bytes: fileBytes, lessons, manifestSha256 };
}

function sourceOf(manifest: SourceManifest, files: readonly PackFile[], sourceFiles: readonly SourceFile[]) {
  const members = files.map(
    ({ path, bytes, sha256 }): SourceMember => ({
      path,
      bytes,
      digest: { algorithm: "sha256", hex: sha256 },
    }),
  );
  const places = new Map(sourceFiles.map(({ path, realPath }) => [path, realPath]));
  const source: PackSource = {
    manifest,
    members: new Map(members.map((member) => [member.path, member])),
    leftOut: [],
    stream: (path) => piecesOf(places.get(path) ?? path),
    close: () => {},
  };
  return { members, source };
}

async function* piecesOf(realPath: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(realPath, { highWaterMark: pieceBytes });
}
