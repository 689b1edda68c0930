import { oc } from "@orpc/contract";
import { z } from "zod";
import { wireErrors } from "./errors.ts";
import { lessonRef, localizedText, sourceLocator } from "./values.ts";

export const lessonSummary = z.object({
  lessonId: z.string(),
  title: localizedText,
  languages: z.array(z.string()),
  minutes: z.int().optional(),
});
export type LessonSummary = z.infer<typeof lessonSummary>;

export const course = z.object({
  courseId: z.string(),
  title: localizedText,
  grades: z.array(z.string()),
  units: z.array(z.object({ unitId: z.string(), title: localizedText, lessons: z.array(lessonSummary) })),
});
export type Course = z.infer<typeof course>;

export const libraryPack = z.object({
  packId: z.string(),
  version: z.string(),
  title: localizedText,
  description: localizedText.optional(),
  languages: z.array(z.string()),
  subjects: z.array(z.string()),
  grades: z.array(z.string()),
  courses: z.array(course),
});
export type LibraryPack = z.infer<typeof libraryPack>;

/** How far a person has read a lesson. `section` is the one on the page, from 0. */
export const readingPosition = lessonRef.extend({
  language: z.string(),
  section: z.int().min(0),
  sections: z.int().min(1),
  finished: z.boolean(),
  readAt: z.string(),
});
export type ReadingPosition = z.infer<typeof readingPosition>;

/** Where a passage comes from; `source` is the key of that file in the lesson's `media`, absent if the pack lacks it. */
export const sourcePlace = z.object({ locator: sourceLocator, source: z.string().optional() });
export type SourcePlace = z.infer<typeof sourcePlace>;

/** A passage of an open lesson: its Markdown, to show, and the id that citations use. */
export const passage = z.object({
  n: z.int().min(1),
  passageId: z.string(),
  markdown: z.string(),
  place: sourcePlace.optional(),
});
export type Passage = z.infer<typeof passage>;

/** One step of a lesson: a `##` heading and what stands under it. */
export const lessonSection = z.object({ heading: z.string(), passages: z.array(passage) });
export type LessonSection = z.infer<typeof lessonSection>;

const choiceItem = z.object({ id: z.string(), text: z.string() });
/** An exercise as a page to read; the key stays in the engine until practice asks for it. */
export const exerciseReading = z.object({
  id: z.string(),
  interaction: z.enum(["choice", "textEntry", "numericEntry", "order", "match", "extendedText"]),
  section: z.int().min(0).optional(),
  prompt: z.string(),
  choices: z.array(choiceItem.extend({ feedback: z.string().optional() })),
  sources: z.array(choiceItem),
  targets: z.array(choiceItem),
  unit: z.string().optional(),
  hints: z.array(z.string()),
  /** The right answer in words, one line or more. */
  answer: z.array(z.string()),
  feedback: z.object({ correct: z.string().optional(), incorrect: z.string().optional() }),
  solution: z.string().optional(),
});
export type ExerciseReading = z.infer<typeof exerciseReading>;

const neighbour = lessonRef.extend({ title: z.string() });

export const openLesson = z.object({
  packId: z.string(),
  lessonId: z.string(),
  packVersion: z.string(),
  title: z.string(),
  /** The language of the text, the best at hand for the one wanted. */
  language: z.string(),
  languages: z.array(z.string()),
  packTitle: z.string(),
  courseId: z.string(),
  courseTitle: z.string(),
  unitTitle: z.string(),
  /** Place in the course, from 1. */
  place: z.int().min(1),
  lessonsInCourse: z.int().min(1),
  objectives: z.array(z.string()),
  minutes: z.int().optional(),
  sections: z.array(lessonSection),
  exercises: z.array(exerciseReading),
  /** Media that the text and the exercises name: path as written in the Markdown to blob. */
  media: z.record(z.string(), z.object({ sha256: z.string(), mediaType: z.string() })),
  license: z.string(),
  authors: z.array(z.string()),
  previous: neighbour.optional(),
  next: neighbour.optional(),
  position: readingPosition.optional(),
});
export type OpenLesson = z.infer<typeof openLesson>;

export const lessons = {
  /** Everything that is installed, and where the person is in it. */
  library: oc
    .errors(wireErrors)
    .input(z.object({}))
    .output(z.object({ packs: z.array(libraryPack), positions: z.array(readingPosition) })),
  /** A lesson with all that its page needs, in one round trip. */
  open: oc
    .errors(wireErrors)
    .input(lessonRef.extend({ languages: z.array(z.string()).min(1) }))
    .output(openLesson),
  savePosition: oc
    .errors(wireErrors)
    .input(
      lessonRef.extend({
        language: z.string(),
        section: z.int().min(0),
        sections: z.int().min(1),
        finished: z.boolean(),
      }),
    )
    .output(z.object({})),
};
