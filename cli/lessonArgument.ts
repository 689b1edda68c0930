import { InvalidArgumentError } from "commander";
import type { LessonRef } from "../contract/values.ts";

/** Reads `packId/lessonId`. */
export function parseLesson(text: string): LessonRef {
  const [packId, lessonId, ...more] = text.split("/");
  if (!packId || !lessonId || more.length > 0) throw new InvalidArgumentError("write it as packId/lessonId");
  return { packId, lessonId };
}
