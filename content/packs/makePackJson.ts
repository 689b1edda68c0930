import { type PackFile, readManifest, type SourceManifest } from "./manifest.ts";

/**
 * `pack.json` from what its author wrote and the files it goes with; fields that this version does not know are kept.
 * @throws PackRefusedError if together they make no right manifest
 */
export function makePackJson(fields: SourceManifest, files: readonly PackFile[]): Buffer {
  const packJson = Buffer.from(`${JSON.stringify({ ...fields, files }, null, 1)}\n`);
  readManifest(packJson);
  return packJson;
}
