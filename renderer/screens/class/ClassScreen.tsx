import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ClassChats } from "../../../contract/chats.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { BatteryNote } from "../../components/BatteryNote.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { Icon } from "../../components/Icon.tsx";
import { LanternScene } from "../../components/LanternScene.tsx";
import { Loading } from "../../components/Loading.tsx";
import { Page } from "../../components/Page.tsx";
import type { Route } from "../../router/route.ts";
import styles from "./ClassScreen.module.css";
import { PauseCard } from "./PauseCard.tsx";
import { StudentChat } from "./StudentChat.tsx";
import { StudentList } from "./StudentList.tsx";

/** A teacher's class now: who has asked what, what they were answered, and the pause. */
export function ClassScreen({ route }: { readonly route: Extract<Route, { kind: "class" }> }) {
  const { t } = useTranslation();
  const { queries } = useEngine();
  const chats = useQuery(queries.chats.classes.queryOptions({ input: {}, staleTime: 0 }));
  const classes = chats.data?.classes ?? [];
  const shown = classes.find(({ classId }) => classId === route.classId) ?? classes[0];
  return (
    <Page route={route} title={t("titles.class")}>
      <div className={styles.head}>
        <h1>{shown?.name ?? t("titles.class")}</h1>
        {classes.length > 1 && (
          <nav className={styles.classes} aria-label={t("chats.classes")}>
            {classes.map(({ classId, name }) => (
              <ButtonLink
                key={classId}
                to={{ kind: "class", classId }}
                aria-current={classId === shown?.classId ? "true" : undefined}
              >
                {name}
              </ButtonLink>
            ))}
          </nav>
        )}
        <ButtonLink to={{ kind: "settings", tab: "wifi" }}>
          <Icon name="wifi" size={20} />
          {t("settings.tabs.wifi")}
        </ButtonLink>
      </div>
      {chats.isError && <FaultNote thrown={chats.error} onRetry={() => void chats.refetch()} />}
      {chats.isPending && <Loading />}
      {chats.isSuccess && shown === undefined && <LanternScene words={t("chats.noClass")} />}
      {shown && <PauseCard shown={shown} />}
      {shown && <BatteryNote />}
      {shown?.students.length === 0 && (
        <LanternScene words={t("chats.noStudents")}>
          <ButtonLink to={{ kind: "settings", tab: "school", classId: shown.classId }}>
            <Icon name="plus" />
            {t("chats.addChildren")}
          </ButtonLink>
        </LanternScene>
      )}
      {shown && shown.students.length > 0 && <Panes shown={shown} personId={route.personId} />}
    </Page>
  );
}

/** The children, and beside them the chat of one; on narrow screens one of the two. */
function Panes({ shown, personId }: { readonly shown: ClassChats; readonly personId: string | undefined }) {
  const { t } = useTranslation();
  const chosen = shown.students.find(({ student }) => student.personId === personId)?.student;
  return (
    <div className={styles.panes} data-chosen={chosen ? "" : undefined}>
      <StudentList shown={shown} chosen={chosen?.personId} />
      {chosen ? (
        <StudentChat key={chosen.personId} classId={shown.classId} student={chosen} />
      ) : (
        <p className={styles.choose}>{t("chats.choose")}</p>
      )}
    </div>
  );
}
