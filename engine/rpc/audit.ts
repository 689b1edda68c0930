import { procedures } from "./context.ts";

export const audit = procedures.audit.router({
  list: procedures.audit.list.handler(({ input, context: { engine } }) => ({
    entries: engine.audit.list(input.limit),
  })),
});
