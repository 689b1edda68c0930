import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";
import { Readable } from "node:stream";
import { protocol } from "electron";
import type { BlobAnswer } from "./processMessages.ts";

/** Where the pages of the app live. */
export const pageAddress = "app://ui/";

/** Pages load nothing from any network: lessons come from the app itself, and everything else over a port. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'", // KaTeX and react-aria place things by style attributes
  "img-src 'self' app://blob data:",
  "media-src app://blob",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What a pack brings never runs as a page of ours. */
const blobPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".ttf": "font/ttf",
};

/** Makes `app:` a scheme with an origin; must run before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: "app",
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/** Finds media by its hash; `range` is the request's header. Rejects while there is no engine. */
export type FindBlob = (sha256: string, range: string | undefined) => Promise<BlobAnswer | undefined>;

/** Serves `app://ui/` (the built pages) and `app://blob/<sha256>` (media of packs, with ranges). */
export function serveApp(rendererFolder: string, findBlob: FindBlob): void {
  protocol.handle("app", (request) => {
    const { host, pathname } = new URL(request.url);
    if (request.method !== "GET" && request.method !== "HEAD") return empty(405);
    if (host === "ui") return servePageFile(rendererFolder, pathname);
    if (host === "blob") return serveBlob(pathname.slice(1), request.headers.get("range") ?? undefined, findBlob);
    return empty(404);
  });
}

async function servePageFile(folder: string, pathname: string): Promise<Response> {
  const file = resolve(join(folder, pathname === "/" ? "index.html" : decodeURIComponent(pathname)));
  if (!file.startsWith(folder + sep)) return empty(403);
  try {
    const bytes = new Uint8Array(await readFile(file));
    return new Response(bytes, {
      headers: {
        "content-type": mediaTypes[extname(file)] ?? "application/octet-stream",
        "content-security-policy": pagePolicy,
        "x-content-type-options": "nosniff",
      },
    });
  } catch {
    return empty(404);
  }
}

async function serveBlob(sha256: string, rangeHeader: string | undefined, findBlob: FindBlob): Promise<Response> {
  if (!/^[0-9a-f]{64}$/u.test(sha256)) return empty(404);
  const blob = await findBlob(sha256, rangeHeader).catch(() => undefined);
  if (blob === undefined) return empty(404);
  const { path, bytes, mediaType, range } = blob;
  if (range === "unsatisfiable") return empty(416, { "content-range": `bytes */${bytes}` });
  const headers = {
    "content-type": mediaType,
    "content-length": String(range === undefined ? bytes : range.end - range.start + 1),
    "content-security-policy": blobPolicy,
    "x-content-type-options": "nosniff",
    "cache-control": "private, max-age=31536000, immutable",
    "accept-ranges": "bytes",
    ...(range && { "content-range": `bytes ${range.start}-${range.end}/${bytes}` }),
  };
  // Node's and the DOM's ReadableStream are the same thing at run time and two types at compile time.
  const body = Readable.toWeb(createReadStream(path, range ?? {})) as ReadableStream;
  return new Response(body, { status: range === undefined ? 200 : 206, headers });
}

function empty(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers });
}
