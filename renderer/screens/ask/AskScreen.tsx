import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAsk } from "../../api/useAsk.ts";
import { Page } from "../../components/Page.tsx";
import type { Route } from "../../router/route.ts";
import type { OpenSource } from "../tutor/sourceDesk.ts";
import { Thread } from "../tutor/Thread.tsx";
import styles from "./AskScreen.module.css";

/** Questions over all lessons. */
export function AskScreen({ route }: { readonly route: Route }) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState<OpenSource>();
  const thread = useAsk(undefined, i18n.language);
  return (
    <Page route={route} title={t("titles.ask")}>
      <div className={styles.ask}>
        <h1>{t("tutor.everywhere")}</h1>
        <h2 className="visually-hidden">{t("tutor.log")}</h2>
        <Thread
          thread={thread}
          welcome={t("tutor.welcomeEverywhere")}
          isLit
          isFocused
          desk={{
            open,
            show: setOpen,
            close: () => setOpen(undefined),
            isHere: () => false,
            linkTo: ({ source, quote }) => ({
              kind: "lesson",
              lesson: { packId: source.packId, lessonId: source.lessonId },
              language: source.language,
              light: { passageId: source.passageId, n: source.n, ...(quote && { quote }) },
              back: { kind: "ask" },
            }),
          }}
        />
      </div>
    </Page>
  );
}
