import type { Course, LessonSummary, LibraryPack, ReadingPosition } from "../../../contract/lessons.ts";

/** A lesson in its course, with how far the person is in it. */
export interface LessonOnShelf {
  readonly packId: string;
  readonly lesson: LessonSummary;
  /** In the course, from 1. */
  readonly place: number;
  readonly position: ReadingPosition | undefined;
}

/** A course as it stands on the shelf. */
export interface CourseOnShelf {
  readonly pack: LibraryPack;
  readonly course: Course;
  readonly lessons: readonly LessonOnShelf[];
}

/** The courses of all packs with the person's place in each lesson. Pure. */
export function coursesOnShelf(packs: readonly LibraryPack[], positions: readonly ReadingPosition[]): CourseOnShelf[] {
  const byLesson = new Map(positions.map((position) => [`${position.packId}/${position.lessonId}`, position]));
  return packs.flatMap((pack) =>
    pack.courses.map((course) => ({
      pack,
      course,
      lessons: course.units
        .flatMap((unit) => unit.lessons)
        .map((lesson, index) => ({
          packId: pack.packId,
          lesson,
          place: index + 1,
          position: byLesson.get(`${pack.packId}/${lesson.lessonId}`),
        })),
    })),
  );
}

export type CourseProgress =
  | { readonly kind: "new" }
  | { readonly kind: "reading"; readonly at: LessonOnShelf }
  | { readonly kind: "finished" };

/** How far a course is read: the lesson to go on with is the one read last, or the one after it if that is done. Pure. */
export function courseProgress({ lessons }: Pick<CourseOnShelf, "lessons">): CourseProgress {
  const read = lessons.filter((lesson) => lesson.position !== undefined);
  const last = latest(read);
  if (last === undefined) return { kind: "new" };
  const next = last.position?.finished ? unfinishedAfter(lessons, last) : last;
  return next === undefined ? { kind: "finished" } : { kind: "reading", at: next };
}

/** The lesson to offer first: in the course read last, else the first lesson there is. Pure. */
export function lessonToGoOn(
  courses: readonly CourseOnShelf[],
): { course: CourseOnShelf; at: LessonOnShelf } | undefined {
  const last = latest(courses.flatMap((course) => course.lessons.filter((lesson) => lesson.position !== undefined)));
  const ordered = [...courses].sort((a, b) => Number(b.lessons.some(is(last))) - Number(a.lessons.some(is(last))));
  for (const course of ordered) {
    const progress = courseProgress(course);
    if (progress.kind === "reading") return { course, at: progress.at };
    const first = course.lessons[0];
    if (progress.kind === "new" && first) return { course, at: first };
  }
  const first = courses[0]?.lessons[0];
  return courses[0] && first && { course: courses[0], at: first };
}

function is(wanted: LessonOnShelf | undefined) {
  return (lesson: LessonOnShelf) => lesson === wanted;
}

function latest(lessons: readonly LessonOnShelf[]): LessonOnShelf | undefined {
  return lessons.reduce<LessonOnShelf | undefined>(
    (best, lesson) =>
      best === undefined || (lesson.position?.readAt ?? "") > (best.position?.readAt ?? "") ? lesson : best,
    undefined,
  );
}

function unfinishedAfter(lessons: readonly LessonOnShelf[], last: LessonOnShelf): LessonOnShelf | undefined {
  const isOpen = (lesson: LessonOnShelf) => !lesson.position?.finished;
  return lessons.slice(last.place).find(isOpen) ?? lessons.find(isOpen);
}
