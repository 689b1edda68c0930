import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "../../../contract/languages.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { Button } from "../../components/Button.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { LanternScene } from "../../components/LanternScene.tsx";
import { Loading } from "../../components/Loading.tsx";
import styles from "./LogTab.module.css";
import { entryWords } from "./logWords.ts";
import screen from "./SettingsScreen.module.css";

const first = 100;
const most = 1_000;

/** What administrators have done with packs and publishers: when, what, from where. Newest first. */
export function LogTab() {
  const { t, i18n } = useTranslation();
  const { queries } = useEngine();
  const [limit, setLimit] = useState(first);
  const log = useQuery(
    queries.audit.list.queryOptions({ input: { limit }, staleTime: 0, placeholderData: (before) => before }),
  );
  const packs = useQuery(queries.packs.list.queryOptions({ input: {} }));
  if (log.isError) return <FaultNote thrown={log.error} onRetry={() => void log.refetch()} />;
  if (log.isPending) return <Loading />;
  const { entries } = log.data;
  if (entries.length === 0) return <LanternScene words={t("log.empty")} />;
  const titleOf = (packId: string) => {
    const pack = packs.data?.packs.find((each) => each.packId === packId);
    return pack ? inLanguage(pack.title, i18n.language).text : packId;
  };
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: "medium", timeStyle: "short" });
  return (
    <>
      <p className={styles.intro}>{t("log.intro")}</p>
      <ol className={styles.entries}>
        {entries.map((entry) => (
          <li key={entry.entryId} data-action={entry.action}>
            <time dateTime={entry.at}>{date.format(new Date(entry.at))}</time>
            <p>{entryWords(entry, titleOf, t)}</p>
            <span>{t(`log.client.${entry.client}`)}</span>
          </li>
        ))}
      </ol>
      {entries.length === limit && limit < most && (
        <Button className={screen.start ?? ""} onPress={() => setLimit(most)}>
          {t("log.more")}
        </Button>
      )}
    </>
  );
}
