import { PackRefusedError } from "../../errors.ts";
import { documentLanguage } from "../documentLanguage.ts";
import { readPdfText } from "../pdf/readPdfText.ts";
import type { DocumentChapter, DocumentRequest, PdfText, ReadDocument } from "../readableDocument.ts";
import { chapterTexts } from "../text/chapterTexts.ts";
import { leftOutOf } from "./leftOutOf.ts";

/** Pages that make one lesson where no table of contents says otherwise. */
const pagesInLesson = 20;
/** A chapter may be longer by so much before it is parted. */
const longestChapter = 40;

/**
 * Reads a PDF: a lesson for each chapter of its table of contents, or for every 20 pages. Each page names its place in
 * the PDF, which comes along. Pages without letters are taken for scans: a scan may
 * have a number drawn on it.
 * @throws PackRefusedError encrypted, badDocument, noText, tooBig or unreadable
 */
export async function readPdf(request: DocumentRequest): Promise<ReadDocument> {
  const pdf = await readPdfText(request.path);
  const scanned = pdf.pages.filter(({ text }) => !/\p{L}/u.test(text));
  if (scanned.length === pdf.pages.length) throw new PackRefusedError("noText");
  const path = `media/${request.mediaBase}.pdf`;
  const title = pdf.title ?? request.name;
  return {
    title: pdf.title,
    language: documentLanguage(pdf.language, pdf.pages.map(({ text }) => text).join("\n"), request.language),
    chapters: stretchesOf(pdf, title).flatMap((stretch) => lessonsOf(stretch, pdf, `../../${path}`)),
    media: [{ path, from: { kind: "file", file: request.path } }],
    leftOut: leftOutOf(
      "scannedPages",
      scanned.map(({ page }) => `${request.name} (${page})`),
    ),
  };
}

/** Pages from `first` to `last` that make one lesson. */
interface Stretch {
  readonly title: string;
  readonly first: number;
  readonly last: number;
}

function stretchesOf({ pages, outline }: PdfText, title: string): Stretch[] {
  // Of chapters that begin on one page the first gives the name.
  const starts = outline.filter(({ page }, index) => page !== outline[index - 1]?.page);
  const chapters = starts.length < 2 ? [] : starts;
  const before = { title, page: 1 };
  const all = (chapters[0]?.page ?? 0) === 1 ? chapters : [before, ...chapters];
  return all.flatMap((chapter, index) => {
    const last = (all[index + 1]?.page ?? pages.length + 1) - 1;
    const most = chapters.length === 0 ? pagesInLesson : longestChapter;
    return last - chapter.page + 1 > most
      ? parted({ title: chapter.title, first: chapter.page, last })
      : [{ title: chapter.title, first: chapter.page, last }];
  });
}

function parted({ title, first, last }: Stretch): Stretch[] {
  const parts: Stretch[] = [];
  for (let start = first; start <= last; start += pagesInLesson) {
    const end = Math.min(start + pagesInLesson - 1, last);
    parts.push({ title: `${title} (${start}–${end})`, first: start, last: end });
  }
  return parts;
}

function lessonsOf({ title, first, last }: Stretch, { pages }: PdfText, address: string): DocumentChapter[] {
  const blocks = pages.slice(first - 1, last).flatMap(({ page, markdown }) =>
    // A page's Markdown has no blocks with empty lines in them.
    markdown
      .split("\n\n")
      .filter((block) => block !== "")
      .map((block) => ({ markdown: block, source: `${address}#page=${page}` })),
  );
  return chapterTexts(title, blocks);
}
