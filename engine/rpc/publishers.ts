import { procedures } from "./context.ts";
import { wireError } from "./mapErrors.ts";

export const publishers = procedures.publishers.router({
  list: procedures.publishers.list.handler(({ context: { engine } }) => ({ publishers: engine.publishers.list() })),

  preview: procedures.publishers.preview.handler(({ input, context: { engine } }) =>
    engine.publishers.preview(input.publicKey),
  ),

  add: procedures.publishers.add.handler(({ input, context: { engine, personId, client } }) => {
    const added = engine.publishers.add(input.publicKey, input.name, { personId, client });
    engine.tell({ kind: "packsChanged" }); // its packs are trusted now
    return added;
  }),

  remove: procedures.publishers.remove.handler(({ input, context: { engine, personId, client } }) => {
    if (!engine.publishers.remove(input.keyId, { personId, client })) {
      throw wireError("NOT_FOUND", { what: "publisher", id: input.keyId });
    }
    engine.tell({ kind: "packsChanged" });
    return {};
  }),
});
