import { useTranslation } from "react-i18next";
import type { OpenLesson } from "../../../contract/lessons.ts";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { goTo } from "../../router/useRoute.ts";
import styles from "./LessonFoot.module.css";
import type { LessonStep } from "./lessonSteps.ts";

interface Props {
  readonly lesson: OpenLesson;
  readonly steps: readonly LessonStep[];
  readonly at: number;
  readonly onStep: (step: number) => void;
  readonly onFinish: () => void;
  /** Opens the tutor, where it has no place of its own. */
  readonly onAsk: (() => void) | undefined;
}

/** The way on: the step before, and the one lit action. */
export function LessonFoot(props: Props) {
  const { t } = useTranslation();
  const { lesson, at, onStep, onAsk } = props;
  const { previous } = lesson;
  return (
    <footer className={styles.foot}>
      {at > 0 ? (
        <Button look="bare" aria-label={t("lesson.toStep", { step: at })} onPress={() => onStep(at - 1)}>
          <Icon name="back" />
          <span className={styles.long}>{t("lesson.toStep", { step: at })}</span>
        </Button>
      ) : previous ? (
        <Button
          look="bare"
          aria-label={t("lesson.previousLesson")}
          onPress={() => goTo({ kind: "lesson", lesson: { packId: previous.packId, lessonId: previous.lessonId } })}
        >
          <Icon name="back" />
          <span className={styles.long}>{t("lesson.previousLesson")}</span>
        </Button>
      ) : (
        <span />
      )}
      {onAsk && (
        <Button onPress={onAsk} className={styles.ask ?? ""}>
          <Icon name="ask" />
          {t("lesson.ask")}
        </Button>
      )}
      <NextButton {...props} />
    </footer>
  );
}

function NextButton({ lesson, steps, at, onStep, onFinish }: Props) {
  const { t } = useTranslation();
  const next = steps[at + 1];
  const { next: nextLesson } = lesson;
  if (next !== undefined) {
    const title = next.kind === "exercises" ? t("lesson.exercises") : next.heading;
    return (
      <Button look="lit" className={styles.next ?? ""} onPress={() => onStep(at + 1)}>
        <span className={styles.long}>{t("lesson.next", { title })}</span>
        <span className={styles.short}>{t("lesson.nextShort")}</span>
        <Icon name="next" />
      </Button>
    );
  }
  const leave = () => {
    onFinish();
    goTo(
      nextLesson
        ? { kind: "lesson", lesson: { packId: nextLesson.packId, lessonId: nextLesson.lessonId } }
        : { kind: "library" },
    );
  };
  return (
    <Button look="lit" className={styles.next ?? ""} onPress={leave}>
      <span className={styles.long}>
        {nextLesson ? t("lesson.nextLesson", { title: nextLesson.title }) : t("lesson.finish")}
      </span>
      <span className={styles.short}>{t(nextLesson ? "lesson.nextLessonShort" : "lesson.finishShort")}</span>
      <Icon name="next" />
    </Button>
  );
}
