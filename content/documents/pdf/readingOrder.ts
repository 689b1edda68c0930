import type { PageLine } from "./pageLines.ts";

/** Pages with more lines (tables, maps) are read from top to bottom, without a search for columns. */
const mostLinesForColumns = 400;
/** A column has at least this many lines … */
const leastLinesInColumn = 4;
/** … and its lines are mostly this long, in heights of letters: cells of a table are shorter. */
const leastColumnWidth = 9;
/** Lines that run across columns (titles, captions), as a part of all. */
const mostAcross = 0.34;

/**
 * The lines of a page in the order in which they are read: from top to bottom, column after column, with lines that run
 * across the columns in their place between.
 */
export function inReadingOrder(lines: readonly PageLine[]): PageLine[] {
  const columns = lines.length > mostLinesForColumns ? undefined : findColumns(lines);
  if (columns === undefined) return topDown(lines);
  const ordered: PageLine[] = [];
  const across = topDown(columns.across);
  let top = Number.NEGATIVE_INFINITY;
  for (const line of [...across, undefined]) {
    const bottom = line?.y ?? Number.POSITIVE_INFINITY;
    const isBetween = ({ y }: PageLine) => y > top && y <= bottom;
    ordered.push(...inReadingOrder(columns.left.filter(isBetween)), ...inReadingOrder(columns.right.filter(isBetween)));
    if (line !== undefined) ordered.push(line);
    top = bottom;
  }
  return ordered;
}

function topDown(lines: readonly PageLine[]): PageLine[] {
  const byHeight = lines.toSorted((a, b) => a.y - b.y);
  const rows: PageLine[][] = [];
  for (const line of byHeight) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && isSameRow(first, line)) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => row.toSorted((a, b) => a.left - b.left));
}

/** Whether two lines stand beside each other. */
export function isSameRow(a: PageLine, b: PageLine): boolean {
  return Math.abs(a.y - b.y) < 0.4 * Math.max(a.size, b.size);
}

interface Columns {
  readonly left: readonly PageLine[];
  readonly right: readonly PageLine[];
  readonly across: readonly PageLine[];
}

/** Tries each place where lines begin as the left edge of a column, and takes the one that parts the page best. */
function findColumns(lines: readonly PageLine[]): Columns | undefined {
  let best: Columns | undefined;
  for (const edge of new Set(lines.map(({ left }) => Math.round(left)))) {
    const left = lines.filter(({ right }) => right < edge);
    const right = lines.filter((line) => line.left >= edge - 1);
    const across = lines.filter((line) => line.right >= edge && line.left < edge - 1);
    const smaller = Math.min(left.length, right.length);
    if (smaller < leastLinesInColumn || across.length > mostAcross * lines.length) continue;
    if (!isColumn(left) || !isColumn(right)) continue;
    if (best === undefined || smaller > Math.min(best.left.length, best.right.length)) best = { left, right, across };
  }
  return best;
}

function isColumn(lines: readonly PageLine[]): boolean {
  const long = lines.filter(({ left, right, size }) => right - left >= leastColumnWidth * size);
  return long.length * 2 >= lines.length;
}
