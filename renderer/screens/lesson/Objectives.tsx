import { useTranslation } from "react-i18next";
import type { OpenLesson } from "../../../contract/lessons.ts";
import { ExerciseText } from "./ExerciseText.tsx";
import styles from "./Objectives.module.css";

/** What the lesson teaches, in its own words. */
export function Objectives({ lesson }: { readonly lesson: OpenLesson }) {
  const { t } = useTranslation();
  if (lesson.objectives.length === 0) return null;
  return (
    <section className={styles.objectives} aria-label={t("lesson.objectives")}>
      <h2>{t("lesson.objectives")}</h2>
      <ul lang={lesson.language}>
        {lesson.objectives.map((objective) => (
          <li key={objective}>
            <ExerciseText markdown={objective} />
          </li>
        ))}
      </ul>
    </section>
  );
}
