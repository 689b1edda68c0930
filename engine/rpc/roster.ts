import { open } from "node:fs/promises";
import type { FileSource } from "../../contract/values.ts";
import { maxRosterBytes } from "../../school/roster/decodeRoster.ts";
import { peekFile, takeFile } from "./chosenFile.ts";
import { procedures } from "./context.ts";
import { wireError } from "./mapErrors.ts";

export const roster = procedures.roster.router({
  check: procedures.roster.check.handler(async ({ input, context, signal }) => {
    const bytes = await readFile(peekFile(input.source, context), input.source);
    return context.engine.rosters.check(bytes, signal);
  }),

  take: procedures.roster.take.handler(async ({ input, context, signal }) => {
    const { engine, personId, client } = context;
    if (engine.people.school.get() === undefined) throw wireError("PEOPLE_REFUSED", { reason: "noSchool" });
    const file = takeFile(input.source, context);
    try {
      const bytes = await readFile(file.path, input.source);
      const taken = await engine.rosters.take(bytes, { personId, client }, signal);
      engine.tell({ kind: "peopleChanged" });
      return taken;
    } finally {
      file.done();
    }
  }),

  undo: procedures.roster.undo.handler(({ input, context: { engine, personId, client } }) => {
    const undone = engine.rosters.undo(input.undoId, { personId, client });
    if (undone === undefined) throw wireError("NOT_FOUND", { what: "roster", id: input.undoId });
    engine.tell({ kind: "peopleChanged" });
    return undone;
  }),

  export: procedures.roster.export.handler(({ input, context: { engine } }) => ({
    text: engine.rosters.write(input.format, input.language),
  })),
});

/** The bytes of a roster; of a larger file one byte more than a roster may have, which is refused as too big. */
async function readFile(path: string, source: FileSource): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const bytes = Buffer.alloc(Math.min((await file.stat()).size, maxRosterBytes + 1));
      const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
      return bytes.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause)) throw cause;
    throw wireError("NOT_FOUND", { what: "file", id: source.kind === "path" ? source.path : source.token });
  }
}
