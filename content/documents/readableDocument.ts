import type { LeftOut } from "../../contract/imports.ts";

/** How a file is read. */
export type DocumentKind = "pdf" | "epub" | "docx" | "markdown" | "text" | "subtitles";

/** One lesson's worth of a document. */
export interface DocumentChapter {
  readonly title: string;
  /** Fit for a lesson's text: no raw HTML, no larger than one may be, addresses relative to `lessons/<id>/`. */
  readonly markdown: string;
}

/** A file that belongs to a document, to become a member of the pack. */
export interface DocumentMedia {
  /** Path in the pack: `media/…`. */
  readonly path: string;
  readonly from: MediaPlace;
}

/** Where the bytes of a media file lie: on the disk, inside an EPUB or DOCX, or here, where they were made. */
export type MediaPlace =
  | { readonly kind: "made"; readonly content: Uint8Array }
  | { readonly kind: "file"; readonly file: string }
  | {
      readonly kind: "archive";
      readonly file: string;
      readonly entry: string;
      readonly bytes: number;
      readonly sha256: string;
    };

/** A document as the reader of its format gives it. */
export interface ReadDocument {
  /** What the document calls itself. */
  readonly title?: string | undefined;
  /** Canonical BCP 47 tag. */
  readonly language: string;
  readonly chapters: readonly DocumentChapter[];
  readonly media: readonly DocumentMedia[];
  readonly leftOut: readonly LeftOut[];
}

/** What to read, and what the pack calls its media. */
export interface DocumentRequest {
  readonly path: string;
  readonly kind: DocumentKind;
  /** Title of lessons where the document names none. */
  readonly name: string;
  /** Media are named after this: `media/<mediaBase>.pdf`, `media/<mediaBase>/<picture>`; letters, digits, `.`, `_`, `-`. */
  readonly mediaBase: string;
  /** What the file's name says of its language (`film.fr.srt`); it counts more than what the words show. */
  readonly saidLanguage?: string | undefined;
  /** Taken if neither the document nor its words show another: BCP 47. */
  readonly language: string;
  /** Subtitles: the video or audio file that they belong to; without it they stand for themselves. */
  readonly film?: string | undefined;
  /** Markdown: pictures are taken from this folder and those below it; none when left out. */
  readonly folder?: string | undefined;
}

/** The words of a PDF, page by page. */
export interface PdfText {
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  /** From 1; pages without words have an empty text. */
  readonly pages: readonly { readonly page: number; readonly text: string; readonly markdown: string }[];
  /** Top entries of the table of contents that lead to a page, in order of pages. */
  readonly outline: readonly { readonly title: string; readonly page: number }[];
}
