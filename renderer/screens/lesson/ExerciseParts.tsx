import { useTranslation } from "react-i18next";
import type { ExerciseReading } from "../../../contract/lessons.ts";
import styles from "./ExerciseParts.module.css";
import { ExerciseText } from "./ExerciseText.tsx";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** What stands under the question: choices, things to order, two rows to match, or the unit of the answer. */
export function ExerciseParts({ exercise }: { readonly exercise: ExerciseReading }) {
  const { t } = useTranslation();
  switch (exercise.interaction) {
    case "choice":
    case "order":
      return (
        <>
          {exercise.interaction === "order" && <p className={styles.caption}>{t("exercise.order")}</p>}
          <Items items={exercise.choices} sign={(index) => letters[index] ?? "•"} />
        </>
      );
    case "match":
      return (
        <div className={styles.match}>
          <div>
            <p className={styles.caption}>{t("exercise.from")}</p>
            <Items items={exercise.sources} sign={(index) => String(index + 1)} />
          </div>
          <div>
            <p className={styles.caption}>{t("exercise.to")}</p>
            <Items items={exercise.targets} sign={(index) => letters[index] ?? "•"} />
          </div>
        </div>
      );
    case "numericEntry":
    case "textEntry":
      return exercise.unit ? <p className={styles.caption}>{t("exercise.inUnit", { unit: exercise.unit })}</p> : null;
    case "extendedText":
      return null;
    default:
      return exercise.interaction satisfies never;
  }
}

function Items(props: {
  readonly items: readonly { readonly id: string; readonly text: string }[];
  readonly sign: (index: number) => string;
}) {
  return (
    <ul className={styles.items}>
      {props.items.map((item, index) => (
        <li key={item.id}>
          <b>{props.sign(index)}</b>
          <ExerciseText markdown={item.text} />
        </li>
      ))}
    </ul>
  );
}
