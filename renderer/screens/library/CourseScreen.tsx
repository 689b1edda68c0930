import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useEngine } from "../../api/EngineProvider.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { LanternScene } from "../../components/LanternScene.tsx";
import { Loading } from "../../components/Loading.tsx";
import { Page } from "../../components/Page.tsx";
import type { Route } from "../../router/route.ts";
import { CourseDetail } from "./CourseDetail.tsx";
import { coursesOnShelf } from "./courseProgress.ts";

/** One course with its units and lessons. */
export function CourseScreen({ route }: { readonly route: Extract<Route, { kind: "course" }> }) {
  const { t } = useTranslation();
  const { queries } = useEngine();
  const library = useQuery(queries.lessons.library.queryOptions({ input: {} }));
  const found = useMemo(
    () =>
      coursesOnShelf(library.data?.packs ?? [], library.data?.positions ?? []).find(
        ({ pack, course }) => pack.packId === route.packId && course.courseId === route.courseId,
      ),
    [library.data, route.packId, route.courseId],
  );
  return (
    <Page route={route} title={t("titles.library")}>
      {found ? (
        <CourseDetail onShelf={found} />
      ) : library.isError ? (
        <FaultNote thrown={library.error} onRetry={() => void library.refetch()} />
      ) : library.data ? (
        <LanternScene words={t("course.gone")}>
          <ButtonLink look="lit" to={{ kind: "library" }}>
            {t("common.toShelf")}
          </ButtonLink>
        </LanternScene>
      ) : (
        <Loading />
      )}
    </Page>
  );
}
