import { oc } from "@orpc/contract";
import { z } from "zod";
import { className, grade } from "./classes.ts";
import { wireErrors } from "./errors.ts";
import { personName } from "./people.ts";
import { passphrase } from "./secrets.ts";
import { currentSession } from "./session.ts";

const newStaff = z.object({ name: personName, passphrase });

/** What the wizard asks. */
export const schoolSetUp = z.object({
  name: personName,
  firstClass: z.object({ name: className, grade: grade.optional() }),
  staff: z.discriminatedUnion("kind", [
    /** One person who does everything. */
    newStaff.extend({ kind: z.literal("one") }),
    z.object({ kind: z.literal("two"), administrator: newStaff, teacher: newStaff }),
  ]),
  /** Whether this computer may serve the school's Wi-Fi; a teacher still turns it on. */
  mayServe: z.boolean(),
  /** What becomes of what was read and asked before: the first teacher's, or gone. */
  before: z.enum(["keep", "delete"]),
});
export type SchoolSetUp = z.infer<typeof schoolSetUp>;

/** The school as those see it who look after it. */
export const schoolRecord = z.object({
  name: z.string(),
  /** Whether this computer may serve the school's Wi-Fi. */
  mayServe: z.boolean(),
});

export type SchoolRecord = z.infer<typeof schoolRecord>;

export const school = {
  /** Refused with PEOPLE_REFUSED noSchool until a school is set up, as is `change`. */
  get: oc.errors(wireErrors).input(z.object({})).output(schoolRecord),
  /** Once: the school, its first class and people. Whoever did it is signed in. */
  setUp: oc
    .errors(wireErrors)
    .input(schoolSetUp)
    .output(z.object({ recoveryCode: z.string(), token: z.string(), current: currentSession })),
  change: oc
    .errors(wireErrors)
    .input(z.object({ name: personName, mayServe: z.boolean() }))
    .output(z.object({})),
  /** A new code to print; the one before opens nothing any more. */
  newRecoveryCode: oc
    .errors(wireErrors)
    .input(z.object({}))
    .output(z.object({ recoveryCode: z.string() })),
};
