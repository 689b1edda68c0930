import { mapped, procedures } from "./context.ts";
import { wireError } from "./mapErrors.ts";
import { permitPlace } from "./permitPlace.ts";

export const imports = procedures.imports.router({
  look: procedures.imports.look.handler(({ input, context, signal }) => {
    permitPlace(input.place, context);
    const { engine } = context;
    return mapped(engine.curriculum.imports.look(input.place, signal ?? new AbortController().signal), engine);
  }),

  start: procedures.imports.start.handler(async ({ input, context, signal }) => {
    permitPlace(input.place, context);
    const { engine, client, personId, grant } = context;
    await engine.starterPacks;
    const { place, items, allowUnsigned } = input;
    if (grant === "ownFiles" && items.some(({ itemId }) => !itemId.startsWith("documents"))) {
      throw wireError("NOT_PERMITTED", { what: "imports.start" });
    }
    const order = { allowUnsigned, by: { personId, client } };
    const importIds = await engine.curriculum.imports.start(
      place,
      items,
      order,
      signal ?? new AbortController().signal,
    );
    const missing = importIds.indexOf(undefined);
    if (missing >= 0) throw wireError("NOT_FOUND", { what: "file", id: items[missing]?.itemId ?? "" });
    return { importIds: importIds.filter((id) => id !== undefined) };
  }),

  watch: procedures.imports.watch.handler(({ context: { engine }, signal }) =>
    mapped(engine.curriculum.imports.watch(signal), engine),
  ),

  cancel: procedures.imports.cancel.handler(({ input, context: { engine } }) => {
    if (!engine.curriculum.imports.cancel(input.importId))
      throw wireError("NOT_FOUND", { what: "import", id: input.importId });
    return {};
  }),

  resume: procedures.imports.resume.handler(({ input, context: { engine } }) => {
    if (!engine.curriculum.imports.resume(input.importId))
      throw wireError("NOT_FOUND", { what: "import", id: input.importId });
    return {};
  }),

  forget: procedures.imports.forget.handler(async ({ input, context: { engine } }) => {
    const freedBytes = await engine.curriculum.imports.forget(input.importId);
    if (freedBytes === undefined) throw wireError("NOT_FOUND", { what: "import", id: input.importId });
    return { freedBytes };
  }),
});
