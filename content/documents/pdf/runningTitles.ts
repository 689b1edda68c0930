import type { PageLine, PageOfLines } from "./pageLines.ts";

/** Outer part of a page, above and below, in which running titles and page numbers stand. */
const margin = 0.09;
/** They repeat on this many pages at least, and on this part of all. */
const leastPages = 3;
const leastPart = 0.03;

/**
 * The pages without what repeats at their top or bottom: running titles and page numbers. Numbers count as equal, so
 * `Goats · 12` repeats `Goats · 13`.
 */
export function withoutRunningTitles(pages: readonly PageOfLines[]): PageOfLines[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(page.lines.flatMap((line) => keyOf(line, page) ?? []))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const enough = Math.max(leastPages, pages.length * leastPart);
  const repeats = (line: PageLine, page: PageOfLines) => (counts.get(keyOf(line, page) ?? "") ?? 0) >= enough;
  return pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !repeats(line, page)) }));
}

/** Undefined for what stands in the middle of the page. */
function keyOf({ text, y }: PageLine, { height }: PageOfLines): string | undefined {
  const side = y < height * margin ? "top" : y > height * (1 - margin) ? "bottom" : undefined;
  if (side === undefined) return undefined;
  const isRoman = /^[ivxlc]{1,7}$/iu.test(text);
  return `${side} ${isRoman ? "#" : text.replace(/\d+/gu, "#")}`;
}
