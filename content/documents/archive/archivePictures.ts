import { extname, posix } from "node:path";
import { mediaTypeOf } from "../../packs/mediaTypes.ts";
import type { DocumentMedia } from "../readableDocument.ts";
import type { DocumentArchive } from "./documentArchive.ts";

/** The pictures of an archive that its texts show, found by address and named for the pack. */
export interface ArchivePictures {
  /** Address of a picture in the pack, for one at `address` seen from the entry `from`; undefined if none can be shown. */
  addressOf(address: string, from: string): string | undefined;
  /** Those that were asked for. */
  readonly media: readonly DocumentMedia[];
  /** Names of those that no page can show. */
  readonly unsupported: ReadonlySet<string>;
}

/** Hashes every picture of the archive, so that addresses can be given while a text is read. */
export async function archivePictures(
  archive: DocumentArchive,
  file: string,
  mediaBase: string,
): Promise<ArchivePictures> {
  const known = new Map<string, DocumentMedia>();
  for (const entry of archive.names) {
    if (!mediaTypeOf(entry).startsWith("image/")) continue;
    const digest = await archive.digest(entry);
    const path = `media/${mediaBase}/${digest.sha256.slice(0, 16)}${extname(entry).toLowerCase()}`;
    known.set(entry, { path, from: { kind: "archive", file, entry, ...digest } });
  }
  const used = new Map<string, DocumentMedia>();
  const unsupported = new Set<string>();
  return {
    addressOf(address, from) {
      const entry = entryAt(address, from);
      const found = entry === undefined ? undefined : known.get(entry);
      if (entry !== undefined && found === undefined && archive.has(entry)) unsupported.add(posix.basename(entry));
      if (found === undefined) return undefined;
      used.set(found.path, found);
      return `../../${found.path}`;
    },
    get media() {
      return [...used.values()];
    },
    unsupported,
  };
}

/** The entry that an address means, seen from another; undefined for the web and for what leads out of the archive. */
export function entryAt(address: string, from: string): string | undefined {
  if (/^(?:[A-Za-z][A-Za-z0-9+.-]*:|\/\/)/.test(address)) return undefined;
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/su, ""));
    const entry = path.startsWith("/") ? posix.normalize(path.slice(1)) : posix.join(posix.dirname(from), path);
    return path === "" || entry.startsWith("..") ? undefined : entry.normalize("NFC");
  } catch {
    return undefined; // a percent sign that encodes nothing
  }
}
