import type { ModelInstallEvent } from "../../contract/models.ts";
import { pushed } from "../pushed.ts";
import { peekFile, takeFile } from "./chosenFile.ts";
import { mapped, procedures } from "./context.ts";

export const models = procedures.models.router({
  list: procedures.models.list.handler(async ({ context: { engine } }) => ({
    models: await engine.models.list(),
    state: engine.modelInUse.state(),
  })),

  inspect: procedures.models.inspect.handler(({ input, context, signal }) =>
    context.engine.models.inspect(peekFile(input.source, context), signal),
  ),

  install: procedures.models.install.handler(({ input, context, signal }) => {
    const { engine } = context;
    const file = takeFile(input.source, context);
    const events = pushed<ModelInstallEvent>(async (push, aborted) => {
      try {
        const model = await engine.models.install(file.path, (event) => push({ kind: "progress", ...event }), aborted);
        await engine.modelInUse.refresh();
        push({ kind: "installed", model });
      } finally {
        file.done();
      }
    }, signal);
    return mapped(events, engine);
  }),

  use: procedures.models.use.handler(async ({ input, context: { engine } }) => {
    const model = await engine.models.use(input.modelId);
    await engine.modelInUse.refresh();
    return model;
  }),

  useNone: procedures.models.useNone.handler(async ({ context: { engine } }) => {
    await engine.models.useNone();
    await engine.modelInUse.refresh();
    return {};
  }),

  remove: procedures.models.remove.handler(async ({ input, context: { engine } }) => {
    await engine.modelInUse.release(input.modelId);
    const freedBytes = await engine.models.remove(input.modelId);
    await engine.modelInUse.refresh();
    return { freedBytes };
  }),
});
