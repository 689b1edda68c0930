import type { LessonDetails } from "./kolibriRows.ts";
import { intro, linkTo } from "./lessonBlocks.ts";
import { lessonWords } from "./lessonWords.ts";
import type { SurveyedLesson } from "./surveyChannel.ts";
import { writeDocument } from "./writeDocument.ts";
import { writeExercises } from "./writeExercises.ts";
import { writeFilm } from "./writeFilm.ts";
import { keepLesson, plainLesson, type WritingTools, type WrittenLesson } from "./writtenLesson.ts";

/**
 * Writes a lesson's texts from its files. Files that are read for it are checked against their MD5 first.
 * @returns nothing if its file is damaged or holds nothing of use; it is counted as left out then
 * @throws the reason of `signal`, or PackRefusedError if the drive cannot be read
 */
export async function writeLesson(
  lesson: SurveyedLesson,
  details: LessonDetails,
  tools: WritingTools,
  signal: AbortSignal,
): Promise<readonly WrittenLesson[]> {
  const { node, source } = lesson;
  switch (source.kind) {
    case "video":
    case "audio":
      return [await writeFilm(lesson, source.file, details, tools, signal)];
    case "app":
      return [plainLesson(lesson, [...intro(details), linkTo(source.file, node.title)], details, source.file)];
    case "unsupported":
      return [plainLesson(lesson, [...intro(details), lessonWords(lesson.language).cannotShow], details)];
    case "pdf":
    case "epub":
      return writeDocument(lesson, source, details, tools, signal);
    case "exercise":
      return writeExercises(lesson, source.file, details, tools, signal);
    case "installed":
      return keepLesson(node.title, source.parts);
    default:
      return source satisfies never;
  }
}
