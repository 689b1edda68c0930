import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { LibraryPack, ReadingPosition } from "../../../contract/lessons.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { LanternScene } from "../../components/LanternScene.tsx";
import { Loading } from "../../components/Loading.tsx";
import { Page } from "../../components/Page.tsx";
import { SearchField } from "../../components/SearchField.tsx";
import type { Route } from "../../router/route.ts";
import { goTo } from "../../router/useRoute.ts";
import { CourseShelf } from "./CourseShelf.tsx";
import { coursesOnShelf, lessonToGoOn } from "./courseProgress.ts";
import { Hero } from "./Hero.tsx";
import styles from "./LibraryScreen.module.css";

/** The shelf: what to go on with, and every course. */
export function LibraryScreen({ route }: { readonly route: Route }) {
  const { t } = useTranslation();
  const { queries } = useEngine();
  const library = useQuery(queries.lessons.library.queryOptions({ input: {} }));
  return (
    <Page route={route} title={t("titles.library")}>
      <div className={styles.head}>
        <h1>{t(`library.${timeOfDay(new Date().getHours())}`)}</h1>
        <SearchField text="" onText={(text) => text !== "" && goTo({ kind: "search", text })} />
      </div>
      {library.data ? (
        <Shelf {...library.data} />
      ) : library.isError ? (
        <FaultNote thrown={library.error} onRetry={() => void library.refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Shelf({
  packs,
  positions,
}: {
  readonly packs: readonly LibraryPack[];
  readonly positions: readonly ReadingPosition[];
}) {
  const { t } = useTranslation();
  const courses = useMemo(() => coursesOnShelf(packs, positions), [packs, positions]);
  const goOn = lessonToGoOn(courses);
  if (courses.length === 0) {
    return (
      <LanternScene words={t("library.empty")}>
        <ButtonLink look="lit" to={{ kind: "settings", tab: "packs" }}>
          {t("library.addPack")}
        </ButtonLink>
      </LanternScene>
    );
  }
  return (
    <>
      {goOn && <Hero course={goOn.course} at={goOn.at} />}
      <CourseShelf courses={courses} />
    </>
  );
}

/** Noon and evening, in hours. */
function timeOfDay(hour: number): "morning" | "afternoon" | "evening" {
  if (hour >= 18 || hour < 4) return "evening";
  return hour >= 12 ? "afternoon" : "morning";
}
