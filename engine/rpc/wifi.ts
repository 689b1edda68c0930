import type { OpenEngine } from "../runningEngine.ts";
import { mapped, procedures } from "./context.ts";
import { wireError } from "./mapErrors.ts";

export const wifi = procedures.wifi.router({
  watch: procedures.wifi.watch.handler(({ context: { engine }, signal }) => mapped(engine.wifi.watch(signal), engine)),

  turnOn: procedures.wifi.turnOn.handler(async ({ context: { engine, personId, client } }) => {
    permitServing(engine);
    const state = await engine.wifi.turnOn();
    engine.audit.record({ personId, client }, "wifiTurnedOn", {});
    return state;
  }),

  turnOff: procedures.wifi.turnOff.handler(async ({ context: { engine, personId, client } }) => {
    const state = await engine.wifi.turnOff();
    engine.audit.record({ personId, client }, "wifiTurnedOff", {});
    return state;
  }),

  newCode: procedures.wifi.newCode.handler(({ context: { engine } }) => engine.wifi.newCode()),
});

/** Nobody joins a school without people, nor where whoever looks after the computer has said no. */
function permitServing({ people }: OpenEngine): void {
  const school = people.school.get();
  if (school === undefined) throw wireError("PEOPLE_REFUSED", { reason: "noSchool" });
  if (!school.mayServe) throw wireError("PEOPLE_REFUSED", { reason: "mayNotServe" });
}
