import { isStaff } from "../../contract/isStaff.ts";
import { uiLanguages } from "../../contract/languages.ts";
import type { RosterClass, RosterPerson } from "../../contract/roster.ts";
import type { Actor } from "../../school/audit/auditLog.ts";
import { classKey } from "../../school/roster/sameness.ts";
import type { People } from "./people.ts";

/** What was added: ids of people and of classes. */
export interface RosterAdded {
  readonly people: readonly string[];
  readonly classes: readonly string[];
}

/** Adds and changes the people of a roster; the caller makes one transaction of it. */
export function takeRoster(people: People, persons: readonly RosterPerson[], actor: Actor): RosterAdded {
  const places = createPlaces(people);
  const added: string[] = [];
  for (const person of persons) {
    const personId = person.is === "new" ? addPerson(people, person, actor) : person.personId;
    if (person.is === "same" || personId === undefined) continue;
    if (person.is === "new") added.push(personId);
    else changePerson(people, personId, person, actor);
    for (const as of ["student", "teacher"] as const) places.put(personId, person.classes, as);
    const language = uiLanguages.find((each) => each === person.language);
    if (language !== undefined) people.settings.change(personId, { language });
  }
  return { people: added, classes: places.added };
}

function addPerson(people: People, { name, roles, number }: RosterPerson, actor: Actor): string {
  const { personId } = people.add({ name, roles, number });
  if (isStaff({ roles })) people.audit.record(actor, "personAdded", { personId, name, roles: roles.join(", ") });
  return personId;
}

/** A file gives roles and takes none away; whoever gets to teach or to administer needs a passphrase from now on. */
function changePerson(people: People, personId: string, { name, roles, number }: RosterPerson, actor: Actor): void {
  const before = people.find(personId);
  people.change(personId, { name, roles, number });
  if (before === undefined || roles.every((role) => before.roles.includes(role))) return;
  if (!isStaff(before) && isStaff({ roles })) people.secrets.forget(personId);
  people.sessions.endAll(personId);
  people.audit.record(actor, "personChanged", { personId, name, roles: roles.join(", ") });
}

/** The classes by name; those that the school lacks are added when the first person comes into them. */
function createPlaces(people: People) {
  const ids = new Map(people.classes.list().map(({ classId, name }) => [classKey(name), classId]));
  const added: string[] = [];
  const idOf = (name: string) => {
    const key = classKey(name);
    const classId = ids.get(key) ?? people.classes.add({ name }).classId;
    if (!ids.has(key)) added.push(classId);
    ids.set(key, classId);
    return classId;
  };
  return {
    added,
    put(personId: string, classes: readonly RosterClass[], as: RosterClass["as"]): void {
      const wanted = classes.filter((each) => each.as === as).map(({ name }) => idOf(name));
      const before = people.classes.of(personId, as);
      for (const classId of before.filter((id) => !wanted.includes(id))) people.classes.leave(classId, personId, as);
      for (const classId of wanted.filter((id) => !before.includes(id))) people.classes.join(classId, personId, as);
    },
  };
}
