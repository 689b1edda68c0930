import { PackRefusedError } from "../errors.ts";
import { readExerciseFile } from "../exercises/exerciseFile.ts";
import { readLessonText } from "../lessons/checkText.ts";
import { exercisesPath, lessonTextPath } from "../packs/memberRole.ts";
import { packLimits } from "../packs/packLimits.ts";
import type { WrittenLesson } from "./writtenLesson.ts";

/**
 * The lesson with those of its texts that a pack may hold: an installer would refuse the whole pack for one.
 * @returns undefined if the text in its own language is not among them, or its exercises may not be in a pack
 */
export function soundLesson(lesson: WrittenLesson, language: string): WrittenLesson | undefined {
  const texts = new Map<string, string>();
  for (const [tag, text] of lesson.texts) {
    if (isSoundText(text, lessonTextPath(lesson.id, tag))) texts.set(tag, text);
  }
  return texts.has(language) && areSoundExercises(lesson) ? { ...lesson, texts } : undefined;
}

function isSoundText(text: string, path: string): boolean {
  const bytes = Buffer.from(text);
  return bytes.length <= packLimits.lessonTextBytes && isAccepted(() => readLessonText(bytes, path));
}

function areSoundExercises({ id, exercises }: WrittenLesson): boolean {
  if (exercises === undefined) return true;
  const bytes = Buffer.from(JSON.stringify(exercises));
  return bytes.length <= packLimits.exercisesBytes && isAccepted(() => readExerciseFile(bytes, exercisesPath(id)));
}

function isAccepted(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (cause) {
    if (cause instanceof PackRefusedError) return false;
    throw cause;
  }
}
