import { useTranslation } from "react-i18next";
import { inLanguage } from "../../../contract/languages.ts";
import { ButtonLink } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import type { CourseOnShelf, LessonOnShelf } from "./courseProgress.ts";
import styles from "./Hero.module.css";
import { HeroScene } from "./HeroScene.tsx";

/** Lights on the way for a lesson whose steps are not known until it is opened. */
const stepsOfNewLesson = 7;

/** The lesson to go on with, and the one lit action of the library. */
export function Hero({ course, at }: { readonly course: CourseOnShelf; readonly at: LessonOnShelf }) {
  const { t, i18n } = useTranslation();
  const title = inLanguage(at.lesson.title, i18n.language);
  const courseTitle = inLanguage(course.course.title, i18n.language);
  const { position } = at;
  const isBegun = position !== undefined && !position.finished;
  return (
    <section className={styles.hero} aria-label={t(isBegun ? "library.heroLabel" : "library.heroStart")}>
      <HeroScene at={isBegun ? position.section : 0} steps={position?.sections ?? stepsOfNewLesson} />
      <div className={styles.words}>
        <p className={styles.place} lang={courseTitle.language}>
          {t("library.lessonPlace", { course: courseTitle.text, place: at.place })}
        </p>
        <h2 lang={title.language}>{title.text}</h2>
        <p>
          {isBegun
            ? t("library.stepOf", { step: position.section + 1, steps: position.sections })
            : t("library.newLesson")}
        </p>
        <ButtonLink
          look="lit"
          className={styles.go ?? ""}
          to={{ kind: "lesson", lesson: { packId: at.packId, lessonId: at.lesson.lessonId } }}
        >
          {t(isBegun ? "library.goOn" : "library.begin")}
          <Icon name="next" />
        </ButtonLink>
      </div>
    </section>
  );
}
