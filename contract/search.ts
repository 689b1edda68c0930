import { oc } from "@orpc/contract";
import { z } from "zod";
import { wireErrors } from "./errors.ts";
import { lessonRef, locator } from "./values.ts";

export const searchHit = z.object({
  passageId: z.string(),
  packId: z.string(),
  lessonId: z.string(),
  title: z.string(),
  language: z.string(),
  locator,
  /** The best stretch of the passage, in pieces; `isHit` pieces are what was looked for. */
  snippet: z.array(z.object({ text: z.string(), isHit: z.boolean() })),
  score: z.number(),
});
export type SearchHit = z.infer<typeof searchHit>;

export const search = {
  /** Passages that fit the words, best first. An empty text finds nothing. */
  find: oc
    .errors(wireErrors)
    .input(
      z.object({
        text: z.string().max(2_000),
        language: z.string(),
        limit: z.int().min(1).max(50).default(20),
        within: lessonRef.partial({ lessonId: true }).optional(),
      }),
    )
    .output(z.object({ language: z.string(), hits: z.array(searchHit) })),
};
