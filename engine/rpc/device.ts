import { mapped, procedures } from "./context.ts";

export const device = procedures.device.router({
  doctor: procedures.device.doctor.handler(({ context: { engine } }) => engine.doctor()),

  power: procedures.device.power.handler(({ context: { engine } }) => {
    const level = engine.battery.level();
    return level === undefined ? {} : { battery: { ...level, isLow: engine.battery.isLow() } };
  }),

  watch: procedures.device.watch.handler(({ context: { engine }, signal }) => mapped(engine.watch(signal), engine)),

  openUpload: procedures.device.openUpload.handler(({ input, context: { engine } }) => ({
    token: engine.uploads.open(input.name, input.bytes),
  })),
});
