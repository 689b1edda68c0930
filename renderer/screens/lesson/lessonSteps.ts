import type { ExerciseReading, LessonSection, OpenLesson } from "../../../contract/lessons.ts";

/** A lesson is read step by step: its sections in order, then its exercises. */
export type LessonStep =
  | { readonly kind: "section"; readonly heading: string; readonly section: LessonSection }
  | { readonly kind: "exercises"; readonly exercises: readonly ExerciseReading[] };

/** The steps of a lesson; at least one. Pure. */
export function lessonSteps(lesson: Pick<OpenLesson, "sections" | "exercises">): LessonStep[] {
  const steps: LessonStep[] = lesson.sections.map((section) => ({
    kind: "section",
    heading: section.heading,
    section,
  }));
  if (lesson.exercises.length > 0) steps.push({ kind: "exercises", exercises: lesson.exercises });
  return steps.length > 0 ? steps : [{ kind: "section", heading: "", section: { heading: "", passages: [] } }];
}

/** The step in which a passage stands, from 0; undefined if it is not in the lesson. Pure. */
export function stepOfPassage(steps: readonly LessonStep[], passageId: string): number | undefined {
  const at = steps.findIndex(
    (step) => step.kind === "section" && step.section.passages.some((passage) => passage.passageId === passageId),
  );
  return at < 0 ? undefined : at;
}

/**
 * The step to open: the one asked for, else that of the passage to light, else where the person left off (from the start
 * if the lesson was read to its end). Pure.
 */
export function stepToOpen(
  steps: readonly LessonStep[],
  wanted: { readonly step?: number | undefined; readonly passageId?: string | undefined },
  position: OpenLesson["position"],
): number {
  const lit = wanted.passageId === undefined ? undefined : stepOfPassage(steps, wanted.passageId);
  const left = position === undefined || position.finished ? 0 : position.section;
  return Math.min(Math.max(0, wanted.step ?? lit ?? left), steps.length - 1);
}
