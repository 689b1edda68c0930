import { newRecoveryCode } from "../../school/people/recoveryCode.ts";
import type { SchoolRecord } from "../../school/people/schoolStore.ts";
import { setUpSchool } from "../people/setUpSchool.ts";
import type { OpenEngine } from "../runningEngine.ts";
import { procedures } from "./context.ts";
import { wireError } from "./mapErrors.ts";
import { begin } from "./session.ts";

export const school = procedures.school.router({
  setUp: procedures.school.setUp.handler(async ({ input, context: { engine, caller } }) => {
    const done = await setUpSchool(engine.people, input, caller);
    if (done === undefined) throw wireError("PEOPLE_REFUSED", { reason: "alreadySetUp" });
    engine.tell({ kind: "peopleChanged" });
    return { recoveryCode: done.recoveryCode, ...begin(done.token, caller, engine) };
  }),

  get: procedures.school.get.handler(({ context: { engine } }) => found(engine)),

  change: procedures.school.change.handler(async ({ input, context: { engine, personId, client } }) => {
    found(engine);
    engine.people.school.put(input);
    engine.audit.record({ personId, client }, "schoolChanged", input);
    if (!input.mayServe) await engine.wifi.turnOff();
    engine.tell({ kind: "peopleChanged" });
    return {};
  }),

  newRecoveryCode: procedures.school.newRecoveryCode.handler(async ({ context: { engine, personId, client } }) => {
    const recoveryCode = newRecoveryCode();
    engine.people.secrets.putRecoveryCode(await engine.people.secrets.prepareRecoveryCode(recoveryCode));
    engine.audit.record({ personId, client }, "recoveryCodeMade", {});
    return { recoveryCode };
  }),
});

/** A school that came into being by a change would have nobody who can sign in to it. */
function found({ people }: OpenEngine): SchoolRecord {
  const record = people.school.get();
  if (record === undefined) throw wireError("PEOPLE_REFUSED", { reason: "noSchool" });
  return record;
}
