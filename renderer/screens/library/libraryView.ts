import { inLanguage } from "../../../contract/languages.ts";
import type { Course, LibraryPack, ReadingPosition } from "../../../contract/lessons.ts";

/** A course as its card shows it. */
export interface CourseView {
  readonly packId: string;
  readonly courseId: string;
  readonly title: string;
  /** The language that the title is in, when it is not the reader's own. */
  readonly language: string;
  readonly languages: readonly string[];
  readonly grades: readonly string[];
  readonly subject: string | undefined;
  readonly lessons: readonly LessonView[];
  /** Lessons that were read to the end. */
  readonly finished: number;
  /** Place of the lesson that was opened last, from 1; undefined if none was. */
  readonly reached: number | undefined;
}

/** A lesson as a list shows it. */
export interface LessonView {
  readonly packId: string;
  readonly lessonId: string;
  readonly title: string;
  readonly language: string;
  readonly place: number;
  readonly unitTitle: string;
  readonly minutes: number | undefined;
  readonly position: ReadingPosition | undefined;
}

/** Every course of every pack, in the packs' order, in the words of one reader. Pure. */
export function coursesOf(
  packs: readonly LibraryPack[],
  positions: readonly ReadingPosition[],
  language: string,
): CourseView[] {
  const positionOf = new Map(positions.map((position) => [`${position.packId}/${position.lessonId}`, position]));
  return packs.flatMap((pack) =>
    pack.courses.map((course): CourseView => {
      const title = inLanguage(course.title, language);
      const lessons = lessonsOf(pack.packId, course, positionOf, language);
      const newest = lessons
        .filter((lesson) => lesson.position !== undefined)
        .sort((a, b) => (b.position?.readAt ?? "").localeCompare(a.position?.readAt ?? ""))[0];
      return {
        packId: pack.packId,
        courseId: course.courseId,
        title: title.text,
        language: title.language,
        languages: pack.languages,
        grades: course.grades.length > 0 ? course.grades : pack.grades,
        subject: pack.subjects[0],
        lessons,
        finished: lessons.filter((lesson) => lesson.position?.finished === true).length,
        reached: newest?.place,
      };
    }),
  );
}

function lessonsOf(
  packId: string,
  course: Course,
  positionOf: ReadonlyMap<string, ReadingPosition>,
  language: string,
): LessonView[] {
  const inOrder = course.units.flatMap((unit) => unit.lessons.map((lesson) => ({ unit, lesson })));
  return inOrder.map(({ unit, lesson }, index) => {
    const title = inLanguage(lesson.title, language);
    return {
      packId,
      lessonId: lesson.lessonId,
      title: title.text,
      language: title.language,
      place: index + 1,
      unitTitle: inLanguage(unit.title, language).text,
      minutes: lesson.minutes,
      position: positionOf.get(`${packId}/${lesson.lessonId}`),
    };
  });
}

/** The one thing to do next: go on with the lesson that was read last, begin the one after it, or begin at all. */
export interface NextLesson {
  readonly kind: "goOn" | "next" | "begin";
  readonly course: CourseView;
  readonly lesson: LessonView;
}

/** What the library's light points at; undefined if there is no lesson. Pure. */
export function nextLesson(courses: readonly CourseView[]): NextLesson | undefined {
  const read = courses
    .flatMap((course) => course.lessons.map((lesson) => ({ course, lesson })))
    .filter(({ lesson }) => lesson.position !== undefined)
    .sort((a, b) => (b.lesson.position?.readAt ?? "").localeCompare(a.lesson.position?.readAt ?? ""))[0];
  if (read === undefined) {
    const course = courses.find(({ lessons }) => lessons.length > 0);
    const lesson = course?.lessons[0];
    return course && lesson && { kind: "begin", course, lesson };
  }
  if (read.lesson.position?.finished !== true) return { kind: "goOn", ...read };
  const after = read.course.lessons.find(
    (lesson) => lesson.place > read.lesson.place && lesson.position?.finished !== true,
  );
  if (after !== undefined) return { kind: "next", course: read.course, lesson: after };
  const other = courses
    .flatMap((course) => course.lessons.map((lesson) => ({ course, lesson })))
    .find(({ lesson }) => lesson.position?.finished !== true);
  return other === undefined ? { kind: "goOn", ...read } : { kind: "begin", ...other };
}
