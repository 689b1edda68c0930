import { useTranslation } from "react-i18next";
import type { OpenLesson } from "../../../contract/lessons.ts";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { LookMenu } from "../../components/LookMenu.tsx";
import { Trail } from "../../components/Trail.tsx";
import { goTo } from "../../router/useRoute.ts";
import { ContentsMenu } from "./ContentsMenu.tsx";
import styles from "./LessonBar.module.css";
import type { LessonRoute } from "./lessonRoute.ts";
import type { LessonStep } from "./lessonSteps.ts";
import type { ReadAloud } from "./speech/useReadAloud.ts";

interface Props {
  readonly lesson: OpenLesson;
  readonly steps: readonly LessonStep[];
  readonly at: number;
  readonly route: LessonRoute;
  readonly onStep: (step: number) => void;
  readonly readAloud: ReadAloud;
  /** Opens the tutor; absent while it is open or has its place elsewhere. */
  readonly onTutor: (() => void) | undefined;
}

/** The bar of dusk above a lesson: the way back, where one is, and how it is read. */
export function LessonBar({ lesson, steps, at, route, onStep, readAloud, onTutor }: Props) {
  const { t } = useTranslation();
  const isReading = readAloud.state.kind === "reading";
  return (
    <header className={styles.bar}>
      <ButtonLink
        look="bareDusk"
        className={styles.back ?? ""}
        to={{ kind: "course", packId: lesson.packId, courseId: lesson.courseId }}
        aria-label={t("lesson.shelf")}
      >
        <Icon name="back" />
        <span className={styles.word}>{t("lesson.shelf")}</span>
      </ButtonLink>
      <p className={styles.title} lang={lesson.language}>
        {lesson.title}
      </p>
      <div className={styles.place}>
        <Trail at={at} steps={steps.length} />
        <ContentsMenu lesson={lesson} steps={steps} at={at} onStep={onStep} />
      </div>
      <div className={styles.tools}>
        <Button
          look="bareDusk"
          onPress={isReading ? readAloud.stop : readAloud.start}
          aria-pressed={isReading}
          aria-label={t(isReading ? "speech.stop" : "speech.read")}
        >
          <Icon name={isReading ? "stop" : "sound"} />
          <span className={styles.word}>{t(isReading ? "speech.stop" : "speech.read")}</span>
        </Button>
        <LookMenu
          languages={lesson.languages}
          language={lesson.language}
          onLanguage={(language) => goTo({ ...route, step: at, language })}
        />
        {onTutor && (
          <Button look="bareDusk" onPress={onTutor}>
            <Icon name="ask" />
            {t("lesson.ask")}
          </Button>
        )}
      </div>
    </header>
  );
}
