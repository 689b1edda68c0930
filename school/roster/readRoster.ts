import { isSameLanguage } from "../../contract/languages.ts";
import type { RosterColumn, RosterProblem, RosterProblemCode, RosterReading } from "../../contract/roster.ts";
import { shownValue } from "./cells.ts";
import { chooseDelimiter } from "./chooseDelimiter.ts";
import { decodeRoster } from "./decodeRoster.ts";
import { findLayout, type RosterLayout } from "./findLayout.ts";
import { matchPeople } from "./matchPeople.ts";
import { type RowPerson, readRow } from "./readRow.ts";
import { classSpellings, indexPeople, type RosterContext } from "./rosterContext.ts";
import type { Report, RowCells } from "./rowCells.ts";
import { type RosterRow, splitRows } from "./splitRows.ts";
import { withoutRepeats } from "./withoutRepeats.ts";

/** A file of more people is somebody else's, or no roster. */
const maxRosterPeople = 5_000;

/** Room for a header and for titles above it. */
const maxRows = maxRosterPeople + 20;

/**
 * Reads a list of people as schools keep it (CSV of Excel's kinds, Kolibri's export of users, a bare list of names) and
 * compares it with who is there already. Nothing is stored, and nobody is made. Pure: no file makes it throw, and
 * every one ends with people or problems.
 * @param bytes the whole file
 */
export function readRoster(bytes: Uint8Array, existing: RosterContext): RosterReading {
  const decoded = decodeRoster(bytes);
  if (decoded.kind === "refused") return { people: [], problems: [ofFile(decoded.code)] };
  const { text, encoding } = decoded;
  const { lines, delimiter } = chooseDelimiter(text);
  const rows = splitRows(lines, delimiter, maxRows);
  const layout = findLayout(rows);
  if (layout.kind === "noColumns") return { encoding, people: [], problems: [noColumns(rows)] };

  const format = layout.kind === "names" ? "names" : layout.format;
  const body = rows.slice(layout.firstRow);
  const tooMany = body[maxRosterPeople];
  if (tooMany !== undefined) return { format, encoding, people: [], problems: [ofFile("tooManyRows", tooMany.line)] };
  if (body.length === 0) return { format, encoding, people: [], problems: [ofFile("empty")] };
  return { format, encoding, ...readPeople(body, layout, existing) };
}

function ofFile(code: RosterProblemCode, line = 0): RosterProblem {
  return { line, code, level: "stops" };
}

/** Shows the row that should have been the header. */
function noColumns([first]: readonly RosterRow[]): RosterProblem {
  if (first?.kind !== "cells") return ofFile("noColumns", first?.line);
  return { ...ofFile("noColumns", first.line), value: shownValue(first.cells.join(", ")) };
}

type Layout = Exclude<RosterLayout, { kind: "noColumns" }>;

function readPeople(body: readonly RosterRow[], layout: Layout, existing: RosterContext) {
  const problems: RosterProblem[] = [];
  const stopped = new Set<number>();
  const report: Report = (problem) => {
    problems.push(problem);
    if (problem.level === "stops") stopped.add(problem.line);
  };

  if (layout.kind === "columns" && layout.columns.has("password")) {
    report({ line: layout.headerLine, column: "password", code: "passwordsIgnored", level: "notice" });
  }
  const spellings = classSpellings(existing);
  const read = body.flatMap((row) => {
    const cells = cellsOf(row, layout, report);
    return cells === undefined ? [] : [inKeptLanguage(readRow(cells, spellings, report), existing, report)];
  });
  const whole = withoutRepeats(
    read.filter(({ line }) => !stopped.has(line)),
    report,
  );
  const people = matchPeople(whole, indexPeople(existing.people), report);
  return { people, problems: problems.sort((a, b) => a.line - b.line) };
}

/** A language that cannot be kept is left out, or the same person would be changed by each import anew. */
function inKeptLanguage(row: RowPerson, { languages }: RosterContext, report: Report): RowPerson {
  const { language: told, ...rest } = row;
  if (told === undefined || languages === undefined) return row;
  const language = languages.find((each) => isSameLanguage(each, told));
  if (language !== undefined) return { ...rest, language };
  report({ line: row.line, column: "language", code: "unknownLanguage", value: told, level: "notice" });
  return rest;
}

/** The cells of a row by column, unless they cannot be told apart. */
function cellsOf(row: RosterRow, layout: Layout, report: Report): RowCells | undefined {
  const { line } = row;
  if (row.kind === "stray") {
    report({ line, code: "badRow", level: "stops" });
    return undefined;
  }
  if (layout.kind === "names") {
    return { line, format: "names", raw: (column) => (column === "name" ? (row.cells[0] ?? "") : "") };
  }
  if (row.cells.slice(layout.cellsInRow).some((cell) => cell.trim() !== "")) {
    report({ line, code: "badRow", level: "stops" });
    return undefined;
  }
  // Read as a spreadsheet would: the cells that are not there are empty.
  if (row.cells.length !== layout.cellsInRow) report({ line, code: "badRow", level: "notice" });
  const raw = (column: RosterColumn) => row.cells[layout.columns.get(column) ?? -1] ?? "";
  return { line, format: layout.format, raw };
}
