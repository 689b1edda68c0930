import type { SchoolSetUp } from "../../contract/school.ts";
import { localPersonId } from "../../school/people/peopleStore.ts";
import { newRecoveryCode } from "../../school/people/recoveryCode.ts";
import type { People } from "./people.ts";
import type { Door } from "./signIn.ts";

/**
 * Sets up the school, its first class and those who look after it, all at once or not at all. Until now everything
 * belonged to the built-in person: the first teacher takes it over, or it is deleted.
 * @returns undefined if a school was set up already
 */
export async function setUpSchool(
  people: People,
  wanted: SchoolSetUp,
  { client }: Door,
): Promise<{ readonly recoveryCode: string; readonly token: string } | undefined> {
  const recoveryCode = newRecoveryCode();
  const code = await people.secrets.prepareRecoveryCode(recoveryCode);
  const staff = await Promise.all(
    staffOf(wanted).map(async ({ passphrase, ...person }) => ({
      ...person,
      secret: await people.secrets.prepare({ kind: "passphrase", passphrase }),
    })),
  );
  return people.atOnce(() => {
    if (people.school.get() !== undefined) return undefined;
    const added = staff.map(({ name, roles, secret }) => {
      const person = people.add({ name, roles });
      people.secrets.put(person.personId, secret);
      return person;
    });
    const [administrator] = added;
    const teacher = added.find(({ roles }) => roles.includes("teacher"));
    if (administrator === undefined || teacher === undefined) throw new Error("a school has both");
    const { classId } = people.classes.add(wanted.firstClass);
    people.classes.join(classId, teacher.personId, "teacher");
    moveIn(people, teacher.personId, wanted.before);
    people.secrets.putRecoveryCode(code);
    people.school.put({ name: wanted.name, mayServe: wanted.mayServe });
    people.audit.record({ personId: administrator.personId, client }, "schoolSetUp", { name: wanted.name });
    return { recoveryCode, token: people.sessions.begin(administrator.personId, client) };
  });
}

/** Who administers comes first. */
function staffOf({ staff }: SchoolSetUp) {
  switch (staff.kind) {
    case "one":
      return [{ ...staff, roles: ["teacher", "administrator"] as const }];
    case "two":
      return [
        { ...staff.administrator, roles: ["administrator"] as const },
        { ...staff.teacher, roles: ["teacher"] as const },
      ];
    default:
      return staff satisfies never;
  }
}

/** The device goes on in the language that was chosen on it, whoever has the rest. */
function moveIn(people: People, personId: string, before: SchoolSetUp["before"]): void {
  const { language, theme } = people.settings.get(localPersonId);
  const heir = before === "keep" ? personId : people.add({ roles: ["guest"] }).personId;
  people.handOver(localPersonId, heir);
  if (before === "delete") people.deleteWhole(heir);
  people.settings.change(localPersonId, { language, theme });
  for (const { personId: each } of people.list()) people.settings.change(each, { language });
}
