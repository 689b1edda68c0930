import { oc } from "@orpc/contract";
import { z } from "zod";
import { wireErrors } from "./errors.ts";
import { passphrase, secretKind } from "./secrets.ts";

export const role = z.enum(["student", "teacher", "administrator", "guest"]);
export type Role = z.infer<typeof role>;

/** A name as people write it: spaces trimmed, nothing that cannot be seen. */
export const personName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .refine((name) => !/\p{Cc}|\p{Surrogate}|[\u202a-\u202e\u2066-\u2069]/u.test(name), "cannot be read");

/** Until people are set up, everything belongs to the built-in person `local`, who may do all and has no name. */
export const person = z.object({
  personId: z.string(),
  roles: z.array(role),
  name: z.string().optional(),
  /** Which flower stands beside the name: from 0, drawn by the page. */
  emblem: z.int().min(0),
});
export type Person = z.infer<typeof person>;

/** A person as those see them who look after people. */
export const personRecord = person.extend({
  /** The school's own number of the person. */
  number: z.string().optional(),
  /** Absent until they have chosen one. */
  secret: secretKind.optional(),
});
export type PersonRecord = z.infer<typeof personRecord>;

const personIdInput = z.object({ personId: z.string() });

export const people = {
  /** Everybody, by name. */
  list: oc
    .errors(wireErrors)
    .input(z.object({}))
    .output(z.object({ people: z.array(personRecord) })),
  /** Students who are in no class, by name: after their class was removed. */
  withoutClass: oc
    .errors(wireErrors)
    .input(z.object({}))
    .output(z.object({ people: z.array(personRecord) })),
  /** Adds somebody who teaches or administers, with a first passphrase to be told to them. */
  addStaff: oc
    .errors(wireErrors)
    .input(
      z.object({
        name: personName,
        roles: z.array(z.enum(["teacher", "administrator"])).min(1),
        passphrase,
        /** Ids of classes. */
        teaches: z.array(z.string()).default([]),
      }),
    )
    .output(personRecord),
  rename: oc
    .errors(wireErrors)
    .input(personIdInput.extend({ name: personName }))
    .output(personRecord),
  /** The last administrator stays one. */
  changeRoles: oc
    .errors(wireErrors)
    .input(personIdInput.extend({ roles: z.array(z.enum(["student", "teacher", "administrator"])).min(1) }))
    .output(personRecord),
  /** Takes a person off all lists; what they wrote stays. */
  remove: oc.errors(wireErrors).input(personIdInput).output(z.object({})),
  /** Forgets a student's pictures or PIN: the next time they sign in they choose new ones. */
  resetSecret: oc.errors(wireErrors).input(personIdInput).output(z.object({})),
  /** Gives somebody who teaches or administers a new passphrase. */
  givePassphrase: oc.errors(wireErrors).input(personIdInput.extend({ passphrase })).output(z.object({})),
  changeMyPassphrase: oc
    .errors(wireErrors)
    .input(z.object({ old: z.string().max(200), passphrase }))
    .output(z.object({})),
};
