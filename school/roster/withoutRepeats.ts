import type { RowPerson } from "./readRow.ts";
import type { Report } from "./rowCells.ts";
import { classKey, numberKey } from "./sameness.ts";

/**
 * Leaves out the rows whose person stands further up: the same number, or the same name in the same class where one of
 * the two has no number to tell them apart.
 */
export function withoutRepeats(rows: readonly RowPerson[], report: Report): readonly RowPerson[] {
  const byNumber = new Map<string, RowPerson>();
  const byPlace = new Map<string, RowPerson[]>();
  return rows.filter((row) => {
    const { line, name, number } = row;
    const places = placesOf(row).map((place) => placed(byPlace, place));
    const numbered = number === undefined ? undefined : byNumber.get(numberKey(number));
    const namesake = places.flat().find((each) => each.number === undefined || number === undefined);
    if (numbered !== undefined) {
      report({ ...repeat(line, numbered), column: "number", value: number });
      return false;
    }
    if (namesake !== undefined) {
      report({ ...repeat(line, namesake), column: "name", value: name });
      return false;
    }
    if (number !== undefined) byNumber.set(numberKey(number), row);
    for (const place of places) place.push(row);
    return true;
  });
}

function repeat(line: number, earlier: RowPerson) {
  return { line, code: "twiceInFile", otherLine: earlier.line, level: "stops" } as const;
}

/** The person's name in each of their classes. */
function placesOf({ name, classes }: RowPerson): readonly string[] {
  if (classes.length === 0) return [name];
  return [...new Set(classes.map((each) => `${name}\n${each.as}\n${classKey(each.name)}`))];
}

function placed(byPlace: Map<string, RowPerson[]>, place: string): RowPerson[] {
  const rows = byPlace.get(place) ?? [];
  byPlace.set(place, rows);
  return rows;
}
