import type { RootContent } from "mdast";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { canonicalTag } from "../../../contract/languages.ts";
import { PackRefusedError } from "../../errors.ts";
import { cleanTitle } from "../cleanTitle.ts";
import { documentLimits } from "../documentLimits.ts";
import type { PdfText } from "../readableDocument.ts";
import { markdownOf } from "../text/markdownOf.ts";
import { openPdf } from "./openPdf.ts";
import { blocksOf, type PageBlock, usualSize } from "./pageBlocks.ts";
import { linesOf, type PageOfLines, type PageWords } from "./pageLines.ts";
import { inReadingOrder } from "./readingOrder.ts";
import { withoutRunningTitles } from "./runningTitles.ts";

/**
 * The words of a PDF, page by page: lines and paragraphs put together again, without running titles and page numbers.
 * For a worker.
 * @throws PackRefusedError encrypted, badDocument, tooBig or unreadable
 */
export async function readPdfText(path: string): Promise<PdfText> {
  const pdf = await openPdf(path);
  try {
    if (pdf.numPages > documentLimits.pages) throw new PackRefusedError("tooBig");
    const pages = withoutRunningTitles(await readPages(pdf));
    const bodySize = usualSize(pages.flatMap(({ lines }) => lines));
    return {
      ...(await describe(pdf)),
      pages: pages.map(({ lines }, index) => {
        const blocks = blocksOf(inReadingOrder(lines), bodySize);
        const text = blocks.map((block) => block.text).join("\n\n");
        return { page: index + 1, text, markdown: markdownOf(blocksToTree(blocks)) };
      }),
      outline: await readOutline(pdf),
    };
  } catch (cause) {
    throw cause instanceof PackRefusedError ? cause : new PackRefusedError("badDocument", undefined, { cause });
  } finally {
    await pdf.loadingTask.destroy();
  }
}

const pagesBetweenCleanups = 100;

async function readPages(pdf: PDFDocumentProxy): Promise<PageOfLines[]> {
  const pages: PageOfLines[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const words = await readWords(page);
    characters += words.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > documentLimits.textCharacters) throw new PackRefusedError("tooBig");
    pages.push({ height: page.getViewport({ scale: 1 }).height, lines: linesOf(words) });
    page.cleanup();
    // Fonts of pages that were read stay in memory until then.
    if (number % pagesBetweenCleanups === 0) await pdf.cleanup();
  }
  return pages;
}

/** Words that stand upright on the page as it is shown; sideways ones are stamps and marks. */
async function readWords(page: PDFPageProxy): Promise<PageWords[]> {
  const { transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!("str" in item) || item.str === "") return [];
    const [a, b, , , left, y] = multiply(transform, item.transform);
    const size = Math.hypot(a, b);
    if (a <= 0 || Math.abs(b) > 0.2 * a) return [];
    const text = item.str.replace(/\p{Cc}/gu, " ");
    return [{ text, left, right: left + item.width, y, size, isRightToLeft: item.dir === "rtl" }];
  });
}

type Matrix = readonly [number, number, number, number, number, number];

/** Of PDF's transformation matrices (ISO 32000-1, 8.3.3): first `inner`, then `outer`. */
function multiply(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Points one after another are one list. */
function blocksToTree(blocks: readonly PageBlock[]): RootContent[] {
  const tree: RootContent[] = [];
  for (const { kind, text } of blocks) {
    const children = [{ type: "text" as const, value: text }];
    const last = tree.at(-1);
    if (kind === "heading") tree.push({ type: "heading", depth: 2, children });
    else if (kind === "paragraph") tree.push({ type: "paragraph", children });
    else {
      const item = { type: "listItem" as const, spread: false, children: [{ type: "paragraph" as const, children }] };
      if (last?.type === "list") last.children.push(item);
      else tree.push({ type: "list", spread: false, children: [item] });
    }
  }
  return tree;
}

/** Names that programs give by themselves. */
const machineTitle =
  /^(?:untitled|document\d*|microsoft (?:word|powerpoint)\b.*|.*\.(?:docx?|indd|qxd|pdf|tex|dvi|odt|pptx?))$/iu;

async function describe(pdf: PDFDocumentProxy): Promise<Pick<PdfText, "title" | "language">> {
  const { info } = await pdf.getMetadata();
  // What a PDF says of itself is whatever its maker wrote.
  const { Title: said, Language: tag } = info as { readonly Title?: unknown; readonly Language?: unknown };
  const title = typeof said === "string" ? cleanTitle(said) : undefined;
  const isNamed = title !== undefined && !machineTitle.test(title);
  return {
    title: isNamed ? title : undefined,
    language: typeof tag === "string" && tag !== "" ? canonicalTag(tag) : undefined,
  };
}

async function readOutline(pdf: PDFDocumentProxy): Promise<PdfText["outline"]> {
  const entries: { title: string; page: number }[] = [];
  // A broken table of contents does not make the text worth less.
  for (const { title, dest } of (await pdf.getOutline().catch(() => null)) ?? []) {
    const page = await pageOf(pdf, dest).catch(() => undefined);
    const clean = cleanTitle(title);
    if (page !== undefined && clean !== undefined) entries.push({ title: clean, page });
  }
  return entries.toSorted((a, b) => a.page - b.page);
}

async function pageOf(pdf: PDFDocumentProxy, dest: unknown): Promise<number | undefined> {
  const place: unknown = typeof dest === "string" ? await pdf.getDestination(dest) : dest;
  const target: unknown = Array.isArray(place) ? place[0] : undefined;
  if (typeof target === "number") return target + 1;
  if (typeof target !== "object" || target === null || !("num" in target) || !("gen" in target)) return undefined;
  const { num, gen } = target;
  if (typeof num !== "number" || typeof gen !== "number") return undefined;
  return (await pdf.getPageIndex({ num, gen })) + 1;
}
