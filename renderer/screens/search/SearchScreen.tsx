import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { threadOf } from "../../api/askStore.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { useMayAsk } from "../../api/useSession.ts";
import { Button } from "../../components/Button.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { Icon } from "../../components/Icon.tsx";
import { LanternScene } from "../../components/LanternScene.tsx";
import { Loading } from "../../components/Loading.tsx";
import { Page } from "../../components/Page.tsx";
import { SearchField } from "../../components/SearchField.tsx";
import type { Route } from "../../router/route.ts";
import { goTo, replaceRoute } from "../../router/useRoute.ts";
import { HitCard } from "./HitCard.tsx";
import styles from "./SearchScreen.module.css";

/** Typing rests this long before the lessons are looked through. */
const restMs = 180;
const mostHits = 30;

/** Search over all lessons, as one types. */
export function SearchScreen({ route }: { readonly route: Extract<Route, { kind: "search" }> }) {
  const { t, i18n } = useTranslation();
  const { queries, asks } = useEngine();
  const [text, setText] = useState(route.text);
  useEffect(() => {
    const timer = setTimeout(() => replaceRoute({ kind: "search", text }), restMs);
    return () => clearTimeout(timer);
  }, [text]);
  const wanted = route.text.trim().slice(0, 2_000);
  const found = useQuery({
    ...queries.search.find.queryOptions({ input: { text: wanted, language: i18n.language, limit: mostHits } }),
    enabled: wanted !== "",
    placeholderData: keepPreviousData,
  });
  const hits = wanted === "" ? undefined : found.data?.hits;
  const mayAsk = useMayAsk();
  const isNothing = hits?.length === 0;
  const askIt = () => {
    asks.keepDraft(threadOf(undefined), text.trim());
    goTo({ kind: "ask" });
  };
  return (
    <Page route={route} title={t("titles.search")}>
      <div className={styles.head}>
        <h1>{t("search.title")}</h1>
        <SearchField text={text} onText={setText} isFocused />
      </div>
      <p role="status" className={isNothing ? "visually-hidden" : styles.count}>
        {wanted === "" && t("search.begin")}
        {isNothing && t("search.nothing", { text: wanted })}
        {hits !== undefined && !isNothing && t("search.resultsFor", { count: hits.length, text: wanted })}
      </p>
      {found.isError && <FaultNote thrown={found.error} onRetry={() => void found.refetch()} />}
      {wanted !== "" && found.isPending && <Loading />}
      {hits && hits.length > 0 && (
        <ol className={styles.hits}>
          {hits.map((hit) => (
            <HitCard key={hit.passageId} hit={hit} text={wanted} />
          ))}
        </ol>
      )}
      {isNothing && (
        <LanternScene words={t("search.nothing", { text: wanted })}>
          {mayAsk && (
            <Button look="lit" onPress={askIt}>
              <Icon name="ask" />
              {t("search.askIt")}
            </Button>
          )}
        </LanternScene>
      )}
      {mayAsk && hits && hits.length > 0 && (
        <div className={styles.ask}>
          <p>{t("search.goOn")}</p>
          <Button onPress={askIt}>
            <Icon name="ask" />
            {t("search.askIt")}
          </Button>
        </div>
      )}
    </Page>
  );
}
