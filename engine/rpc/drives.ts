import { mapped, procedures } from "./context.ts";

export const drives = procedures.drives.router({
  watch: procedures.drives.watch.handler(({ context: { engine }, signal }) =>
    mapped(engine.drives.watch(signal), engine),
  ),
});
