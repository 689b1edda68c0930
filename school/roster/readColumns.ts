import { canonicalTag } from "../../contract/languages.ts";
import type { RosterRole } from "../../contract/roster.ts";
import { type Report, type RowCells, readColumn, stops } from "./rowCells.ts";
import { joinNames, tidyName } from "./sameness.ts";
import { wordIndex } from "./words/foldWord.ts";
import { languageWords } from "./words/languageWords.ts";
import { roleWords } from "./words/roleWords.ts";

/** For people and for classes, in UTF-16 code units. */
export const maxNameLength = 80;
/** As long as Kolibri takes. */
const maxNumberLength = 64;

const nameColumns = ["name", "firstName", "lastName", "username"] as const;

const roleOfWord = wordIndex(roleWords);
const languageOfWord = wordIndex(languageWords);

/** The name of a row's person: the whole one, else first and last, else Kolibri's user name. */
export function readName(row: RowCells, report: Report): string {
  const [whole, first, last, username] = nameColumns.map((column) => readColumn(row, column, report));
  if (whole === undefined || first === undefined || last === undefined || username === undefined) return "";
  const name = tidyName(whole) || joinNames(first, last) || tidyName(username);
  if (name === "") report({ line: row.line, column: "name", code: "noName", level: "stops" });
  if (name.length > maxNameLength) report(stops(row, "name", "nameTooLong", name));
  // Such as ???, which a computer writes for letters that its code page lacks.
  if (/^[\p{P} ]+$/u.test(name)) report(stops(row, "name", "unreadableText", name));
  return name;
}

/** The roles that a row states; none if it says nothing of them. */
export function readRoles(row: RowCells, report: Report): readonly RosterRole[] {
  const roles = new Set<RosterRole>();
  for (const word of (readColumn(row, "role", report) ?? "").split(/[,;，；、/|]/u)) {
    const role = roleOfWord(word);
    if (role !== undefined) roles.add(role);
    else if (word.trim() !== "") report(stops(row, "role", "unknownRole", word));
  }
  return [...roles];
}

/** Kolibri's words for a number that nobody has told. */
const untold = ["NOT_SPECIFIED", "DEFERRED"];

/** The school's number for a row's person, unless a spreadsheet has spoilt it. */
export function readNumber(row: RowCells, report: Report): string | undefined {
  const number = readColumn(row, "number", report) ?? "";
  if (number === "" || (row.format === "kolibri" && untold.includes(number))) return undefined;
  if (number.length > maxNumberLength) report(stops(row, "number", "numberTooLong", number));
  if (!/^\d(?:[.,]\d+)?E\+\d+$/iu.test(number)) return number;
  report({ ...stops(row, "number", "roundedNumber", number), level: "notice" });
  return undefined;
}

/** The language of a row's person, by its name or its tag. */
export function readLanguage(row: RowCells, report: Report): string | undefined {
  const word = readColumn(row, "language", report) ?? "";
  if (word === "") return undefined;
  const isTag = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/iu.test(word);
  const language = languageOfWord(word) ?? (isTag ? canonicalTag(word) : undefined);
  if (language === undefined) report({ ...stops(row, "language", "unknownLanguage", word), level: "notice" });
  return language;
}
