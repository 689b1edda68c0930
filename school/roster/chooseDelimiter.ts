import { findLayout } from "./findLayout.ts";
import { splitRows } from "./splitRows.ts";

/** What stands between cells: as Excel writes it in most countries, in France and elsewhere, and as "Unicode text". */
const delimiters = [",", ";", "\t"] as const;

const rowsToLookAt = 20;

/** The lines of a roster, and what stands between their cells. */
export interface DelimitedLines {
  readonly lines: readonly string[];
  readonly delimiter: string;
}

/**
 * Finds the delimiter: what Excel's own first line `sep=;` says (a spreadsheet never shows that line, so it is taken
 * away), else the one that finds the most columns that we know, else the one that finds the most cells. Pure.
 */
export function chooseDelimiter(text: string): DelimitedLines {
  const lines = text.split(/\r\n|\r|\n/u);
  const stated = /^"?sep=(.)"?$/iu.exec(lines[0] ?? "")?.[1];
  if (stated !== undefined && stated !== '"') return { lines: lines.slice(1), delimiter: stated };

  const scored = delimiters.map((delimiter) => ({ delimiter, ...score(lines, delimiter) }));
  scored.sort((a, b) => b.columns - a.columns || b.cells - a.cells);
  return { lines, delimiter: scored[0]?.delimiter ?? "," };
}

function score(lines: readonly string[], delimiter: string) {
  const rows = splitRows(lines, delimiter, rowsToLookAt);
  const layout = findLayout(rows);
  const cells = rows.reduce((sum, row) => sum + (row.kind === "cells" ? row.cells.length : 0), 0);
  return { columns: layout.kind === "columns" ? layout.columns.size : 0, cells };
}
