import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import type { BlobStore } from "../blobs.ts";
import { chooseMembers } from "./chooseMembers.ts";
import { openLibraryPack } from "./libraryPack.ts";
import { makePackJson } from "./makePackJson.ts";
import { mediaTypeOf } from "./mediaTypes.ts";
import { bytesIn } from "./room.ts";
import { writeLpack } from "./writeLpack.ts";

export interface ExportedPack {
  readonly file: string;
  readonly packId: string;
  readonly version: string;
  readonly lessons: number;
  /** Of the file. */
  readonly bytes: number;
}

/**
 * Writes an installed pack, or some of its courses, as a pack file that any Luciole can take. A whole pack keeps its
 * signature; a part is a pack of the same id, unsigned, with `+part` behind its version.
 * @param to `file`, or the folder in which it gets its usual name (the folder is made)
 * @returns undefined if there is no such pack
 * @throws PackRefusedError if there is no such course or a file of the pack is damaged; the system's error
 */
export async function exportPack(
  library: { readonly db: Database; readonly blobs: BlobStore },
  what: { readonly packId: string; readonly courses?: readonly string[] | undefined },
  to: { readonly kind: "file" | "folder"; readonly path: string },
  onProgress: (progress: { bytesDone: number; bytesTotal: number }) => void,
  signal: AbortSignal,
): Promise<ExportedPack | undefined> {
  const source = openLibraryPack(library.db, library.blobs, what.packId);
  if (source === undefined) return undefined;
  const isAll = what.courses === undefined || what.courses.length === source.manifest.courses.length;
  const chosen = await chooseMembers(source, isAll ? undefined : what.courses);
  const members = [...chosen.texts, ...chosen.media];
  const isWhole = isAll && source.packJson !== undefined;
  const version = isWhole ? source.manifest.version : `${source.manifest.version.replace(/\+.*$/u, "")}+part`;
  const files = members.map(({ path, bytes, digest }) => ({
    path,
    bytes,
    sha256: digest.hex,
    mediaType: mediaTypeOf(path),
  }));
  const packJson = (isWhole && source.packJson) || makePackJson({ ...chosen.manifest, version }, files);
  const signature = isWhole ? source.signature : undefined;

  if (to.kind === "folder") await mkdir(to.path, { recursive: true });
  const file = to.kind === "file" ? to.path : join(to.path, `${what.packId}-${version}.lpack`);
  const bytesTotal = bytesIn(members);
  const { verified, fileBytes } = await writeLpack(
    { packJson, signature, members, source },
    file,
    (bytesDone) => onProgress({ bytesDone, bytesTotal }),
    signal,
  );
  return { file, packId: verified.packId, version, lessons: verified.lessons, bytes: fileBytes };
}
