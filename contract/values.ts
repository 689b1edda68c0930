import { z } from "zod";

/** Words in several languages, keyed by BCP 47 tag; at least one. */
export const localizedText = z
  .record(z.string(), z.string())
  .refine((text) => Object.keys(text).length > 0, "at least one language");

/** A lesson named across the wire. */
export const lessonRef = z.object({ packId: z.string(), lessonId: z.string() });
export type LessonRef = z.infer<typeof lessonRef>;

/** A page of a document, or a stretch of a film or recording. */
export const sourceLocator = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("page"), page: z.int().min(1) }),
  z.object({ kind: z.literal("time"), startMs: z.int().min(0), endMs: z.int().min(0) }),
]);
export type SourceLocator = z.infer<typeof sourceLocator>;

/** Where in its source a passage stands. */
export const locator = z.discriminatedUnion("kind", [
  /** In a lesson: `section` counts the `##` headings from 1; 0 is what stands before the first. */
  z.object({ kind: z.literal("heading"), heading: z.string(), section: z.int().min(0) }),
  ...sourceLocator.options,
]);
export type Locator = z.infer<typeof locator>;

/** A file that the person has chosen: by a path (this computer's own programs only) or by a one-use token. */
export const fileSource = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("path"), path: z.string().min(1) }),
  z.object({ kind: z.literal("fileToken"), token: z.string().min(16) }),
]);
export type FileSource = z.infer<typeof fileSource>;

/** Where things to import lie, or where one is to be written: what a person picked, or a drive that is plugged in. */
export const place = z.discriminatedUnion("kind", [
  ...fileSource.options,
  z.object({ kind: z.literal("drive"), driveId: z.string() }),
]);
export type Place = z.infer<typeof place>;

/** How far a long task is. `bytesTotal` is 0 while it is not known. */
export const byteProgress = z.object({ bytesDone: z.int().min(0), bytesTotal: z.int().min(0) });
