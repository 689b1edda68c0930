import { useTranslation } from "react-i18next";
import { inLanguage, isSameLanguage } from "../../../contract/languages.ts";
import { formatGrades, ownLanguageName } from "../../i18n/format.ts";
import { hrefOf } from "../../router/route.ts";
import styles from "./CourseCard.module.css";
import { CourseCover } from "./CourseCover.tsx";
import { type CourseOnShelf, courseProgress } from "./courseProgress.ts";

/** A course on the shelf: its cover, what it is and how far one is. */
export function CourseCard({ onShelf }: { readonly onShelf: CourseOnShelf }) {
  const { t, i18n } = useTranslation();
  const { pack, course, lessons } = onShelf;
  const title = inLanguage(course.title, i18n.language);
  const progress = courseProgress(onShelf);
  const grades = course.grades.length > 0 ? course.grades : pack.grades;
  const isForeign = !pack.languages.some((language) => isSameLanguage(language, i18n.language));
  return (
    <a className={styles.card} href={hrefOf({ kind: "course", packId: pack.packId, courseId: course.courseId })}>
      <CourseCover courseId={course.courseId} subjects={pack.subjects} />
      <div className={styles.words}>
        <h3 lang={title.language}>{title.text}</h3>
        <p>
          {t("library.lessons", { count: lessons.length })} · {progress.kind === "new" && t("library.notBegun")}
          {progress.kind === "reading" && t("library.atLesson", { place: progress.at.place })}
          {progress.kind === "finished" && t("library.allRead")}
        </p>
        <p>
          {[
            grades.length > 0 && t("library.grades", { grades: formatGrades(grades) }),
            isForeign && pack.languages.map(ownLanguageName).join(", "),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
    </a>
  );
}
