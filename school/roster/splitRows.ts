import { CsvError, parse } from "csv-parse/sync";

/** A row of the file that is not blank. */
export type RosterRow =
  | { readonly kind: "cells"; readonly line: number; readonly cells: readonly string[] }
  /** A quotation mark in it is never closed, or closed too early. */
  | { readonly kind: "stray"; readonly line: number };

/** A cell of more lines is a quotation mark that was never closed. */
const maxLinesInRow = 10;

/**
 * The rows of a CSV file, numbered as a spreadsheet shows them: blank ones count, and a row with line ends inside its
 * cells counts once. Each row is parsed by itself, so that a stray quotation mark spoils its own line and no other.
 * @param lines of the text, without their ends
 * @param maxRows where to stop; blank ones do not count
 */
export function splitRows(lines: readonly string[], delimiter: string, maxRows: number): readonly RosterRow[] {
  const rows: RosterRow[] = [];
  let line = 0;
  for (let at = 0; at < lines.length && rows.length < maxRows; ) {
    line++;
    const { cells, length } = rowAt(lines, at, delimiter);
    at += length;
    if (cells === undefined) rows.push({ kind: "stray", line });
    else if (cells.some((cell) => cell.trim() !== "")) rows.push({ kind: "cells", line, cells });
  }
  return rows;
}

/** The row that begins at a line, and how many lines it takes. */
function rowAt(lines: readonly string[], at: number, delimiter: string) {
  for (let length = 1; length <= maxLinesInRow && at + length <= lines.length; length++) {
    const row = parseRow(lines.slice(at, at + length).join("\n"), delimiter);
    if (row.kind === "cells") return { cells: row.cells, length };
    if (row.kind === "wrong") break;
  }
  return { cells: undefined, length: 1 };
}

type ParsedRow = { readonly kind: "cells"; readonly cells: readonly string[] } | { readonly kind: "open" | "wrong" };

/** As spreadsheets do, a quotation mark counts as a letter unless its cell begins with one. */
function parseRow(text: string, delimiter: string, quotesInside: "mean" | "letters" = "mean"): ParsedRow {
  if (text.trim() === "") return { kind: "cells", cells: [] };
  try {
    const options = { delimiter, record_delimiter: "\n", trim: true, relax_quotes: quotesInside === "letters" };
    return { kind: "cells", cells: parse(text, options)[0] ?? [] };
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    if (cause.code === "CSV_QUOTE_NOT_CLOSED") return { kind: "open" };
    return cause.code === "INVALID_OPENING_QUOTE" && quotesInside === "mean"
      ? parseRow(text, delimiter, "letters")
      : { kind: "wrong" };
  }
}
