import { isStaff } from "../../contract/isStaff.ts";
import type { Person } from "../../contract/people.ts";
import type { Secret } from "../../contract/secrets.ts";
import type { CurrentSession } from "../../contract/session.ts";
import type { Actor } from "../../school/audit/auditLog.ts";
import { localPersonId } from "../../school/people/peopleStore.ts";
import { newRecoveryCode, readRecoveryCode } from "../../school/people/recoveryCode.ts";
import type { People } from "./people.ts";
import { toPerson } from "./toPerson.ts";

/** At which end of a connection somebody tries to sign in. */
export interface Door {
  readonly client: Actor["client"];
  /** Tells devices apart, as well as they can be told. */
  readonly device: string;
}

/** Why somebody was not let in. */
export type NotSignedIn =
  | { readonly kind: "wrong" }
  | { readonly kind: "alreadySet" }
  | { readonly kind: "wait"; readonly ms: number }
  | { readonly kind: "nobody" };

/** So many wrong secrets in a row are written down for those who look after people. */
const worthTelling = 10;

/** Signs somebody in who gives the right secret; `isNew` lets a student without one choose it. */
export async function signIn(
  people: People,
  { personId, secret, isNew }: { readonly personId: string; readonly secret: Secret; readonly isNew: boolean },
  door: Door,
): Promise<NotSignedIn | { readonly kind: "begun"; readonly token: string }> {
  const person = people.find(personId);
  if (person?.name === undefined) return { kind: "nobody" };
  const tried = tryFirst(people, personId, door);
  if (tried !== undefined) return tried;
  if (isNew) {
    if (isStaff(person) || secret.kind === "passphrase") return { kind: "wrong" };
    if (!(await people.secrets.choose(personId, secret))) return { kind: "alreadySet" };
  } else if (!(await people.secrets.isRight(personId, secret))) return { kind: "wrong" };
  people.wrongSecrets.wasRight(personId, door.device);
  return { kind: "begun", token: people.sessions.begin(personId, door.client) };
}

/** Lets somebody in without a name, who may read and ask; what they leave goes with their session. */
export function enterAsGuest(people: People, { client }: Door): string {
  people.sweep();
  const { personId } = people.add({ roles: ["guest"] });
  return people.sessions.begin(personId, client);
}

/** With the printed code, gives an administrator a new passphrase; the code is used up, and a new one is made. */
export async function recover(
  people: People,
  asked: { readonly recoveryCode: string; readonly personId: string; readonly passphrase: string },
  door: Door,
): Promise<NotSignedIn | { readonly kind: "recovered"; readonly token: string; readonly recoveryCode: string }> {
  const person = people.find(asked.personId);
  if (!person?.roles.includes("administrator") || person.name === undefined) return { kind: "nobody" };
  const tried = tryFirst(people, "recovery", door);
  if (tried !== undefined) return tried;
  if (!(await people.secrets.isRecoveryCode(readRecoveryCode(asked.recoveryCode)))) return { kind: "wrong" };
  people.wrongSecrets.wasRight("recovery", door.device);
  const recoveryCode = newRecoveryCode();
  const newCode = await people.secrets.prepareRecoveryCode(recoveryCode);
  const passphrase = await people.secrets.prepare({ kind: "passphrase", passphrase: asked.passphrase });
  const token = people.atOnce(() => {
    people.secrets.putRecoveryCode(newCode);
    people.secrets.put(person.personId, passphrase);
    people.sessions.endAll(person.personId);
    people.audit.record({ personId: person.personId, client: door.client }, "recoveryCodeUsed", {
      personId: person.personId,
      name: person.name ?? "",
    });
    return people.sessions.begin(person.personId, door.client);
  });
  return { kind: "recovered", token, recoveryCode };
}

/** What a page is told of who it speaks for. */
export function describeSession(people: People, me: Person | undefined): CurrentSession {
  const school = people.school.get();
  if (school === undefined) {
    return { kind: "noSchool", me: me ?? { personId: localPersonId, roles: [], emblem: 0 } };
  }
  if (me === undefined) return { kind: "signedOut", school: school.name };
  const mine = people.classes.of(me.personId, "student");
  const classes = people.classes.list().filter(({ classId }) => mine.includes(classId));
  return {
    kind: "signedIn",
    school: school.name,
    me: toPerson(me),
    classes: classes.map(({ classId, name }) => ({ classId, name })),
  };
}

function tryFirst(people: People, owner: string, { client, device }: Door): NotSignedIn | undefined {
  const { waitMs, tries } = people.wrongSecrets.try(owner, device);
  if (waitMs > 0) return { kind: "wait", ms: waitMs };
  if (tries === worthTelling) {
    people.audit.record({ personId: owner, client }, "manyWrongSecrets", {
      personId: owner,
      name: people.find(owner)?.name ?? "",
      tries,
    });
  }
  return undefined;
}
