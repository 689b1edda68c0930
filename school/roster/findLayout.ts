import type { RosterColumn } from "../../contract/roster.ts";
import type { RosterRow } from "./splitRows.ts";
import { columnWords, nameOrLastName } from "./words/columnWords.ts";
import { foldWord, wordIndex } from "./words/foldWord.ts";

/** Which column of a file holds what, and where its people begin. */
export type RosterLayout =
  | {
      readonly kind: "columns";
      readonly format: "simple" | "kolibri";
      /** Where each column stands, from 0. */
      readonly columns: ReadonlyMap<RosterColumn, number>;
      readonly headerLine: number;
      readonly cellsInRow: number;
      /** Place of the first person among the rows. */
      readonly firstRow: number;
    }
  /** No header, and one column. */
  | { readonly kind: "names"; readonly firstRow: 0 }
  | { readonly kind: "noColumns" };

/** Kolibri's export of users: its columns are known by the word in brackets, in every language. */
const kolibriColumns: Readonly<Record<string, RosterColumn | "other">> = {
  UUID: "other",
  USERNAME: "username",
  PASSWORD: "password",
  FULL_NAME: "name",
  USER_TYPE: "role",
  IDENTIFIER: "number",
  BIRTH_YEAR: "other",
  GENDER: "other",
  ENROLLED_IN: "class",
  ASSIGNED_TO: "teaches",
};

/** Schools put a title over their lists; deeper than this no header is looked for. */
const rowsAboveHeader = 10;

const columnOfWord = wordIndex(columnWords);

/**
 * Tells the formats apart by the header: the first row with a column of names. Under a title it must have a second
 * column, so that nobody's name is taken for a header. Pure.
 */
export function findLayout(rows: readonly RosterRow[]): RosterLayout {
  for (const [at, row] of rows.slice(0, rowsAboveHeader).entries()) {
    if (row.kind === "stray") continue;
    const header = columnsOf(row.cells);
    if (header === undefined || (at > 0 && header.columns.size < 2)) continue;
    return { kind: "columns", ...header, headerLine: row.line, cellsInRow: row.cells.length, firstRow: at + 1 };
  }
  return rows.every(isName) ? { kind: "names", firstRow: 0 } : { kind: "noColumns" };
}

function isName(row: RosterRow): boolean {
  if (row.kind === "stray") return true;
  return row.cells.slice(1).every((cell) => cell.trim() === "") && columnOfWord(row.cells[0] ?? "") === undefined;
}

function columnsOf(cells: readonly string[]) {
  return kolibriHeader(cells) ?? simpleHeader(cells);
}

/** Two of Kolibri's columns, one of which nobody else would call so. */
function kolibriHeader(cells: readonly string[]) {
  const codes = cells.map((cell) => (/[(（]\s*([A-Z_]+)\s*[)）]/u.exec(cell)?.[1] ?? cell).trim());
  const known = codes.filter((code) => Object.hasOwn(kolibriColumns, code));
  if (known.length < 2 || !known.some((code) => code.includes("_"))) return undefined;

  const columns = new Map<RosterColumn, number>();
  for (const [at, code] of codes.entries()) {
    const column = Object.hasOwn(kolibriColumns, code) ? kolibriColumns[code] : undefined;
    if (column !== undefined && column !== "other" && !columns.has(column)) columns.set(column, at);
  }
  return columns.has("name") || columns.has("username") ? { format: "kolibri" as const, columns } : undefined;
}

function simpleHeader(cells: readonly string[]) {
  const columns = new Map<RosterColumn, number>();
  for (const [at, cell] of cells.entries()) {
    const column = columnOfWord(cell);
    if (column !== undefined && !columns.has(column)) columns.set(column, at);
  }
  const name = columns.get("name");
  if (name !== undefined && columns.has("firstName") && !columns.has("lastName")) {
    const word = foldWord(cells[name] ?? "");
    if (nameOrLastName.some((each) => foldWord(each) === word)) {
      columns.delete("name");
      columns.set("lastName", name);
    }
  }
  const hasNames = columns.has("name") || columns.has("firstName") || columns.has("lastName");
  return hasNames ? { format: "simple" as const, columns } : undefined;
}
