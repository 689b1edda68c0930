import type { ModelInstallEvent } from "../../contract/models.ts";
import { told } from "../../models/remote/modelServers.ts";
import { grantOf } from "../../school/policies/permissions.ts";
import { pushed } from "../pushed.ts";
import { peekFile, takeFile } from "./chosenFile.ts";
import { mapped, procedures } from "./context.ts";

export const models = procedures.models.router({
  list: procedures.models.list.handler(async ({ context: { engine, me } }) => {
    const list = await engine.models.list();
    const isShown = me !== undefined && grantOf("models.useServer", me.roles) !== undefined;
    const server = isShown ? await engine.modelServers.inUse() : undefined;
    const serverState = isShown ? engine.modelInUse.serverState() : undefined;
    return {
      models: list,
      state: engine.modelInUse.state(),
      ...(server !== undefined && { server: told(server) }),
      ...(serverState !== undefined && { serverState }),
    };
  }),

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

  useServer: procedures.models.useServer.handler(async ({ input, context, signal }) => {
    const { engine, personId, client } = context;
    const server = await engine.modelServers.use(input, signal ?? new AbortController().signal);
    await engine.modelInUse.refresh();
    engine.audit.record({ personId, client }, "modelServerChosen", { name: server.address });
    return server;
  }),

  leaveServer: procedures.models.leaveServer.handler(async ({ context: { engine, personId, client } }) => {
    await engine.modelServers.leave();
    await engine.modelInUse.refresh();
    engine.audit.record({ personId, client }, "modelServerLeft", {});
    return {};
  }),
});
