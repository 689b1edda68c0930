import type { LessonChanges } from "../packs/lessonChanges.ts";
import type { ManifestLesson } from "../packs/manifest.ts";

/**
 * What a channel would change in the lessons that are here, as far as it can be told before its files are read: a lesson
 * has changed if its title or what it is made of has.
 * @param installed the parts of each lesson, by the id that it has in the channel
 */
export function channelChanges(
  lessons: readonly ManifestLesson[],
  installed: ReadonlyMap<string, readonly ManifestLesson[]>,
): LessonChanges {
  const offered = new Set(lessons.map(({ id }) => id));
  const gone = [...installed].filter(([id]) => !offered.has(id));
  return {
    added: lessons.filter(({ id }) => !installed.has(id)).map(({ title }) => title),
    changed: lessons.filter((lesson) => isChanged(lesson, installed.get(lesson.id))).map(({ title }) => title),
    removed: gone.flatMap(([, parts]) => parts.slice(0, 1).map(({ title }) => title)),
  };
}

function isChanged({ title, madeOf }: ManifestLesson, parts: readonly ManifestLesson[] = []): boolean {
  const [first] = parts;
  if (first === undefined) return false;
  // The first part of a long document has a number behind its title.
  const isTitled = parts.length > 1 || JSON.stringify(first.title) === JSON.stringify(title);
  return !isTitled || first.madeOf?.file !== madeOf?.file || first.madeOf?.words !== madeOf?.words;
}
