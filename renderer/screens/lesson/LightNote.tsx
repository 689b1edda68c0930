import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import type { PassageToLight, WayBack } from "../../router/route.ts";
import { replaceRoute } from "../../router/useRoute.ts";
import styles from "./LightNote.module.css";
import type { LessonRoute } from "./lessonRoute.ts";

interface Props {
  readonly route: LessonRoute;
  readonly light: PassageToLight | undefined;
  /** Whether an answer beside this page lights it: its own card says so then. */
  readonly isOfAnswer: boolean;
}

/** Says why something is lit in a lesson that was opened for it, and leads back. */
export function LightNote({ route, light, isOfAnswer }: Props) {
  const { t } = useTranslation();
  const { back } = route;
  if (light === undefined || isOfAnswer || route.light === undefined) return null;
  const putOut = () =>
    replaceRoute({
      kind: "lesson",
      lesson: route.lesson,
      ...(route.step !== undefined && { step: route.step }),
      ...(route.language && { language: route.language }),
    });
  return (
    <div className={styles.note} role="status">
      <p>{light.n === undefined ? t("lesson.litSearch") : t("lesson.litHere", { n: light.n })}</p>
      {back && (
        <ButtonLink to={routeBack(back)}>
          <Icon name="back" size={20} />
          {t(wordsBack[back.kind])}
        </ButtonLink>
      )}
      <Button look="bare" isRound aria-label={t("lesson.putOut")} onPress={putOut}>
        <Icon name="cross" size={20} />
      </Button>
    </div>
  );
}

const wordsBack = {
  search: "lesson.backToSearch",
  class: "lesson.backToClass",
  ask: "lesson.backToLesson",
  lesson: "lesson.backToLesson",
} as const satisfies Record<WayBack["kind"], string>;

function routeBack(back: WayBack) {
  return back.kind === "lesson" ? ({ kind: "lesson", lesson: back.lesson, step: back.step } as const) : back;
}
