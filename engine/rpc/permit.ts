import type { Person } from "../../contract/people.ts";
import { type Grant, grantOf, isForAnyone } from "../../school/policies/permissions.ts";
import type { People } from "../people/people.ts";
import type { Caller } from "./caller.ts";
import { wireError } from "./mapErrors.ts";

/**
 * The one place where the table of permissions is asked. Looks at the class and the person that a call names, before
 * anything else of it is read.
 * @param me undefined for somebody who has not said who they are
 * @throws the wire errors NOT_SIGNED_IN and NOT_PERMITTED
 */
export function permit(procedure: string, input: unknown, me: Person | undefined, people: People): Grant {
  if (me === undefined) {
    if (isForAnyone(procedure)) return "own";
    throw wireError("NOT_SIGNED_IN", {});
  }
  const grant = grantOf(procedure, me.roles);
  const mayGoThere = grant !== "ownClasses" || isOfOwnClasses(input, me, people);
  if (grant === undefined || !mayGoThere) throw wireError("NOT_PERMITTED", { what: procedure });
  return grant;
}

/**
 * Asks for the passphrase again before something that could let others in.
 * @throws the wire error PASSPHRASE_NEEDED
 */
export function needProof(caller: Caller, people: People): void {
  // The command line has none, and before there is a school nobody has.
  if (caller.client === "cli" || caller.isProven() || people.school.get() === undefined) return;
  throw wireError("PASSPHRASE_NEEDED", {});
}

function isOfOwnClasses(input: unknown, me: Person, people: People): boolean {
  const { classId, personId } = (typeof input === "object" && input !== null ? input : {}) as Record<string, unknown>;
  if (classId !== undefined && !people.classes.of(me.personId, "teacher").some((mine) => mine === classId))
    return false;
  if (personId === undefined) return true;
  const student = typeof personId === "string" ? people.find(personId) : undefined;
  return student !== undefined && people.teaches(me.personId, student);
}
