import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";
import { Readable } from "node:stream";
import { protocol } from "electron";
import type { AppFileAnswer, BlobAnswer } from "./processMessages.ts";

/** Where the pages of the app live. */
export const pageAddress = "app://ui/";

/** Where the apps of packs live: scripts of others, in an origin that is nobody's. */
export const appsAddress = "app://apps/";

/** Pages load nothing from any network: lessons come from the app itself, and everything else over a port. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'", // KaTeX and react-aria place things by style attributes
  "img-src 'self' data:",
  "media-src 'self'",
  "frame-src app://apps",
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
      // Apps run in an origin that is nobody's, so that what they load of themselves comes from another one.
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        corsEnabled: true,
        stream: true,
        codeCache: true,
      },
    },
  ]);
}

/** What the engine has of packs. Both reject while there is none. */
export interface PackFiles {
  /** Media by its hash; `range` is the request's header. */
  blob(sha256: string, range: string | undefined): Promise<BlobAnswer | undefined>;
  /** A file of an app by the hash of its archive; the empty path is where it begins. */
  appFile(sha256: string, path: string): Promise<AppFileAnswer | undefined>;
}

/**
 * Serves `app://ui/` (the built pages), `app://ui/blob/<sha256>` (media of packs, with ranges) and
 * `app://apps/<sha256>/` (the files of apps).
 */
export function serveApp(rendererFolder: string, files: PackFiles): void {
  protocol.handle("app", (request) => {
    const { host, pathname } = new URL(request.url);
    if (request.method !== "GET" && request.method !== "HEAD") return empty(405);
    if (host === "apps") return serveAppFile(pathname, files);
    if (host === "ui" && pathname.startsWith("/blob/")) {
      return serveBlob(pathname.slice(6), request.headers.get("range") ?? undefined, files);
    }
    if (host === "ui") return servePageFile(rendererFolder, pathname);
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

async function serveBlob(sha256: string, rangeHeader: string | undefined, files: PackFiles): Promise<Response> {
  if (!/^[0-9a-f]{64}$/u.test(sha256)) return empty(404);
  const blob = await files.blob(sha256, rangeHeader).catch(() => undefined);
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

async function serveAppFile(pathname: string, files: PackFiles): Promise<Response> {
  const [, sha256 = "", path = ""] = /^\/([0-9a-f]{64})\/(.*)$/u.exec(pathname) ?? [];
  const file = sha256 === "" ? undefined : await files.appFile(sha256, decodePath(path)).catch(() => undefined);
  if (file === undefined) return empty(404);
  // The window follows no redirect.
  if (file.kind === "elsewhere") return html(`<meta http-equiv="refresh" content="0;url=${encodeURI(file.path)}">`);
  return new Response(new Uint8Array(file.content), { headers: file.headers });
}

/** A percent sign that encodes nothing stands for itself. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function html(body: string): Response {
  return new Response(`<!doctype html>${body}`, { headers: { "content-type": "text/html; charset=utf-8" } });
}

function empty(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers });
}
