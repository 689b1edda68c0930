import { procedures } from "./context.ts";
import { wireError } from "./mapErrors.ts";

export const lessons = procedures.lessons.router({
  library: procedures.lessons.library.handler(async ({ context: { engine, personId } }) => {
    await engine.starterPacks;
    return { packs: engine.lessons.library(), positions: engine.positions.all(personId) };
  }),

  open: procedures.lessons.open.handler(async ({ input, context: { engine, personId } }) => {
    await engine.starterPacks;
    const lesson = engine.lessons.open(input);
    if (lesson === undefined) throw wireError("NOT_FOUND", { what: "lesson", id: `${input.packId}/${input.lessonId}` });
    const position = engine.positions.find(personId, input);
    return { ...lesson, ...(position !== undefined && { position }) };
  }),

  savePosition: procedures.lessons.savePosition.handler(({ input, context: { engine, personId } }) => {
    engine.positions.save(personId, input);
    return {};
  }),
});
