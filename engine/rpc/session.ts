import type { PersonRecord } from "../../contract/people.ts";
import type { NameTile } from "../../contract/session.ts";
import { describeSession, enterAsGuest, isStaff, type NotSignedIn, recover, signIn } from "../people/signIn.ts";
import type { OpenEngine } from "../runningEngine.ts";
import { type Caller, personOf } from "./caller.ts";
import { procedures } from "./context.ts";
import { wireError } from "./mapErrors.ts";

export const session = procedures.session.router({
  current: procedures.session.current.handler(({ context: { engine, me } }) => describeSession(engine.people, me)),

  names: procedures.session.names.handler(({ context: { engine } }) => {
    const { people } = engine;
    const classes = people.classes.list().map(({ classId, name }) => ({
      classId,
      name,
      students: people.ofClass(classId, "student").flatMap(toTile),
    }));
    return { classes, staff: people.list().filter(isStaff).flatMap(toTile) };
  }),

  signIn: procedures.session.signIn.handler(async ({ input, context: { engine, caller } }) => {
    const result = await signIn(engine.people, input, caller);
    if (result.kind === "begun") return begin(result.token, caller, engine);
    throw refused(result, input.personId);
  }),

  enterAsGuest: procedures.session.enterAsGuest.handler(({ context: { engine, caller } }) => {
    if (engine.people.school.get() === undefined) throw wireError("NOT_PERMITTED", { what: "session.enterAsGuest" });
    return begin(enterAsGuest(engine.people, caller), caller, engine);
  }),

  resume: procedures.session.resume.handler(({ input, context: { engine, caller } }) => {
    caller.speakFor(input.token);
    return describeSession(engine.people, personOf(caller, engine.people));
  }),

  signOut: procedures.session.signOut.handler(({ context: { engine, caller } }) => {
    const token = caller.token();
    if (token !== undefined) engine.people.sessions.end(token);
    caller.speakFor(undefined);
    engine.people.sweep();
    return describeSession(engine.people, personOf(caller, engine.people));
  }),

  recover: procedures.session.recover.handler(async ({ input, context: { engine, caller } }) => {
    const result = await recover(engine.people, input, caller);
    if (result.kind === "recovered") {
      return { ...begin(result.token, caller, engine), recoveryCode: result.recoveryCode };
    }
    throw refused(result, input.personId);
  }),
});

/** The connection speaks in the new session from now on, and the one before is over. */
export function begin(token: string, caller: Caller, { people }: OpenEngine) {
  const before = caller.token();
  if (before !== undefined && before !== token) people.sessions.end(before);
  caller.speakFor(token);
  return { token, current: describeSession(people, personOf(caller, people)) };
}

function refused(result: NotSignedIn, personId: string) {
  if (result.kind === "nobody") return wireError("NOT_FOUND", { what: "person", id: personId });
  return wireError("SIGN_IN_REFUSED", {
    reason: result.kind,
    ...(result.kind === "wait" && { waitSeconds: Math.ceil(result.ms / 1000) }),
  });
}

function toTile({ personId, name, emblem, secret }: PersonRecord): NameTile[] {
  return name === undefined ? [] : [{ personId, name, emblem, ...(secret && { secret }) }];
}
