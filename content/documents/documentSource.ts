import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { LeftOut } from "../../contract/imports.ts";
import { PackRefusedError } from "../errors.ts";
import { readManifest, type SourceManifest } from "../packs/manifest.ts";
import { mediaTypeOf } from "../packs/mediaTypes.ts";
import type { PackSource, SourceMember } from "../packs/packSource.ts";
import { DocumentArchive } from "./archive/documentArchive.ts";
import type { DocumentMedia, MediaPlace } from "./readableDocument.ts";

/** What documents have become, ready to be taken for a pack. */
export interface DocumentPack {
  readonly manifest: SourceManifest;
  readonly texts: ReadonlyMap<string, Buffer>;
  readonly media: readonly DocumentMedia[];
  readonly leftOut: readonly LeftOut[];
}

const pieceBytes = 1024 * 1024;

/**
 * The source of a pack made of documents. Media stay where they are until they are streamed; those that lie on the disk
 * are read once here for their hashes.
 * @param onProgress told how far the reading of media is
 * @throws PackRefusedError unreadable, or the reason of `signal`
 */
export async function documentSource(
  pack: DocumentPack,
  signal: AbortSignal,
  onProgress: (progress: { readonly bytesDone: number; readonly bytesTotal: number }) => void = () => {},
): Promise<PackSource> {
  const places = new Map(pack.media.map(({ path, from }) => [path, from]));
  const members: SourceMember[] = [...pack.texts].map(([path, content]) => ({
    path,
    bytes: content.length,
    digest: { algorithm: "sha256", hex: sha256Of(content) },
  }));
  const bytesTotal = await bytesOnDisk([...places.values()]);
  let bytesDone = 0;
  const onBytes = (bytes: number) => {
    bytesDone = Math.min(bytesDone + bytes, bytesTotal);
    onProgress({ bytesDone, bytesTotal });
  };
  for (const [path, from] of places) members.push(await mediaMember(path, from, signal, onBytes));

  const archives = new Map<string, Promise<DocumentArchive>>();
  const openArchive = (file: string) => {
    const opened = archives.get(file) ?? DocumentArchive.open(file);
    archives.set(file, opened);
    return opened;
  };
  return {
    manifest: pack.manifest,
    packJson: packJson(pack.manifest, members),
    members: new Map(members.map((member) => [member.path, member])),
    leftOut: pack.leftOut,
    async *stream(path) {
      const text = pack.texts.get(path);
      const from = places.get(path);
      if (text !== undefined) yield text;
      else if (from?.kind === "made") yield from.content;
      else if (from?.kind === "file") yield* readPieces(from.file, path);
      else if (from !== undefined) yield* (await openArchive(from.file)).stream(from.entry);
      else throw new PackRefusedError("missingMember", path);
    },
    close: () => {
      // One that did not open has told so to whoever streamed from it.
      for (const opened of archives.values()) opened.then((archive) => archive.close()).catch(() => undefined);
      archives.clear();
    },
  };
}

async function bytesOnDisk(places: readonly MediaPlace[]): Promise<number> {
  const files = places.flatMap((place) => (place.kind === "file" ? [place.file] : []));
  const sizes = await Promise.all(files.map((file) => stat(file).catch(() => ({ size: 0 }))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

async function mediaMember(
  path: string,
  from: MediaPlace,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<SourceMember> {
  if (from.kind === "archive") {
    return { path, bytes: from.bytes, digest: { algorithm: "sha256", hex: from.sha256 } };
  }
  if (from.kind === "made") {
    return { path, bytes: from.content.length, digest: { algorithm: "sha256", hex: sha256Of(from.content) } };
  }
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of readPieces(from.file, path)) {
    signal.throwIfAborted();
    hash.update(piece);
    bytes += piece.length;
    onBytes(piece.length);
  }
  return { path, bytes, digest: { algorithm: "sha256", hex: hash.digest("hex") } };
}

function sha256Of(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

async function* readPieces(file: string, path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of createReadStream(file, { highWaterMark: pieceBytes })) yield piece;
  } catch (cause) {
    throw new PackRefusedError("unreadable", path, { cause });
  }
}

/** Read back, since what it says comes from file names and documents. */
function packJson(manifest: SourceManifest, members: readonly SourceMember[]): Buffer {
  const files = members.map(({ path, bytes, digest }) => ({
    path,
    bytes,
    sha256: digest.hex,
    mediaType: mediaTypeOf(path),
  }));
  const json = Buffer.from(`${JSON.stringify({ ...manifest, files }, null, 1)}\n`);
  readManifest(json);
  return json;
}
