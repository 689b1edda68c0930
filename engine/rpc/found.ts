import type { PersonRecord } from "../../contract/people.ts";
import type { ClassRecord } from "../../school/people/classStore.ts";
import type { OpenEngine } from "../runningEngine.ts";
import { wireError } from "./mapErrors.ts";

/** @throws the wire error NOT_FOUND also for the built-in person and guests, who have no name */
export function found(personId: string, { people: store }: OpenEngine): PersonRecord {
  const person = store.find(personId);
  if (person?.name === undefined) throw wireError("NOT_FOUND", { what: "person", id: personId });
  return person;
}

/** @throws the wire error NOT_FOUND */
export function foundClass(classId: string, { people }: OpenEngine): ClassRecord {
  const record = people.classes.find(classId);
  if (record === undefined) throw wireError("NOT_FOUND", { what: "class", id: classId });
  return record;
}
