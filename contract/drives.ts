import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { wireErrors } from "./errors.ts";

/** A removable drive that is plugged in. */
export const drive = z.object({
  /** Stays the same while it is plugged in. */
  driveId: z.string(),
  /** Its label, or the last part of where it is mounted. */
  name: z.string(),
  freeBytes: z.int(),
  totalBytes: z.int(),
  isReadOnly: z.boolean(),
  /** What a quick look at file names says; the look of `imports` says it exactly. */
  holds: z.object({ packs: z.int(), models: z.int(), kolibriChannels: z.int(), documents: z.int() }),
});
export type Drive = z.infer<typeof drive>;

export const drives = {
  /** The drives now, and again after each change; for those who may import. */
  watch: oc
    .errors(wireErrors)
    .input(z.object({}))
    .output(eventIterator(z.object({ drives: z.array(drive) }))),
};
