import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { packRefusal, wireErrors } from "./errors.ts";
import { byteProgress, fileSource, localizedText } from "./values.ts";

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
  /** `starter` came with the app, known by hashes built into it; `unsigned` was confirmed by a person. */
  trust: z.enum(["starter", "unsigned"]),
  installedAt: z.string(),
});
export type InstalledPack = z.infer<typeof installedPack>;

/** What happens while packs are installed; ends with one `finished`. */
export const installEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("found"), files: z.array(z.string()) }),
  z.object({
    kind: z.literal("progress"),
    file: z.string(),
    step: z.enum(["checking", "copying", "indexing"]),
    progress: byteProgress,
  }),
  z.object({
    kind: z.literal("installed"),
    file: z.string(),
    packId: z.string(),
    version: z.string(),
    lessons: z.int(),
    passages: z.int(),
    change: z.enum(["new", "updated", "same", "replaced"]),
  }),
  /** One of several packs was refused; the others go on. */
  z.object({ kind: z.literal("refused"), file: z.string(), reason: packRefusal, where: z.string().optional() }),
  z.object({ kind: z.literal("finished"), installed: z.int(), refused: z.int() }),
]);
export type InstallEvent = z.infer<typeof installEvent>;

export const packs = {
  list: oc
    .errors(wireErrors)
    .input(z.object({}))
    .output(z.object({ packs: z.array(installedPack) })),
  /**
   * Installs one .lpack, or every one in a folder. Everything is verified first; a pack is visible whole or not at all.
   * A single refused file fails the call with PACK_REFUSED; ending the stream cancels between members.
   */
  install: oc
    .errors(wireErrors)
    .input(z.object({ source: fileSource, allowUnsigned: z.boolean().default(false) }))
    .output(eventIterator(installEvent)),
  remove: oc
    .errors(wireErrors)
    .input(z.object({ packId: z.string() }))
    .output(z.object({ freedBytes: z.int() })),
};
