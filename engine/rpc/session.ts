import { isStaff } from "../../contract/isStaff.ts";
import type { PersonRecord } from "../../contract/people.ts";
import type { NameTile } from "../../contract/session.ts";
import { describeSession, enterAsGuest, recover, signIn } from "../people/signIn.ts";
import { toPerson } from "../people/toPerson.ts";
import type { OpenEngine } from "../runningEngine.ts";
import { type Caller, personOf } from "./caller.ts";
import { procedures } from "./context.ts";
import { wireError } from "./mapErrors.ts";
import { provePassphrase } from "./provePassphrase.ts";
import { signInRefused } from "./signInRefused.ts";

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

  signIn: procedures.session.signIn.handler(async ({ input, context: { engine, caller }, signal }) => {
    const result = await signIn(engine.people, input, caller);
    if (result.kind !== "begun") throw signInRefused(result, input.personId);
    if (await mayComeIn(input.personId, caller, engine, signal)) {
      engine.doorbell.remember(result.token, caller.device);
      return begin(result.token, caller, engine);
    }
    engine.people.sessions.end(result.token);
    throw wireError("SIGN_IN_REFUSED", { reason: "notLetIn" });
  }),

  asking: procedures.session.asking.handler(({ context: { engine, client } }) => ({
    asking: client === "wifi" ? [] : engine.doorbell.asking(),
  })),

  letIn: procedures.session.letIn.handler(({ input, context: { engine, personId, client } }) => {
    if (client === "wifi") throw wireError("NOT_PERMITTED", { what: "session.letIn" });
    const asking = engine.doorbell.answer(input.requestId, input.isAllowed);
    if (asking === undefined) throw wireError("NOT_FOUND", { what: "person", id: input.requestId });
    const { person, device } = asking;
    if (input.isAllowed) {
      engine.audit.record({ personId, client }, "staffLetIn", { name: person.name ?? "", device });
    }
    return {};
  }),

  enterAsGuest: procedures.session.enterAsGuest.handler(({ context: { engine, caller } }) => {
    if (engine.people.school.get() === undefined) throw wireError("NOT_PERMITTED", { what: "session.enterAsGuest" });
    return begin(enterAsGuest(engine.people, caller), caller, engine);
  }),

  resume: procedures.session.resume.handler(({ input, context: { engine, caller } }) => {
    caller.speakFor(mayGoOn(input.token, caller, engine) ? input.token : undefined);
    return describeSession(engine.people, personOf(caller, engine.people));
  }),

  prove: procedures.session.prove.handler(async ({ input, context: { engine, personId, caller } }) => {
    await provePassphrase(input.passphrase, personId, caller, engine);
    return {};
  }),

  signOut: procedures.session.signOut.handler(({ context: { engine, caller } }) => {
    const token = caller.token();
    if (token !== undefined) engine.people.sessions.end(token);
    caller.speakFor(undefined);
    engine.people.sweep();
    return describeSession(engine.people, personOf(caller, engine.people));
  }),

  recover: procedures.session.recover.handler(async ({ input, context: { engine, caller } }) => {
    if (caller.client === "wifi") throw wireError("NOT_PERMITTED", { what: "session.recover" });
    const result = await recover(engine.people, input, caller);
    if (result.kind === "recovered") {
      return { ...begin(result.token, caller, engine), recoveryCode: result.recoveryCode };
    }
    throw signInRefused(result, input.personId);
  }),
});

/** Who teaches or administers must be let in from the Wi-Fi by somebody at this computer. */
async function mayComeIn(
  personId: string,
  { client, device }: Caller,
  { people, doorbell }: OpenEngine,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const person = people.find(personId);
  if (client !== "wifi" || person === undefined || !isStaff(person)) return true;
  return doorbell.ring(toPerson(person), device, signal);
}

/** A session of who teaches or administers goes on from the Wi-Fi only at the device that was let in: a token can be overheard. */
function mayGoOn(token: string, { client, device }: Caller, { people, doorbell }: OpenEngine): boolean {
  const personId = people.sessions.personOf(token);
  const person = personId === undefined ? undefined : people.find(personId);
  return client !== "wifi" || person === undefined || !isStaff(person) || doorbell.knows(token, device);
}

/** The connection speaks in the new session from now on, and the one before is over. */
export function begin(token: string, caller: Caller, { people }: OpenEngine) {
  const before = caller.token();
  if (before !== undefined && before !== token) people.sessions.end(before);
  caller.speakFor(token);
  caller.prove();
  return { token, current: describeSession(people, personOf(caller, people)) };
}

/** Who teaches or administers never chooses pictures, also before somebody has given them a passphrase. */
function toTile(person: PersonRecord): NameTile[] {
  const { personId, name, emblem } = person;
  const secret = isStaff(person) ? "passphrase" : person.secret;
  return name === undefined ? [] : [{ personId, name, emblem, ...(secret && { secret }) }];
}
