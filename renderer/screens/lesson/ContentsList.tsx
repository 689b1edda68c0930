import { useContext } from "react";
import { OverlayTriggerStateContext } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { OpenLesson } from "../../../contract/lessons.ts";
import { Button } from "../../components/Button.tsx";
import styles from "./ContentsList.module.css";
import type { LessonStep } from "./lessonSteps.ts";
import { Objectives } from "./Objectives.tsx";

interface Props {
  readonly lesson: OpenLesson;
  readonly steps: readonly LessonStep[];
  readonly at: number;
  readonly onStep: (step: number) => void;
}

/** The table of contents: where the lesson stands, what it teaches, and its steps to go to. */
export function ContentsList({ lesson, steps, at, onStep }: Props) {
  const { t } = useTranslation();
  const menu = useContext(OverlayTriggerStateContext);
  return (
    <>
      <div>
        <h2 className={styles.title} lang={lesson.language}>
          {lesson.title}
        </h2>
        <p className={styles.caption}>
          {[
            lesson.courseTitle,
            t("lesson.placeInCourse", { place: lesson.place, lessons: lesson.lessonsInCourse }),
            lesson.minutes !== undefined && t("course.minutes", { minutes: lesson.minutes }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      <Objectives lesson={lesson} />
      <ol className={styles.steps} lang={lesson.language}>
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the lesson
          <li key={index}>
            <Button
              look="choice"
              className={styles.step ?? ""}
              {...(index === at && { "aria-current": "step" as const })}
              onPress={() => {
                menu?.close();
                onStep(index);
              }}
            >
              <i data-state={index < at ? "done" : index === at ? "here" : "ahead"} aria-hidden="true" />
              {step.kind === "exercises" ? t("lesson.exercises") : step.heading || t("lesson.untitledStep")}
            </Button>
          </li>
        ))}
      </ol>
    </>
  );
}
