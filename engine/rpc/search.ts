import { procedures } from "./context.ts";

export const search = procedures.search.router({
  find: procedures.search.find.handler(async ({ input, context: { engine } }) => {
    await engine.starterPacks;
    return engine.search({ ...input, language: engine.languageOf(input.text, input.language) });
  }),
});
