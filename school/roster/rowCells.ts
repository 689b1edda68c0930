import type { RosterColumn, RosterFormat, RosterProblem, RosterProblemCode } from "../../contract/roster.ts";
import { readCell, shownValue } from "./cells.ts";

/** A row as it stands in the file, by column. */
export interface RowCells {
  readonly line: number;
  readonly format: RosterFormat;
  /** Empty for a column that the file lacks. */
  raw(column: RosterColumn): string;
}

/** Takes what is wrong with a file. */
export type Report = (problem: RosterProblem) => void;

/** Columns whose cells hold lists, where people also part by line ends. */
const lists: ReadonlySet<RosterColumn> = new Set(["class", "teaches", "role"]);

/** No name, number or list of classes is as long; what is longer is not looked at. */
const maxCellLength = 1_000;

/** A problem that leaves the person of a row out, with what stands in the cell. */
export function stops(row: RowCells, column: RosterColumn, code: RosterProblemCode, value: string): RosterProblem {
  return { line: row.line, column, code, value: shownValue(value), level: "stops" };
}

/** What a column of a row says; undefined, and reported, if it cannot be read. */
export function readColumn(row: RowCells, column: RosterColumn, report: Report): string | undefined {
  const raw = row.raw(column);
  if (raw.length > maxCellLength) {
    report(stops(row, column, column === "number" ? "numberTooLong" : "nameTooLong", raw));
    return undefined;
  }
  const { text, notice } = readCell(lists.has(column) ? raw.trim().replace(/[\r\n]+/gu, ";") : raw);
  if (notice === "unreadableText") {
    report(stops(row, column, notice, raw));
    return undefined;
  }
  if (notice === "formula") report({ ...stops(row, column, notice, raw), level: "notice" });
  return text;
}
