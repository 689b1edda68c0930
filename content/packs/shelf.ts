import type { LocalizedText } from "../../contract/languages.ts";
import type { Course, LessonSummary } from "../../contract/lessons.ts";
import type { Manifest, ManifestLesson } from "./manifest.ts";
import { lessonTextPath } from "./memberRole.ts";

/** A lesson and where it stands in its pack. */
export interface LessonPlace {
  readonly lesson: ManifestLesson;
  readonly courseId: string;
  readonly courseTitle: LocalizedText;
  readonly unitId: string;
  readonly unitTitle: LocalizedText;
  /** In the course, from 1. */
  readonly place: number;
  /** Those that it has a text in, in the pack's order. */
  readonly languages: readonly string[];
}

/** Every lesson of a pack with its place; courses and units without a title borrow that of what holds them. */
export function placesOf(manifest: Manifest): readonly LessonPlace[] {
  const paths = new Set(manifest.files.map(({ path }) => path));
  return manifest.courses.flatMap((course) => {
    const courseTitle = course.title ?? manifest.title;
    const lessons = course.units.flatMap((unit) => unit.lessons.map((lesson) => ({ lesson, unit })));
    return lessons.map(({ lesson, unit }, at) => ({
      lesson,
      courseId: course.id,
      courseTitle,
      unitId: unit.id,
      unitTitle: unit.title ?? courseTitle,
      place: at + 1,
      languages: manifest.languages.filter((language) => paths.has(lessonTextPath(lesson.id, language))),
    }));
  });
}

/** A pack's courses as the library lists them. */
export function coursesOf(manifest: Manifest): readonly Course[] {
  const languages = new Map(placesOf(manifest).map((place) => [place.lesson.id, place.languages]));
  const summary = ({ id, title, minutes }: ManifestLesson): LessonSummary => ({
    lessonId: id,
    title,
    languages: [...(languages.get(id) ?? [])],
    ...(minutes === undefined ? {} : { minutes }),
  });
  return manifest.courses.map((course) => ({
    courseId: course.id,
    title: course.title ?? manifest.title,
    grades: course.grades ?? manifest.grades ?? [],
    units: course.units.map((unit) => ({
      unitId: unit.id,
      title: unit.title ?? course.title ?? manifest.title,
      lessons: unit.lessons.map(summary),
    })),
  }));
}
