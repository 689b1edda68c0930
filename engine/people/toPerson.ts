import type { Person, PersonRecord } from "../../contract/people.ts";

/** What anybody may know of a person: without their number and how they sign in. */
export function toPerson({ personId, roles, emblem, name }: PersonRecord): Person {
  return { personId, roles, emblem, ...(name !== undefined && { name }) };
}
