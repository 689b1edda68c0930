import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ExerciseReading } from "../../../contract/lessons.ts";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { ExerciseAnswer } from "./ExerciseAnswer.tsx";
import styles from "./ExerciseCard.module.css";
import { ExerciseParts } from "./ExerciseParts.tsx";
import { ExerciseText } from "./ExerciseText.tsx";

interface Props {
  readonly exercise: ExerciseReading;
  /** From 1. */
  readonly place: number;
}

/** One exercise: the question, hints one by one, and the answer with its reasons behind a button. */
export function ExerciseCard({ exercise, place }: Props) {
  const { t } = useTranslation();
  const [hints, setHints] = useState(0);
  const [isAnswered, setAnswered] = useState(false);
  const number = t("exercise.number", { n: place });
  return (
    <section className={styles.card} aria-label={number}>
      <h2 className={styles.kind}>
        {number} · {t(`exercise.kind.${exercise.interaction}`)}
      </h2>
      <ExerciseText markdown={exercise.prompt} />
      <ExerciseParts exercise={exercise} />
      {hints > 0 && (
        <ul className={styles.hints} aria-live="polite">
          {exercise.hints.slice(0, hints).map((hint, index) => (
            <li key={hint}>
              <p className={styles.hintTag}>
                <Icon name="bulb" size={20} />
                {t("exercise.hintNumber", { n: index + 1 })}
              </p>
              <ExerciseText markdown={hint} />
            </li>
          ))}
        </ul>
      )}
      {isAnswered && <ExerciseAnswer exercise={exercise} />}
      <div className={styles.actions}>
        {hints < exercise.hints.length && !isAnswered && (
          <Button onPress={() => setHints(hints + 1)}>
            <Icon name="bulb" size={20} />
            {t(hints === 0 ? "exercise.hint" : "exercise.nextHint")}
          </Button>
        )}
        <Button look="bare" aria-expanded={isAnswered} onPress={() => setAnswered(!isAnswered)}>
          {t(isAnswered ? "exercise.hideAnswer" : "exercise.showAnswer")}
        </Button>
      </div>
    </section>
  );
}
