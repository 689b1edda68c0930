import { tidyText } from "./cells.ts";
import { classKey } from "./sameness.ts";

/** Odd: the parts of a name and the commas between them. */
const maxPartsInName = 9;

/**
 * The classes that a cell names, parted by commas or semicolons. A comma inside the name of a class that the school
 * has parts nothing. Pure.
 * @param school the school's own spellings, by {@link classKey}
 */
export function classesIn(cell: string, school: ReadonlyMap<string, string>): readonly string[] {
  const parts = cell.split(/([,;，；、])/u);
  const names: string[] = [];
  for (let at = 0; at < parts.length; ) {
    const end = endOfKnown(parts, at, school) ?? at + 1;
    const name = tidyText(parts.slice(at, end).join(""));
    if (name !== "") names.push(name);
    at = end + 1; // the sign that parted them
  }
  return names;
}

/** Where the longest name of a known class ends that begins at a part and runs over several. */
function endOfKnown(parts: readonly string[], at: number, school: ReadonlyMap<string, string>): number | undefined {
  for (let end = Math.min(parts.length, at + maxPartsInName); end > at + 1; end -= 2) {
    if (school.has(classKey(parts.slice(at, end).join("")))) return end;
  }
  return undefined;
}

/**
 * The name of a class that is given by a grade and a class within it: 五年级 and 2班 are 五年级2班, 5 and A are 5A,
 * 1 and 2 are 1-2. Without it the 2班 of two grades would be one class. A class that names its grade stays as it is.
 * Pure.
 */
export function classOfGrade(grade: string, name: string): string {
  if (grade === "" || name === "") return grade + name;
  if (namesGrade(name, grade)) return name;
  if (/\d$/u.test(grade) && /^\d/u.test(name)) return `${grade}-${name}`;
  const isOneWord = /\p{Script=Han}$/u.test(grade) || /^\p{Script=Han}/u.test(name) || /^\d+$/u.test(grade);
  return isOneWord ? grade + name : `${grade} ${name}`;
}

function namesGrade(name: string, grade: string): boolean {
  if (name === grade) return !/^\d+$/u.test(grade);
  const numeral = /\d+|[一二三四五六七八九]/u.exec(grade)?.[0] ?? grade;
  return [grade, numeral].some((start) => {
    if (!name.startsWith(start)) return false;
    const rest = name.slice(start.length).replace("班", "");
    // After a digit, another one would belong to the same number.
    return /\d$/u.test(start) ? /^\p{L}|^[^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(rest) : /[\p{L}\p{N}]/u.test(rest);
  });
}
