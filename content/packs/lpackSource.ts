import { compare } from "semver";
import { PackRefusedError } from "../errors.ts";
import { checkFiles, checkPlaces } from "./checkLayout.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import { signatureMember } from "./minisignFile.ts";
import { PackArchive } from "./packArchive.ts";
import type { PackSource, SourceMember } from "./packSource.ts";

/** A pack file that is open: its directory and its manifest were checked, its other bytes not yet. */
export interface LpackSource extends PackSource {
  readonly manifest: Manifest;
  readonly packJson: Buffer;
}

/**
 * Opens a `.lpack` file. Its directory, pack.json and the places of all members are checked; members are when they are read.
 * @param appVersion version of this program, for packs that need a newer one; without it they are not refused
 * @throws PackRefusedError
 */
export async function openLpack(file: string, appVersion?: string): Promise<LpackSource> {
  const archive = await PackArchive.open(file);
  try {
    if (!archive.members.has("pack.json")) throw new PackRefusedError("notAPack", "pack.json");
    const packJson = await archive.read("pack.json");
    const manifest = readManifest(packJson);
    const needed = manifest.requires?.luciole;
    if (needed !== undefined && appVersion !== undefined && compare(appVersion, needed) < 0) {
      throw new PackRefusedError("appTooOld", needed);
    }
    checkFiles(manifest, archive.members);
    checkPlaces(
      manifest,
      manifest.files.map(({ path }) => path),
    );
    const isSigned = archive.members.has(signatureMember);
    return {
      manifest,
      packJson,
      files: manifest.files,
      ...(isSigned && { signature: await archive.read(signatureMember) }),
      members: membersOf(manifest, archive),
      leftOut: [],
      stream: (path) => archive.stream(path),
      close: () => archive.close(),
    };
  } catch (cause) {
    archive.close();
    throw cause;
  }
}

/** In the order of the archive, so that a slow drive reads on. */
function membersOf(manifest: Manifest, archive: PackArchive): ReadonlyMap<string, SourceMember> {
  const files = new Map(manifest.files.map((file) => [file.path, file]));
  const members = new Map<string, SourceMember>();
  for (const path of archive.members.keys()) {
    const file = files.get(path);
    if (file === undefined) continue; // pack.json and its signature
    members.set(path, { path, bytes: file.bytes, digest: { algorithm: "sha256", hex: file.sha256 } });
  }
  return members;
}
