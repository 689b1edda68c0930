import type { InstallEvent } from "../../contract/packs.ts";
import { pushed } from "../pushed.ts";
import { takeFile } from "./chosenFile.ts";
import { mapped, procedures } from "./context.ts";
import { wireError } from "./mapErrors.ts";

export const packs = procedures.packs.router({
  list: procedures.packs.list.handler(async ({ context: { engine } }) => {
    await engine.starterPacks;
    return { packs: engine.packs.list() };
  }),

  install: procedures.packs.install.handler(({ input, context, signal }) => {
    const { engine } = context;
    const file = takeFile(input.source, context);
    const events = pushed<InstallEvent>(async (push, aborted) => {
      try {
        await engine.installPacks(file.path, push, aborted);
      } finally {
        file.done();
      }
    }, signal);
    return mapped(events, engine);
  }),

  remove: procedures.packs.remove.handler(async ({ input, context: { engine } }) => {
    const freedBytes = await engine.removePack(input.packId);
    if (freedBytes === undefined) throw wireError("NOT_FOUND", { what: "pack", id: input.packId });
    return { freedBytes };
  }),
});
