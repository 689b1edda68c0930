import { useTranslation } from "react-i18next";
import type { ExerciseReading, OpenLesson } from "../../../contract/lessons.ts";
import { ExerciseCard } from "./ExerciseCard.tsx";
import styles from "./ExerciseList.module.css";
import { ExerciseMedia } from "./exerciseMedia.ts";

interface Props {
  readonly exercises: readonly ExerciseReading[];
  readonly media: OpenLesson["media"];
}

/** The exercises of a lesson, to think about before looking. */
export function ExerciseList({ exercises, media }: Props) {
  const { t } = useTranslation();
  return (
    <ExerciseMedia value={media}>
      <p>{t("exercise.practice")}</p>
      <ol className={styles.list}>
        {exercises.map((exercise, index) => (
          <li key={exercise.id}>
            <ExerciseCard exercise={exercise} place={index + 1} />
          </li>
        ))}
      </ol>
    </ExerciseMedia>
  );
}
