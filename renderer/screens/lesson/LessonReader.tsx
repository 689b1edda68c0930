import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OpenLesson } from "../../../contract/lessons.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { useMayAsk } from "../../api/useSession.ts";
import { ConnectionNote } from "../../components/ConnectionNote.tsx";
import { usePageTitle } from "../../components/Page.tsx";
import { useMediaQuery } from "../../components/useMediaQuery.ts";
import { replaceRoute } from "../../router/useRoute.ts";
import type { OpenSource } from "../tutor/sourceDesk.ts";
import { LessonBar } from "./LessonBar.tsx";
import { LessonFoot } from "./LessonFoot.tsx";
import { LessonPage } from "./LessonPage.tsx";
import styles from "./LessonReader.module.css";
import { LessonTutor } from "./LessonTutor.tsx";
import { LightNote } from "./LightNote.tsx";
import type { LessonRoute } from "./lessonRoute.ts";
import { lessonSteps, stepOfPassage, stepToOpen } from "./lessonSteps.ts";
import { ReadAloudRow } from "./speech/ReadAloudRow.tsx";
import { useReadAloud } from "./speech/useReadAloud.ts";
import { useSavedPosition } from "./useSavedPosition.ts";

interface Props {
  readonly lesson: OpenLesson;
  readonly route: LessonRoute;
  readonly isTutorOpen: boolean;
  readonly onTutor: (isOpen: boolean) => void;
}

/** A lesson open for reading: the page with its step, the way through it, and the tutor beside it. */
export function LessonReader({ lesson, route, onTutor, ...props }: Props) {
  const { t } = useTranslation();
  const { connection } = useEngine();
  const mayAsk = useMayAsk();
  const isTutorOpen = props.isTutorOpen && mayAsk;
  const isNarrow = useMediaQuery("(max-width: 900px)");
  const [source, setSource] = useState<OpenSource>();
  const pane = useRef<HTMLElement>(null);
  const steps = useMemo(() => lessonSteps(lesson), [lesson]);
  // Where the person left off when the lesson was opened; later positions are this page's own.
  const [left] = useState(lesson.position);
  const at = stepToOpen(steps, { step: route.step, passageId: route.light?.passageId }, left);
  const finish = useSavedPosition(lesson, at, steps.length);
  const readAloud = useReadAloud(pane, lesson.language);
  usePageTitle(lesson.title);

  const goToStep = (step: number) => replaceRoute({ ...route, step });
  const isHere = (passageId: string) => stepOfPassage(steps, passageId) !== undefined;
  const show = (open: OpenSource) => {
    setSource(open);
    const step = stepOfPassage(steps, open.source.passageId);
    if (step !== undefined) goToStep(step);
  };
  const light =
    source && isHere(source.source.passageId)
      ? { passageId: source.source.passageId, n: source.source.n, ...(source.quote && { quote: source.quote }) }
      : route.light;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is another text
  useEffect(() => readAloud.stop, [at, lesson.language]);

  const step = steps[at] ?? steps[0];
  if (step === undefined) return null;
  return (
    <div className={styles.reader} data-tutor={isTutorOpen && !isNarrow ? "" : undefined}>
      <LessonBar
        lesson={lesson}
        steps={steps}
        at={at}
        route={route}
        onStep={goToStep}
        readAloud={readAloud}
        onTutor={isNarrow || isTutorOpen || !mayAsk ? undefined : () => onTutor(true)}
      />
      <main className={styles.page} lang={lesson.language}>
        <ConnectionNote connection={connection} />
        <LightNote route={route} light={light} isOfAnswer={source !== undefined} />
        <LessonPage
          ref={pane}
          lesson={lesson}
          step={step}
          at={at}
          isLast={at === steps.length - 1}
          light={light}
          spoken={readAloud.lit}
        />
        <ReadAloudRow readAloud={readAloud} language={lesson.language} />
        <LessonFoot
          lesson={lesson}
          steps={steps}
          at={at}
          onStep={goToStep}
          onFinish={finish}
          onAsk={isNarrow && mayAsk ? () => onTutor(true) : undefined}
        />
      </main>
      {isTutorOpen && (
        <LessonTutor
          lesson={lesson}
          title={t("tutor.about")}
          isDrawer={isNarrow}
          onClose={() => onTutor(false)}
          desk={{
            open: source,
            show,
            close: () => setSource(undefined),
            isHere: (passage) => isHere(passage.passageId),
            linkTo: (open) => ({
              kind: "lesson",
              lesson: { packId: open.source.packId, lessonId: open.source.lessonId },
              language: open.source.language,
              light: { passageId: open.source.passageId, n: open.source.n, ...(open.quote && { quote: open.quote }) },
              back: { kind: "lesson", lesson: route.lesson, step: at },
            }),
            uncover: isNarrow ? () => onTutor(false) : undefined,
          }}
        />
      )}
    </div>
  );
}
