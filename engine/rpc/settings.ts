import { procedures } from "./context.ts";

export const settings = procedures.settings.router({
  get: procedures.settings.get.handler(({ context: { engine, personId } }) => engine.settings.get(personId)),

  change: procedures.settings.change.handler(({ input, context: { engine, personId } }) => {
    const changed = engine.settings.change(personId, input);
    engine.tell({ kind: "settingsChanged" });
    return changed;
  }),
});
