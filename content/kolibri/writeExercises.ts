import { PackRefusedError } from "../errors.ts";
import type { LessonDetails } from "./kolibriRows.ts";
import { intro } from "./lessonBlocks.ts";
import type { PresentFile } from "./lessonSource.ts";
import { lessonWords } from "./lessonWords.ts";
import { readExerciseArchive } from "./perseus/readExerciseArchive.ts";
import { isWhole } from "./readStored.ts";
import type { SurveyedLesson } from "./surveyChannel.ts";
import { plainLesson, type WritingTools, type WrittenLesson } from "./writtenLesson.ts";

/** A lesson of exercises; none if not one of them can be an exercise of a pack. */
export async function writeExercises(
  lesson: SurveyedLesson,
  file: PresentFile,
  details: LessonDetails,
  { storage, leftOut }: WritingTools,
  signal: AbortSignal,
): Promise<readonly WrittenLesson[]> {
  const { title } = lesson.node;
  const { language } = lesson;
  if (!(await isWhole(file, storage, signal))) {
    leftOut.add("damagedFile", title);
    return [];
  }
  try {
    const { noneOfTheAbove } = lessonWords(language);
    const context = { title, language, noneOfTheAbove, leftOut };
    const { exercises, packed } = await readExerciseArchive(storage.pathOf(file), context, signal);
    if (exercises.length === 0) return [];
    const plain = plainLesson(lesson, intro(details), details);
    return [{ ...plain, exercises: { formatVersion: 1, exercises: [...exercises] }, packed }];
  } catch (cause) {
    if (!(cause instanceof PackRefusedError)) throw cause;
    leftOut.add("damagedFile", title);
    return [];
  }
}
