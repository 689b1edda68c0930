import { useTranslation } from "react-i18next";
import type { ExerciseReading } from "../../../contract/lessons.ts";
import { Icon } from "../../components/Icon.tsx";
import styles from "./ExerciseAnswer.module.css";
import { ExerciseText } from "./ExerciseText.tsx";

/** The right answer, why it is right, and what other answers may have thought. */
export function ExerciseAnswer({ exercise }: { readonly exercise: ExerciseReading }) {
  const { t } = useTranslation();
  const { feedback, solution } = exercise;
  const withFeedback = exercise.choices.filter((choice) => choice.feedback);
  return (
    <div className={styles.answer}>
      <p className={styles.tag}>
        <Icon name="check" size={20} />
        {t(exercise.interaction === "extendedText" ? "exercise.goodAnswer" : "exercise.answer")}
      </p>
      {exercise.answer.map((line) => (
        <ExerciseText key={line} markdown={line} />
      ))}
      {(solution ?? feedback.correct) && (
        <>
          <p className={styles.caption}>{t("exercise.why")}</p>
          <ExerciseText markdown={solution ?? feedback.correct ?? ""} />
        </>
      )}
      {(withFeedback.length > 0 || feedback.incorrect) && (
        <>
          <p className={styles.caption}>{t("exercise.ifOther")}</p>
          {feedback.incorrect && <ExerciseText markdown={feedback.incorrect} />}
          <ul>
            {withFeedback.map((choice) => (
              <li key={choice.id}>
                <ExerciseText markdown={`**${choice.text}** ${choice.feedback}`} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
