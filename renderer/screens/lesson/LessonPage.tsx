import { type Ref, useEffect, useImperativeHandle, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { OpenLesson } from "../../../contract/lessons.ts";
import reading from "../../components/markdown/reading.module.css";
import type { PassageToLight } from "../../router/route.ts";
import { ExerciseList } from "./ExerciseList.tsx";
import styles from "./LessonPage.module.css";
import type { LessonStep } from "./lessonSteps.ts";
import { Objectives } from "./Objectives.tsx";
import { Originals } from "./Originals.tsx";
import { PassageBlock } from "./PassageBlock.tsx";
import { isSamePlace } from "./PassagePlace.tsx";
import { SpokenLight } from "./speech/SpokenLight.tsx";

interface Props {
  readonly ref: Ref<HTMLElement>;
  readonly lesson: OpenLesson;
  readonly step: LessonStep;
  readonly at: number;
  readonly isLast: boolean;
  readonly light: PassageToLight | undefined;
  /** The words that are being read aloud. */
  readonly spoken: Range | undefined;
}

/** The paper: one step of the lesson. Only this pane scrolls. */
export function LessonPage({ ref, lesson, step, at, isLast, light, spoken }: Props) {
  const { t } = useTranslation();
  const pane = useRef<HTMLElement>(null);
  const text = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useImperativeHandle(ref, () => text.current ?? document.createElement("article"), []);
  const isFirstRun = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step begins at its top, and is announced
  useEffect(() => {
    pane.current?.scrollTo({ top: 0 });
    const wasInField = document.activeElement instanceof HTMLTextAreaElement;
    if (!wasInField && (isFirstRun.current || light === undefined)) heading.current?.focus({ preventScroll: true });
    isFirstRun.current = false;
  }, [at, lesson.lessonId]);
  const exercisesOfStep = step.kind === "exercises" ? step.exercises : [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.pane} ref={pane} tabIndex={0} aria-label={lesson.title}>
      <article className={`${reading.reading} ${styles.lesson}`} ref={text}>
        <SpokenLight range={spoken} within={text} />
        <h1 ref={heading} tabIndex={-1}>
          {step.kind === "exercises" ? t("lesson.exercises") : step.heading || lesson.title}
        </h1>
        {at === 0 && <Objectives lesson={lesson} />}
        {step.kind === "section" &&
          step.section.passages.map((passage, index, all) => (
            <PassageBlock
              key={passage.passageId}
              passage={passage}
              isPlaceShown={!isSamePlace(passage, all[index - 1])}
              media={lesson.media}
              light={light?.passageId === passage.passageId ? light : undefined}
            />
          ))}
        {exercisesOfStep.length > 0 && <ExerciseList exercises={exercisesOfStep} media={lesson.media} />}
        {isLast && <Originals lesson={lesson} />}
        {isLast && <p className={styles.license}>{imprintOf(lesson)}</p>}
      </article>
    </section>
  );
}

/** Whose a lesson is, as far as anybody has said; what tells two makings of one day apart means nothing to people. */
function imprintOf({ packTitle, packVersion, authors, license }: OpenLesson): string {
  const pack = `${packTitle} ${packVersion.replace(/\+.*$/u, "")}`;
  return [pack, authors.join(", "), license === "NOASSERTION" ? "" : license].filter(Boolean).join(" · ");
}
