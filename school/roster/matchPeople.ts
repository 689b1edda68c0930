import { canonicalTag } from "../../contract/languages.ts";
import type { RosterClass, RosterMember, RosterPerson } from "../../contract/roster.ts";
import { completeRoles } from "./completeRoles.ts";
import type { RowPerson } from "./readRow.ts";
import type { KnownPeople, KnownPerson } from "./rosterContext.ts";
import type { Report } from "./rowCells.ts";
import { classKey, numberKey, tidyName } from "./sameness.ts";

type Match = { readonly kind: "new" | "ambiguous" } | { readonly kind: "known"; readonly person: KnownPerson };

/**
 * Finds out who of the rows is at the school already, and what each would be once the roster is taken over. Nobody is
 * found twice.
 */
export function matchPeople(rows: readonly RowPerson[], known: KnownPeople, report: Report): RosterPerson[] {
  const lineOf = new Map<string, number>();
  return rows.flatMap<RosterPerson>((row) => {
    const match = matchPerson(row, known);
    switch (match.kind) {
      case "new":
        return [{ ...mergePerson(row, undefined), line: row.line, is: "new" }];
      case "ambiguous":
        report({ line: row.line, column: "name", code: "ambiguous", value: row.name, level: "stops" });
        return [];
      case "known": {
        const { personId } = match.person;
        const otherLine = lineOf.get(personId);
        if (otherLine !== undefined) {
          report({ line: row.line, column: "name", code: "twiceInFile", value: row.name, otherLine, level: "stops" });
          return [];
        }
        lineOf.set(personId, row.line);
        const merged = mergePerson(row, match.person);
        const is = isSame(merged, match.person) ? "same" : "changed";
        return [{ ...merged, line: row.line, is, personId }];
      }
      default:
        return match satisfies never;
    }
  });
}

/**
 * By number; else, among those of whom no other number is known, by name within the same class. A row without a class
 * may mean anybody of that name, but makes no teacher of a student who happens to bear it.
 */
function matchPerson(row: RowPerson, known: KnownPeople): Match {
  const numbered = row.number === undefined ? [] : known.byNumber(row.number);
  if (numbered.length > 0) return chooseMatch(numbered);
  const named = known.byName(row.name).filter((person) => row.number === undefined || person.number === undefined);
  const placed =
    row.classes.length > 0
      ? named.filter((person) => person.classes.some((each) => includesClass(row.classes, each)))
      : named.filter((person) => row.roles.length === 0 || person.roles.some((role) => row.roles.includes(role)));
  return chooseMatch(placed);
}

function chooseMatch([person, ...others]: readonly KnownPerson[]): Match {
  if (person === undefined) return { kind: "new" };
  return others.length === 0 ? { kind: "known", person } : { kind: "ambiguous" };
}

function includesClass(classes: readonly RosterClass[], wanted: RosterClass): boolean {
  return classes.some(({ name, as }) => as === wanted.as && classKey(name) === classKey(wanted.name));
}

/**
 * A roster gives roles and takes none away: no file may lock an administrator out. Classes of a kind that it names
 * (to learn in, to teach) take the place of the old ones. Spellings that mean the same stay as they are known.
 */
function mergePerson(row: RowPerson, known: KnownPerson | undefined): RosterMember {
  const named = classesNamed(row, known);
  const kept = known?.classes.filter(({ as }) => !named.some((each) => each.as === as)) ?? [];
  const classes = uniqueClasses([...named, ...kept]);
  const stated = [...(known?.roles ?? []), ...row.roles];
  const isSameNumber =
    known?.number !== undefined && row.number !== undefined && numberKey(known.number) === numberKey(row.number);
  const number = isSameNumber ? known.number : (row.number ?? known?.number);
  const language = row.language ?? known?.language;
  return {
    name: known !== undefined && tidyName(known.name) === row.name ? known.name : row.name,
    roles: completeRoles(stated, classes),
    classes,
    ...(number !== undefined && { number }),
    ...(language !== undefined && { language }),
  };
}

/** Where a row states no role, the classes of somebody known to be no student are those that they teach. */
function classesNamed({ roles, classes }: RowPerson, known: KnownPerson | undefined): readonly RosterClass[] {
  const learns = known === undefined || roles.length > 0 || known.roles.includes("student");
  return learns ? classes : classes.map(({ name }) => ({ name, as: "teacher" }));
}

function uniqueClasses(classes: readonly RosterClass[]): RosterClass[] {
  return [...new Map(classes.map((each) => [`${each.as} ${classKey(each.name)}`, each])).values()];
}

function isSame(merged: RosterMember, known: KnownPerson): boolean {
  return (
    merged.name === known.name &&
    merged.number === known.number &&
    canonicalTag(merged.language ?? "") === canonicalTag(known.language ?? "") &&
    merged.roles.join() === completeRoles(known.roles, known.classes).join() &&
    merged.classes.length === uniqueClasses(known.classes).length &&
    merged.classes.every((each) => includesClass(known.classes, each))
  );
}
