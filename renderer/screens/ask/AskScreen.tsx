import { useTranslation } from "react-i18next";
import { useAsk } from "../../api/useAsk.ts";
import { Page } from "../../components/Page.tsx";
import type { Route } from "../../router/route.ts";
import { Thread } from "../tutor/Thread.tsx";
import { useSourceDesk } from "../tutor/useSourceDesk.ts";
import styles from "./AskScreen.module.css";

/** Questions over all lessons. */
export function AskScreen({ route }: { readonly route: Route }) {
  const { t, i18n } = useTranslation();
  const desk = useSourceDesk({ kind: "ask" });
  const thread = useAsk(undefined, i18n.language);
  return (
    <Page route={route} title={t("titles.ask")}>
      <div className={styles.ask}>
        <h1>{t("tutor.everywhere")}</h1>
        <h2 className="visually-hidden">{t("tutor.log")}</h2>
        <Thread thread={thread} welcome={t("tutor.welcomeEverywhere")} isLit isFocused desk={desk} />
      </div>
    </Page>
  );
}
