import { areUnspaced, type PageLine } from "./pageLines.ts";
import { isSameRow } from "./readingOrder.ts";

/** A paragraph, heading or point of a list. */
export interface PageBlock {
  readonly kind: "paragraph" | "heading" | "point";
  readonly text: string;
}

const bullet = /^[•◦▪■●‣∙·–—*-]\s+(?=\S)/u;
const numbered = /^(?:\(?\d{1,3}[.)]|\(?[a-z]\))\s+\S/u;
const sentenceEnd = /[.!?:;。！？：；…]["'”’»)）]?$/u;
/** Letters this much larger than most of the document's make a heading, if it is short. */
const headingSize = 1.2;
const longestHeading = 150;

/** Puts the lines of a page, in reading order, together to blocks. @param bodySize height of most letters */
export function blocksOf(lines: readonly PageLine[], bodySize: number): PageBlock[] {
  const leading = usualLeading(lines);
  const groups: PageLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group !== undefined && goesOn(group, line, leading)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => blockOf(group, bodySize)).filter(({ text }) => text !== "");
}

/** Distance of most lines from the one above. */
function usualLeading(lines: readonly PageLine[]): number {
  const distances = lines
    .flatMap((line, index) => {
      const before = lines[index - 1];
      return before !== undefined && line.y > before.y && !isSameRow(before, line) ? [line.y - before.y] : [];
    })
    .sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? Number.POSITIVE_INFINITY;
}

function goesOn(group: readonly PageLine[], line: PageLine, leading: number): boolean {
  const last = group.at(-1);
  const first = group[0];
  if (last === undefined || first === undefined) return false;
  if (isSameRow(last, line)) return true;
  if (bullet.test(line.text) || numbered.test(line.text)) return false;
  if (Math.abs(line.size - last.size) > 0.12 * last.size) return false;
  const isSentenceOver = sentenceEnd.test(last.text);
  // In the next column a sentence goes on, and nothing else does.
  if (line.y < last.y) return !isSentenceOver && /^[\p{Ll}\p{Script=Han}]/u.test(line.text);
  const distance = line.y - last.y;
  if (distance > Math.min(1.4 * leading, 2.2 * last.size)) return false;
  const isIndented = line.left > first.left + last.size && line.left > last.left + last.size;
  const widest = Math.max(...group.map(({ right }) => right), line.right);
  const isShort = last.right < widest - 0.2 * (widest - first.left);
  return !(isSentenceOver && (isIndented || isShort));
}

function blockOf(lines: readonly PageLine[], bodySize: number): PageBlock {
  const text = lines.reduce((joined, line) => joinLines(joined, line.text), "");
  const isLarge = lines.every(({ size }) => size >= headingSize * bodySize);
  if (isLarge && text.length <= longestHeading && /\p{L}/u.test(text)) return { kind: "heading", text };
  if (bullet.test(text)) return { kind: "point", text: text.replace(bullet, "") };
  return { kind: "paragraph", text };
}

/** A word that was parted at the end of a line is put together again. */
function joinLines(before: string, after: string): string {
  if (before === "") return after;
  if (/\p{L}[-\u00AD]$/u.test(before) && /^\p{Ll}/u.test(after)) return before.slice(0, -1) + after;
  return areUnspaced(before, after) ? before + after : `${before} ${after}`;
}

/** The height of most letters of a document. */
export function usualSize(lines: Iterable<PageLine>): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 2) / 2;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  const most = [...letters].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  return most[0];
}
