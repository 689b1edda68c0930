import { useTranslation } from "react-i18next";
import type { ExerciseReading } from "../../../contract/lessons.ts";
import { ExerciseCard } from "./ExerciseCard.tsx";
import styles from "./ExerciseList.module.css";

/** The exercises of a lesson, to think about before looking. */
export function ExerciseList({ exercises }: { readonly exercises: readonly ExerciseReading[] }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t("exercise.practice")}</p>
      <ol className={styles.list}>
        {exercises.map((exercise, index) => (
          <li key={exercise.id}>
            <ExerciseCard exercise={exercise} place={index + 1} />
          </li>
        ))}
      </ol>
    </>
  );
}
