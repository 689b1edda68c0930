import { servingRefusal } from "../lan/servingRefusal.ts";
import { mapped, procedures } from "./context.ts";
import { wireError } from "./mapErrors.ts";

export const wifi = procedures.wifi.router({
  watch: procedures.wifi.watch.handler(({ context: { engine }, signal }) => mapped(engine.wifi.watch(signal), engine)),

  turnOn: procedures.wifi.turnOn.handler(async ({ context: { engine, personId, client } }) => {
    const reason = servingRefusal(engine.people);
    if (reason !== undefined) throw wireError("PEOPLE_REFUSED", { reason });
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
