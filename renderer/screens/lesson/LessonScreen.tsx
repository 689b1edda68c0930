import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useEngine } from "../../api/EngineProvider.tsx";
import { faultOf } from "../../api/faults.ts";
import { ButtonLink } from "../../components/Button.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { LanternScene } from "../../components/LanternScene.tsx";
import { Loading } from "../../components/Loading.tsx";
import { LessonReader } from "./LessonReader.tsx";
import styles from "./LessonScreen.module.css";
import type { LessonRoute } from "./lessonRoute.ts";

interface Props {
  readonly route: LessonRoute;
  readonly isTutorOpen: boolean;
  readonly onTutor: (isOpen: boolean) => void;
}

/** Fetches a lesson in one round trip and shows it. */
export function LessonScreen({ route, isTutorOpen, onTutor }: Props) {
  const { t, i18n } = useTranslation();
  const { queries } = useEngine();
  const languages = [route.language, i18n.language].filter((language) => language !== undefined);
  const lesson = useQuery(queries.lessons.open.queryOptions({ input: { ...route.lesson, languages } }));
  if (lesson.data) {
    return <LessonReader lesson={lesson.data} route={route} isTutorOpen={isTutorOpen} onTutor={onTutor} />;
  }
  const isGone = lesson.isError && faultOf(lesson.error).code === "NOT_FOUND";
  return (
    <main className={styles.aside}>
      {isGone ? (
        <LanternScene words={t("lesson.gone")}>
          <ButtonLink look="lit" to={{ kind: "library" }}>
            {t("common.toShelf")}
          </ButtonLink>
        </LanternScene>
      ) : lesson.isError ? (
        <FaultNote thrown={lesson.error} onRetry={() => void lesson.refetch()} />
      ) : (
        <Loading />
      )}
    </main>
  );
}
