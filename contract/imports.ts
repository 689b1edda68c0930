import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { modelRefusal, packRefusal, wireErrors } from "./errors.ts";
import { modelFit } from "./models.ts";
import { packTrust } from "./packs.ts";
import { byteProgress, localizedText, place } from "./values.ts";

/** What a place can hold. */
export const importKind = z.enum(["pack", "kolibri", "documents", "model"]);
export type ImportKind = z.infer<typeof importKind>;

/** Why a pack or a model was refused; `packRefusal` and `modelRefusal` word what they share alike. */
export const importRefusal = z.union([packRefusal, modelRefusal]);

/** What will not come along, and how many of them. */
export const leftOut = z.object({
  what: z.enum([
    "missingFile",
    "damagedFile",
    "unsupportedExercise",
    "unsupportedKind",
    "scannedPages",
    "tooLarge",
    /** Kept by its makers for teachers. */
    "teacherOnly",
    /** Stands nowhere in the tree of a channel. */
    "detached",
  ]),
  count: z.int().min(1),
  /** A few names, as they stand there. */
  examples: z.array(z.string()).max(5),
});
export type LeftOut = z.infer<typeof leftOut>;

const importCourse = z.object({ courseId: z.string(), title: localizedText, lessons: z.int(), bytesToCopy: z.int() });

/** One thing that can be imported, as it is told before anything is copied. */
export const importItem = z.object({
  /** Names it within its place. */
  itemId: z.string(),
  kind: importKind,
  /** File or folder, as a person sees it on the drive. */
  file: z.string(),
  packId: z.string(),
  version: z.string(),
  title: localizedText,
  /** Empty for documents, which are not read before they are imported. */
  languages: z.array(z.string()),
  /** Of documents: how many there are; a long one becomes several lessons. */
  lessons: z.int(),
  bytesTotal: z.int(),
  /** Without what is here already. */
  bytesToCopy: z.int(),
  change: z.enum(["new", "update", "same", "older"]),
  installedVersion: z.string().optional(),
  trust: packTrust,
  courses: z.array(importCourse),
  /** For an update: titles of lessons that come, change or go, in the language of the pack's first. */
  lessonChanges: z
    .object({
      added: z.array(localizedText),
      changed: z.array(localizedText),
      removed: z.array(localizedText),
    })
    .optional(),
  leftOut: z.array(leftOut),
  /** Of a model: how well it would do on this computer. */
  fit: modelFit.optional(),
});
export type ImportItem = z.infer<typeof importItem>;

/** What is seen while a place is looked through; ends with `finished`. */
export const lookEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("looking"), file: z.string() }),
  z.object({ kind: z.literal("item"), item: importItem }),
  z.object({ kind: z.literal("refused"), file: z.string(), reason: importRefusal, where: z.string().optional() }),
  z.object({ kind: z.literal("finished"), items: z.int(), refused: z.int(), freeBytes: z.int() }),
]);
export type LookEvent = z.infer<typeof lookEvent>;

export const importStep = z.enum(["checking", "copying", "indexing"]);

/** How an import stands. `stopped` can be gone on with; what was copied is kept until it is forgotten. */
export const importStatus = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("waiting"), ahead: z.int().min(0) }),
  z.object({
    kind: z.literal("running"),
    step: importStep,
    progress: byteProgress,
    bytesPerSecond: z.number().min(0),
    /** Absent while it cannot be known. */
    secondsLeft: z.number().min(0).optional(),
  }),
  z.object({
    kind: z.literal("stopped"),
    reason: z.enum(["cancelled", "driveGone", "engineDied", "diskFull"]),
    progress: byteProgress,
    /** With `diskFull`: what must be freed. */
    missingBytes: z.int().optional(),
  }),
  z.object({ kind: z.literal("refused"), reason: importRefusal, where: z.string().optional() }),
  z.object({
    kind: z.literal("done"),
    change: z.enum(["new", "updated", "same", "replaced"]),
    lessons: z.int(),
    passages: z.int(),
    copiedBytes: z.int(),
    leftOut: z.array(leftOut),
  }),
  /** A fault of the program; `reference` finds it in the log. */
  z.object({ kind: z.literal("fault"), reference: z.string() }),
]);
export type ImportStatus = z.infer<typeof importStatus>;

export const importJob = z.object({
  importId: z.string(),
  kind: importKind,
  file: z.string(),
  title: localizedText,
  packId: z.string(),
  version: z.string(),
  status: importStatus,
});
export type ImportJob = z.infer<typeof importJob>;

/** All imports that are not forgotten, oldest first, and how far they are together. */
export const importsState = z.object({
  jobs: z.array(importJob),
  progress: byteProgress,
  secondsLeft: z.number().min(0).optional(),
});
export type ImportsState = z.infer<typeof importsState>;

const importIdInput = z.object({ importId: z.string() });

export const imports = {
  /** Looks through a place and tells what is there; copies nothing. A file token stays good. */
  look: oc.errors(wireErrors).input(z.object({ place })).output(eventIterator(lookEvent)),
  /**
   * Queues imports; they belong to the engine and go on when the page leaves.
   * Unsigned packs, and those of unknown publishers, are refused without `allowUnsigned`, which is written in the audit log.
   */
  start: oc
    .errors(wireErrors)
    .input(
      z.object({
        place,
        /** `courses` left out means the whole pack. */
        items: z
          .array(z.object({ itemId: z.string(), courses: z.array(z.string()).min(1).optional() }))
          .min(1)
          .max(500),
        allowUnsigned: z.boolean().default(false),
      }),
    )
    .output(z.object({ importIds: z.array(z.string()) })),
  /** The state now and after each change, at most a few a second. */
  watch: oc.errors(wireErrors).input(z.object({})).output(eventIterator(importsState)),
  /** Stops at once; what was copied is kept, so that it can go on. */
  cancel: oc.errors(wireErrors).input(importIdInput).output(z.object({})),
  /** Goes on with a stopped import, wherever its drive is plugged in now. */
  resume: oc.errors(wireErrors).input(importIdInput).output(z.object({})),
  /** Takes an import that does not run off the list, and frees what it had copied if no pack uses it. */
  forget: oc
    .errors(wireErrors)
    .input(importIdInput)
    .output(z.object({ freedBytes: z.int() })),
};
