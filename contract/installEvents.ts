import { z } from "zod";
import { importRefusal, importStep, leftOut } from "./imports.ts";
import { byteProgress } from "./values.ts";

/** What `luciole pack install --json` prints, a line each; ends with one `finished`, or with the error that ended it. */
export const installEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("found"), files: z.array(z.string()) }),
  z.object({
    kind: z.literal("progress"),
    file: z.string(),
    step: importStep,
    progress: byteProgress,
    bytesPerSecond: z.number(),
    /** All that were found. */
    together: byteProgress.extend({ secondsLeft: z.number().optional() }),
  }),
  z.object({
    kind: z.literal("installed"),
    file: z.string(),
    packId: z.string(),
    version: z.string(),
    lessons: z.int(),
    passages: z.int(),
    change: z.enum(["new", "updated", "same", "replaced"]),
    copiedBytes: z.int(),
    leftOut: z.array(leftOut),
  }),
  /** One of several was refused; the others go on. */
  z.object({ kind: z.literal("refused"), file: z.string(), reason: importRefusal, where: z.string().optional() }),
  z.object({ kind: z.literal("finished"), installed: z.int(), refused: z.int() }),
]);
export type InstallEvent = z.infer<typeof installEvent>;
