import { oc } from "@orpc/contract";
import { z } from "zod";
import { wireErrors } from "./errors.ts";
import { person } from "./people.ts";
import { passphrase, secret, secretKind } from "./secrets.ts";

/** Who a connection speaks for. */
export const currentSession = z.discriminatedUnion("kind", [
  /** No school is set up: everything belongs to the built-in person. */
  z.object({ kind: z.literal("noSchool"), me: person }),
  z.object({ kind: z.literal("signedOut"), school: z.string() }),
  z.object({
    kind: z.literal("signedIn"),
    school: z.string(),
    me: person,
    /** Classes that the person is a student of. */
    classes: z.array(z.object({ classId: z.string(), name: z.string() })),
  }),
]);
export type CurrentSession = z.infer<typeof currentSession>;

/** A name to touch. */
export const nameTile = z.object({
  personId: z.string(),
  name: z.string(),
  emblem: z.int().min(0),
  /** Absent for a student who has not chosen one: they do so now. */
  secret: secretKind.optional(),
});
export type NameTile = z.infer<typeof nameTile>;

/** A session that has begun; the page keeps the token for as long as it is open. */
const begun = z.object({ token: z.string(), current: currentSession });
const token = z.string().max(100);

export const session = {
  current: oc.errors(wireErrors).input(z.object({})).output(currentSession),
  /** Whose names can be touched: students by class, and those who teach or administer. */
  names: oc
    .errors(wireErrors)
    .input(z.object({}))
    .output(
      z.object({
        classes: z.array(z.object({ classId: z.string(), name: z.string(), students: z.array(nameTile) })),
        staff: z.array(nameTile),
      }),
    ),
  /** `isNew`: a student who has no secret yet chooses this one. */
  signIn: oc
    .errors(wireErrors)
    .input(z.object({ personId: z.string(), secret, isNew: z.boolean().default(false) }))
    .output(begun),
  /** Somebody without a name: may read and ask, and leaves nothing. */
  enterAsGuest: oc.errors(wireErrors).input(z.object({})).output(begun),
  /** After a lost connection. @returns signedOut if the session is over */
  resume: oc.errors(wireErrors).input(z.object({ token })).output(currentSession),
  /** Who teaches or administers and wants to come in from the Wi-Fi; nobody for who cannot let them in. */
  asking: oc
    .errors(wireErrors)
    .input(z.object({}))
    .output(
      z.object({ asking: z.array(z.object({ requestId: z.string(), person, device: z.string(), at: z.string() })) }),
    ),
  /** Only at this computer. */
  letIn: oc
    .errors(wireErrors)
    .input(z.object({ requestId: z.string(), isAllowed: z.boolean() }))
    .output(z.object({})),
  /** Who teaches or administers says the passphrase again; for some minutes after it, sensitive things can be done. */
  prove: oc
    .errors(wireErrors)
    .input(z.object({ passphrase: z.string().max(200) }))
    .output(z.object({})),
  signOut: oc.errors(wireErrors).input(z.object({})).output(currentSession),
  /** With the printed code somebody who administers gets a new passphrase, and the school a new code. */
  recover: oc
    .errors(wireErrors)
    .input(z.object({ recoveryCode: z.string().max(100), personId: z.string(), passphrase }))
    .output(begun.extend({ recoveryCode: z.string() })),
};
