import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { wireErrors } from "./errors.ts";
import { byteProgress, localizedText, place } from "./values.ts";

/**
 * Whose a pack is: `starter` came with the app, known by hashes built into it; `own` was made here of documents that
 * somebody of the school chose; `trusted` is signed by a publisher on this
 * school's list; `unknown` is signed by somebody who is not; `altered` was changed after a trusted publisher signed it.
 */
export const packTrust = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("starter") }),
  z.object({ kind: z.literal("own") }),
  z.object({ kind: z.literal("trusted"), keyId: z.string(), publisher: z.string() }),
  z.object({ kind: z.literal("unknown"), keyId: z.string() }),
  z.object({ kind: z.literal("unsigned") }),
  z.object({ kind: z.literal("altered"), keyId: z.string() }),
]);
export type PackTrust = z.infer<typeof packTrust>;

export const installedPack = z.object({
  packId: z.string(),
  version: z.string(),
  title: localizedText,
  description: localizedText.optional(),
  languages: z.array(z.string()),
  license: z.string(),
  authors: z.array(z.string()),
  lessons: z.int(),
  bytes: z.int(),
  trust: packTrust,
  /** Courses of it that are here; absent when all are. */
  chosenCourses: z.array(z.string()).optional(),
  installedAt: z.string(),
});
export type InstalledPack = z.infer<typeof installedPack>;

/** What happens while a pack is read again; ends with `checked`. */
export const checkEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("progress"), progress: byteProgress }),
  /** Paths of members that are damaged or missing: importing the pack again mends them. */
  z.object({ kind: z.literal("checked"), files: z.int(), damaged: z.array(z.string()) }),
]);
export type CheckEvent = z.infer<typeof checkEvent>;

/** What happens while a pack is written to a file; ends with `exported`. */
export const exportEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("progress"), progress: byteProgress }),
  z.object({
    kind: z.literal("exported"),
    /** Its name, without the folder. */
    file: z.string(),
    packId: z.string(),
    version: z.string(),
    lessons: z.int(),
    bytes: z.int(),
  }),
]);
export type ExportEvent = z.infer<typeof exportEvent>;

export const packs = {
  list: oc
    .errors(wireErrors)
    .input(z.object({}))
    .output(z.object({ packs: z.array(installedPack) })),
  remove: oc
    .errors(wireErrors)
    .input(z.object({ packId: z.string() }))
    .output(z.object({ freedBytes: z.int() })),
  /** Reads every byte of a pack again. Ending the stream cancels. */
  check: oc
    .errors(wireErrors)
    .input(z.object({ packId: z.string() }))
    .output(eventIterator(checkEvent)),
  /**
   * Writes a pack, or some of its courses, as a file that any Luciole can take, and reads it back. On a drive it gets
   * its place in `luciole/packs`; a path that ends in `.lpack` names the file, any other the folder.
   * Ending the stream cancels and leaves nothing.
   */
  export: oc
    .errors(wireErrors)
    .input(z.object({ packId: z.string(), courses: z.array(z.string()).min(1).optional(), to: place }))
    .output(eventIterator(exportEvent)),
};
