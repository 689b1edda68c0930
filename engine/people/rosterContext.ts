import { isStaff } from "../../contract/isStaff.ts";
import { uiLanguages } from "../../contract/languages.ts";
import type { PersonRecord } from "../../contract/people.ts";
import type { RosterRole } from "../../contract/roster.ts";
import type { KnownPerson, RosterContext } from "../../school/roster/rosterContext.ts";
import type { People } from "./people.ts";

/** Everybody who has a name, and all classes, as a roster tells of them. */
export function rosterContextOf(people: People): RosterContext {
  const classes = new Map(people.classes.list().map(({ classId, name }) => [classId, name]));
  const classesOf = (personId: string, as: "student" | "teacher") =>
    people.classes.of(personId, as).map((classId) => ({ name: classes.get(classId) ?? "", as }));
  return {
    classes: [...classes.values()],
    languages: uiLanguages,
    people: people.list().map((person): KnownPerson => {
      const { personId, name = "", number } = person;
      const { language } = people.settings.get(personId);
      return {
        personId,
        name,
        roles: rosterRolesOf(person),
        classes: [...classesOf(personId, "student"), ...classesOf(personId, "teacher")],
        ...(number !== undefined && { number }),
        ...(language !== undefined && { language }),
      };
    }),
  };
}

function rosterRolesOf({ roles }: PersonRecord): RosterRole[] {
  return roles.filter((role) => role !== "guest");
}

/** Names of those who teach or administer and cannot sign in yet. */
export function withoutPassphrase(people: People, personIds: readonly string[]): string[] {
  const found = personIds.flatMap((personId) => people.find(personId) ?? []);
  return found.filter((person) => isStaff(person) && person.secret === undefined).map(({ name = "" }) => name);
}
