import { isStaff } from "../../contract/isStaff.ts";
import type { PersonRecord } from "../../contract/people.ts";
import type { OpenEngine } from "../runningEngine.ts";
import { procedures } from "./context.ts";
import { found, foundClass } from "./found.ts";
import { wireError } from "./mapErrors.ts";
import { needProof } from "./permit.ts";
import { provePassphrase } from "./provePassphrase.ts";

export const people = procedures.people.router({
  list: procedures.people.list.handler(({ context: { engine } }) => ({ people: engine.people.list() })),

  withoutClass: procedures.people.withoutClass.handler(({ context: { engine } }) => {
    const { people: store } = engine;
    const isAlone = ({ personId, roles }: PersonRecord) =>
      roles.includes("student") && store.classes.of(personId, "student").length === 0;
    return { people: store.list().filter(isAlone) };
  }),

  addStaff: procedures.people.addStaff.handler(async ({ input, context: { engine, personId, client } }) => {
    const secret = await engine.people.secrets.prepare({ kind: "passphrase", passphrase: input.passphrase });
    for (const classId of input.teaches) foundClass(classId, engine);
    const added = engine.people.atOnce(() => {
      const person = engine.people.add(input);
      for (const classId of input.teaches) engine.people.classes.join(classId, person.personId, "teacher");
      engine.people.secrets.put(person.personId, secret);
      engine.audit.record({ personId, client }, "personAdded", { personId: person.personId, name: input.name });
      return person;
    });
    return changed(added.personId, engine);
  }),

  rename: procedures.people.rename.handler(({ input, context: { engine, personId, client } }) => {
    const before = found(input.personId, engine);
    engine.people.change(input.personId, { name: input.name });
    const data = { personId: input.personId, name: input.name, before: before.name ?? "" };
    engine.audit.record({ personId, client }, "personChanged", data);
    return changed(input.personId, engine);
  }),

  changeRoles: procedures.people.changeRoles.handler(({ input, context: { engine, personId, client } }) => {
    const before = found(input.personId, engine);
    if (!input.roles.includes("administrator")) keepOneAdministrator(before, engine);
    const roles = [...new Set(input.roles)];
    engine.people.change(input.personId, { roles });
    // A child's pictures must not open what a passphrase guards.
    if (isStaff({ roles }) !== isStaff(before)) engine.people.secrets.forget(input.personId);
    engine.people.sessions.endAll(input.personId);
    const data = { personId: input.personId, name: before.name ?? "", roles: roles.join(", ") };
    engine.audit.record({ personId, client }, "personChanged", data);
    return changed(input.personId, engine);
  }),

  remove: procedures.people.remove.handler(({ input, context: { engine, personId, client, caller } }) => {
    const person = found(input.personId, engine);
    if (isStaff(person)) needProof(caller, engine.people);
    keepOneAdministrator(person, engine);
    engine.people.atOnce(() => {
      engine.people.remove(input.personId);
      engine.people.secrets.forget(input.personId);
      engine.people.sessions.endAll(input.personId);
      const data = { personId: input.personId, name: person.name ?? "" };
      engine.audit.record({ personId, client }, "personRemoved", data);
    });
    engine.tell({ kind: "peopleChanged" });
    return {};
  }),

  resetSecret: procedures.people.resetSecret.handler(({ input, context: { engine, personId, client } }) => {
    const person = found(input.personId, engine);
    if (isStaff(person)) throw wireError("PEOPLE_REFUSED", { reason: "isStaff" });
    engine.people.secrets.forget(input.personId);
    engine.people.sessions.endAll(input.personId);
    engine.people.wrongSecrets.forget(input.personId);
    engine.audit.record({ personId, client }, "secretReset", { personId: input.personId, name: person.name ?? "" });
    engine.tell({ kind: "peopleChanged" });
    return {};
  }),

  givePassphrase: procedures.people.givePassphrase.handler(async ({ input, context: { engine, personId, client } }) => {
    const person = found(input.personId, engine);
    if (!isStaff(person)) throw wireError("PEOPLE_REFUSED", { reason: "notStaff" });
    await engine.people.secrets.set(input.personId, { kind: "passphrase", passphrase: input.passphrase });
    engine.people.sessions.endAll(input.personId);
    engine.people.wrongSecrets.forget(input.personId);
    engine.audit.record({ personId, client }, "passphraseGiven", { personId: input.personId, name: person.name ?? "" });
    return {};
  }),

  changeMyPassphrase: procedures.people.changeMyPassphrase.handler(
    async ({ input, context: { engine, personId, caller } }) => {
      found(personId, engine);
      await provePassphrase(input.old, personId, caller, engine);
      await engine.people.secrets.set(personId, { kind: "passphrase", passphrase: input.passphrase });
      return {};
    },
  ),
});

function changed(personId: string, engine: OpenEngine): PersonRecord {
  engine.tell({ kind: "peopleChanged" });
  return found(personId, engine);
}

/** A school in which nobody administers could never be mended. */
function keepOneAdministrator({ personId, roles }: PersonRecord, { people: store }: OpenEngine): void {
  if (!roles.includes("administrator")) return;
  const others = store.list().filter((each) => each.personId !== personId && each.roles.includes("administrator"));
  if (others.length === 0) throw wireError("PEOPLE_REFUSED", { reason: "lastAdministrator" });
}
