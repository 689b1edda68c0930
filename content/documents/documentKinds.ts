import { mediaTypeOf } from "../packs/mediaTypes.ts";
import type { DocumentKind } from "./readableDocument.ts";

const kinds: Readonly<Record<string, DocumentKind>> = {
  pdf: "pdf",
  epub: "epub",
  docx: "docx",
  md: "markdown",
  markdown: "markdown",
  txt: "text",
  srt: "subtitles",
  vtt: "subtitles",
};

/** How a file is read, by the end of its name; undefined for what is no document. */
export function documentKindOf(name: string): DocumentKind | undefined {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return Object.hasOwn(kinds, ending) ? kinds[ending] : undefined;
}

/** Whether subtitles may belong to a file. */
export function isFilm(name: string): boolean {
  return /^(?:video|audio)\//.test(mediaTypeOf(name));
}

/** Files that lie in folders of documents without being one: the pictures that texts show. */
export function isPicture(name: string): boolean {
  return mediaTypeOf(name).startsWith("image/");
}
