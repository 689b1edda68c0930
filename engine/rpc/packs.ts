import { basename } from "node:path";
import type { CheckEvent, ExportEvent } from "../../contract/packs.ts";
import { pushed } from "../pushed.ts";
import { mapped, procedures } from "./context.ts";
import { wireError } from "./mapErrors.ts";
import { permitPlace } from "./permitPlace.ts";

export const packs = procedures.packs.router({
  list: procedures.packs.list.handler(async ({ context: { engine } }) => {
    await engine.starterPacks;
    return { packs: engine.curriculum.list() };
  }),

  remove: procedures.packs.remove.handler(async ({ input, context: { engine, personId, client } }) => {
    const freedBytes = await engine.curriculum.remove(input.packId, { personId, client });
    if (freedBytes === undefined) throw wireError("NOT_FOUND", { what: "pack", id: input.packId });
    return { freedBytes };
  }),

  check: procedures.packs.check.handler(({ input, context: { engine, personId, client }, signal }) => {
    const events = pushed<CheckEvent>(async (push, aborted) => {
      const checked = await engine.curriculum.check(
        input.packId,
        { personId, client },
        (progress) => push({ kind: "progress", progress }),
        aborted,
      );
      if (checked === undefined) throw wireError("NOT_FOUND", { what: "pack", id: input.packId });
      push({ kind: "checked", files: checked.files, damaged: [...checked.damaged] });
    }, signal);
    return mapped(events, engine);
  }),

  export: procedures.packs.export.handler(({ input, context, signal }) => {
    permitPlace(input.to, context);
    const { engine, personId, client } = context;
    const events = pushed<ExportEvent>(async (push, aborted) => {
      const exported = await engine.curriculum.export(
        input,
        { personId, client },
        (progress) => push({ kind: "progress", progress }),
        aborted,
      );
      if (exported === undefined) throw wireError("NOT_FOUND", { what: "pack", id: input.packId });
      push({ kind: "exported", ...exported, file: basename(exported.file) });
    }, signal);
    return mapped(events, engine);
  }),
});
