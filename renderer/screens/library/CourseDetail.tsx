import { useTranslation } from "react-i18next";
import { inLanguage } from "../../../contract/languages.ts";
import { ButtonLink } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { formatGrades, formatList, ownLanguageName } from "../../i18n/format.ts";
import { CourseCover } from "./CourseCover.tsx";
import styles from "./CourseDetail.module.css";
import { type CourseOnShelf, courseProgress, type LessonOnShelf } from "./courseProgress.ts";
import { LessonRow } from "./LessonRow.tsx";

/** What a course is, the lesson to go on with, and all its lessons by unit. */
export function CourseDetail({ onShelf }: { readonly onShelf: CourseOnShelf }) {
  const { t, i18n } = useTranslation();
  const { pack, course, lessons } = onShelf;
  const title = inLanguage(course.title, i18n.language);
  const description = pack.description && inLanguage(pack.description, i18n.language);
  const grades = course.grades.length > 0 ? course.grades : pack.grades;
  const facts = [
    t("library.lessons", { count: lessons.length }),
    grades.length > 0 && t("library.grades", { grades: formatGrades(grades) }),
    formatList(pack.languages.map(ownLanguageName), i18n.language),
  ];
  const ofLesson = new Map(lessons.map((lesson) => [lesson.lesson.lessonId, lesson]));
  return (
    <>
      <ButtonLink look="bare" className={styles.back ?? ""} to={{ kind: "library" }}>
        <Icon name="back" />
        {t("rail.shelf")}
      </ButtonLink>
      <header className={styles.head}>
        <div className={styles.cover}>
          <CourseCover courseId={course.courseId} subjects={pack.subjects} />
        </div>
        <div className={styles.words}>
          <h1 lang={title.language}>{title.text}</h1>
          <p className={styles.facts}>{facts.filter(Boolean).join(" · ")}</p>
          {description && <p lang={description.language}>{description.text}</p>}
          <GoOn onShelf={onShelf} />
        </div>
      </header>
      {course.units.map((unit) => {
        const unitTitle = inLanguage(unit.title, i18n.language);
        return (
          <section key={unit.unitId} className={styles.unit}>
            <h2 lang={unitTitle.language}>{unitTitle.text}</h2>
            <ol className={styles.lessons}>
              {unit.lessons
                .map((lesson) => ofLesson.get(lesson.lessonId))
                .filter((lesson): lesson is LessonOnShelf => lesson !== undefined)
                .map((lesson) => (
                  <LessonRow key={lesson.lesson.lessonId} onShelf={lesson} />
                ))}
            </ol>
          </section>
        );
      })}
    </>
  );
}

function GoOn({ onShelf }: { readonly onShelf: CourseOnShelf }) {
  const { t, i18n } = useTranslation();
  const progress = courseProgress(onShelf);
  const target = progress.kind === "reading" ? progress.at : onShelf.lessons[0];
  if (target === undefined) return null;
  const { text: title } = inLanguage(target.lesson.title, i18n.language);
  const words =
    progress.kind === "reading"
      ? t("course.goOn", { title })
      : t(progress.kind === "new" ? "course.begin" : "course.again");
  return (
    <ButtonLink
      look="lit"
      className={styles.go ?? ""}
      to={{ kind: "lesson", lesson: { packId: target.packId, lessonId: target.lesson.lessonId } }}
    >
      {words}
      <Icon name="next" />
    </ButtonLink>
  );
}
