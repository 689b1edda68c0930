import { basename } from "node:path";
import { DocumentArchive } from "../documents/archive/documentArchive.ts";
import { PackRefusedError } from "../errors.ts";
import { webTypeOf } from "./webTypes.ts";

/** A file of an app and the headers that it is sent with; `elsewhere` is where the app begins if that is not at its top. */
export type AppFile =
  | { readonly kind: "file"; readonly content: Buffer; readonly headers: Readonly<Record<string, string>> }
  | { readonly kind: "elsewhere"; readonly path: string };

/** One file of an app, unpacked. */
const largestFileBytes = 64 * 1024 ** 2;

/**
 * Reads a file of an HTML5 app out of its archive; nothing is ever unpacked to the disk. An empty path means the page
 * that the app begins with: the `index.html` that lies highest.
 * @returns undefined if there is no such file, or it cannot be read
 */
export async function readAppFile(archivePath: string, path: string): Promise<AppFile | undefined> {
  try {
    const archive = await DocumentArchive.open(archivePath);
    try {
      const wanted = path === "" ? startOf(archive.names) : path.normalize("NFC");
      if (wanted === undefined || !archive.has(wanted)) return undefined;
      if (path === "" && wanted.includes("/")) return { kind: "elsewhere", path: wanted };
      const pieces: Uint8Array[] = [];
      for await (const piece of archive.stream(wanted, largestFileBytes)) pieces.push(piece);
      return { kind: "file", content: Buffer.concat(pieces), headers: appHeaders(webTypeOf(wanted)) };
    } finally {
      archive.close();
    }
  } catch (cause) {
    if (cause instanceof PackRefusedError) return undefined;
    throw cause;
  }
}

function startOf(names: readonly string[]): string | undefined {
  const depth = (name: string) => name.split("/").length;
  return names.filter((name) => basename(name) === "index.html").sort((a, b) => depth(a) - depth(b))[0];
}

/**
 * How the files of apps are sent. A page of an app is in an origin that is nobody's: it may run scripts and load files
 * beside it, and reaches no network, no other page and nothing that is kept.
 */
function appHeaders(mediaType: string): Readonly<Record<string, string>> {
  return {
    "content-type": mediaType,
    "content-security-policy":
      "sandbox allow-scripts; default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; object-src 'none'; form-action 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    // Seen from an origin that is nobody's, the app's own files come from elsewhere.
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "cache-control": "private, max-age=3600",
  };
}
