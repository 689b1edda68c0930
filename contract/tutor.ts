import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { wireErrors } from "./errors.ts";
import { lessonRef, locator } from "./values.ts";

/** Longest question, in UTF-16 code units after trimming. */
export const maxQuestionLength = 2_000;

/** A numbered passage that the answer may cite. */
export const source = z.object({
  n: z.int().min(1),
  passageId: z.string(),
  packId: z.string(),
  lessonId: z.string(),
  /** The lesson's title in the passage's language. */
  title: z.string(),
  language: z.string(),
  text: z.string(),
  locator,
});
export type Source = z.infer<typeof source>;

/**
 * A citation of the answer. `quote` is the part of the passage that the answer leans on. Where marks of one number lean on
 * several parts, each mark has a citation of its own, in the order of the marks; else one stands for all marks of its number.
 */
export const citation = z.object({ n: z.int().min(1), passageId: z.string(), quote: z.string().optional() });
export type Citation = z.infer<typeof citation>;

export const nearLesson = lessonRef.extend({ title: z.string() });
export type NearLesson = z.infer<typeof nearLesson>;

export const interruption = z.enum(["stopped", "left", "paused", "modelDied", "engineDied", "budget"]);
export type Interruption = z.infer<typeof interruption>;

/** Who wrote an answer: the language model, or nobody (the lessons are quoted). */
export const writer = z.enum(["model", "quotes"]);
export type Writer = z.infer<typeof writer>;

const seq = z.int().min(0);
/**
 * What happens to one turn, in order; `seq` counts from 0 without gaps, so that a lost stream can be resumed.
 * The last event is one of done, notInLessons, refused, withheld, interrupted.
 */
export const tutorEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("opened"), seq, turnId: z.string(), conversationId: z.string(), askedAt: z.string() }),
  z.object({ kind: z.literal("queued"), seq, ahead: z.int().min(0), waitMs: z.int().min(0) }),
  /** `progress` is 0 to 1. */
  z.object({
    kind: z.literal("preparing"),
    seq,
    what: z.enum(["loadingModel", "readingPrompt"]),
    progress: z.number().min(0).max(1),
  }),
  z.object({ kind: z.literal("sources"), seq, writer, passages: z.array(source) }),
  /** Markdown; citation marks `[n]` come whole, and only those of `sources`. */
  z.object({ kind: z.literal("text"), seq, delta: z.string() }),
  z.object({ kind: z.literal("cited"), seq, citations: z.array(citation), uncheckedNumbers: z.array(z.string()) }),
  z.object({ kind: z.literal("done"), seq }),
  z.object({ kind: z.literal("notInLessons"), seq, nearest: z.array(nearLesson).max(3) }),
  z.object({ kind: z.literal("refused"), seq, reason: z.string() }),
  z.object({ kind: z.literal("withheld"), seq, reason: z.string() }),
  z.object({ kind: z.literal("interrupted"), seq, reason: interruption }),
]);
export type TutorEvent = z.infer<typeof tutorEvent>;

export const turnState = z.enum(["running", "answered", "notInLessons", "refused", "withheld", "interrupted"]);

/** A turn as it is kept: a question and what became of it. */
export const turn = z.object({
  turnId: z.string(),
  conversationId: z.string(),
  lesson: lessonRef.optional(),
  question: z.string(),
  language: z.string(),
  askedAt: z.string(),
  state: turnState,
  writer: writer.optional(),
  answer: z.string(),
  sources: z.array(source),
  citations: z.array(citation),
  uncheckedNumbers: z.array(z.string()),
  nearest: z.array(nearLesson),
  interruption: interruption.optional(),
  /** Why it was refused or withheld: `crisis.urgent`, `crisis.worry`, `paused`. */
  refusal: z.string().optional(),
  /** The turn that this one asks again or edits; the page shows the newest in its place. */
  replaces: z.string().optional(),
  /** Events up to here are in this record; resume a running turn after it. */
  lastSeq: z.int().min(-1),
});
export type Turn = z.infer<typeof turn>;

export const ask = z.object({
  /** Checked by the engine, which refuses with QUESTION_REFUSED; the wire only bounds it. */
  question: z.string().max(200_000),
  /** BCP 47, of the page; the answer comes in it, unless the question is plainly in another that there are lessons in. */
  language: z.string(),
  /** The lesson that is open; its passages are looked at first. */
  lesson: lessonRef.optional(),
  /** The thread to go on with; without it a new one starts. */
  conversationId: z.string().optional(),
  /** Ask again or edit: the turn whose place this one takes. */
  replaces: z.string().optional(),
  mode: z.enum(["explain", "hints"]).default("explain"),
});
export type Ask = z.infer<typeof ask>;

export const tutor = {
  /** Asks; the turn belongs to the engine and goes on if this stream is lost (resume it). */
  ask: oc.errors(wireErrors).input(ask).output(eventIterator(tutorEvent)),
  /** The events after `afterSeq` (-1 for all), then those to come. */
  resume: oc
    .errors(wireErrors)
    .input(z.object({ turnId: z.string(), afterSeq: z.int().min(-1) }))
    .output(eventIterator(tutorEvent)),
  /** Ends a turn at once; harmless if it has ended. */
  stop: oc
    .errors(wireErrors)
    .input(z.object({ turnId: z.string() }))
    .output(z.object({ stopped: z.boolean() })),
  /** Turns of a lesson (or those asked outside any), oldest first, without those that were replaced. */
  history: oc
    .errors(wireErrors)
    .input(z.object({ lesson: lessonRef.optional(), limit: z.int().min(1).max(500).default(100) }))
    .output(z.object({ turns: z.array(turn) })),
};
