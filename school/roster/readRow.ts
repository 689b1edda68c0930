import type { RosterClass, RosterRole } from "../../contract/roster.ts";
import { classesIn, classOfGrade } from "./classNames.ts";
import { maxNameLength, readLanguage, readName, readNumber, readRoles } from "./readColumns.ts";
import { type Report, type RowCells, readColumn, stops } from "./rowCells.ts";
import { classKey } from "./sameness.ts";

/** What one row says of a person; nothing of what is empty or absent. */
export interface RowPerson {
  readonly line: number;
  readonly name: string;
  readonly roles: readonly RosterRole[];
  readonly classes: readonly RosterClass[];
  readonly number?: string;
  readonly language?: string;
}

/**
 * Reads a person out of a row.
 * @param spellings of classes, by `classKey`; classes that it lacks are added as they stand here
 * @param report is told everything that is wrong with the row
 */
export function readRow(row: RowCells, spellings: Map<string, string>, report: Report): RowPerson {
  const name = readName(row, report);
  const statedRoles = readRoles(row, report);
  const number = readNumber(row, report);
  const language = readLanguage(row, report);
  const teaches = classesIn(readColumn(row, "teaches", report) ?? "", spellings);
  const roles = statedRoles.length === 0 && teaches.length > 0 ? (["teacher"] as const) : statedRoles;
  const classes = placeClasses(row, roles, readClasses(row, spellings, report), teaches);
  for (const each of classes) {
    if (each.name.length > maxNameLength) report(stops(row, "class", "nameTooLong", each.name));
  }
  return {
    line: row.line,
    name,
    roles,
    classes: classes.map((each) => spellClass(each, spellings)),
    ...(number !== undefined && { number }),
    ...(language !== undefined && { language }),
  };
}

/** A list with grades and no classes means the grades: in a small school they are the classes. */
function readClasses(row: RowCells, spellings: ReadonlyMap<string, string>, report: Report): readonly string[] {
  const grade = readColumn(row, "grade", report) ?? "";
  const names = classesIn(readColumn(row, "class", report) ?? "", spellings);
  if (names.length === 0) return grade === "" ? [] : [grade];
  return names.map((name) => classOfGrade(grade, name));
}

/** Who learns and who teaches: in our one column of classes, teachers name those that they teach. */
function placeClasses(
  { format }: RowCells,
  roles: readonly RosterRole[],
  named: readonly string[],
  teaches: readonly string[],
): readonly RosterClass[] {
  const isStudent = roles.length === 0 || roles.includes("student");
  // As Kolibri does: a learner teaches nothing, and whoever is enrolled learns.
  const taught = format === "kolibri" && isStudent ? [] : teaches;
  const as = format === "kolibri" || isStudent ? "student" : "teacher";
  return [...named.map((name) => ({ name, as }) as const), ...taught.map((name) => ({ name, as: "teacher" }) as const)];
}

function spellClass({ name, as }: RosterClass, spellings: Map<string, string>): RosterClass {
  const key = classKey(name);
  const spelling = spellings.get(key) ?? name;
  spellings.set(key, spelling);
  return { name: spelling, as };
}
