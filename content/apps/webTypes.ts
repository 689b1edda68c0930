import { extname } from "node:path";
import { mediaTypeOf } from "../packs/mediaTypes.ts";

/** What pages are made of, beyond the media of lessons. */
const webTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".htm": "text/html; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".xhtml": "application/xhtml+xml",
  ".xml": "application/xml",
  ".wasm": "application/wasm",
  ".ico": "image/x-icon",
  ".otf": "font/otf",
  ".ttf": "font/ttf",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/** The media type of a file of an app. */
export function webTypeOf(path: string): string {
  const ending = extname(path).toLowerCase();
  return Object.hasOwn(webTypes, ending) ? (webTypes[ending] ?? "") : mediaTypeOf(path);
}
