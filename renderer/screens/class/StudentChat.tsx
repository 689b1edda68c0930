import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Person } from "../../../contract/people.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { Emblem } from "../../components/Emblem.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Loading } from "../../components/Loading.tsx";
import { useSourceDesk } from "../tutor/useSourceDesk.ts";
import { useStayAtEnd } from "../tutor/useStayAtEnd.ts";
import { ChatTurn } from "./ChatTurn.tsx";
import styles from "./StudentChat.module.css";

interface Props {
  readonly classId: string;
  readonly student: Person;
}

/** All that one child has asked and was answered, as the child sees it, the newest at the end. */
export function StudentChat({ classId, student }: Props) {
  const { t } = useTranslation();
  const { personId, name = "" } = student;
  const chat = useChat(personId);
  const turns = useMemo(() => (chat.data?.pages ?? []).flatMap((page) => page.turns).reverse(), [chat.data]);
  const newest = turns[turns.length - 1]?.turnId;
  const scroll = useStayAtEnd(useMemo(() => [newest], [newest]));
  const desk = useSourceDesk({ kind: "class", classId, personId });
  return (
    <section className={styles.chat} aria-label={t("chats.log", { name })}>
      <header className={styles.head}>
        <ButtonLink look="bare" className={styles.back ?? ""} to={{ kind: "class", classId }}>
          <Icon name="back" size={20} />
          {t("chats.back")}
        </ButtonLink>
        <Emblem number={student.emblem} size={36} />
        <h2>{name}</h2>
        <p>{t("chats.sees", { name })}</p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.turns} ref={scroll} tabIndex={0} aria-label={t("tutor.log")}>
        {chat.isError && <FaultNote thrown={chat.error} onRetry={() => void chat.refetch()} />}
        {chat.isPending && <Loading />}
        {chat.isSuccess && turns.length === 0 && <p className={styles.nothing}>{t("chats.nothing", { name })}</p>}
        {chat.hasNextPage && (
          <Button isDisabled={chat.isFetchingNextPage} onPress={() => void chat.fetchNextPage()}>
            {t("chats.earlier")}
          </Button>
        )}
        {turns.map((turn) => (
          <ChatTurn key={turn.turnId} turn={turn} name={name} desk={desk} />
        ))}
      </section>
    </section>
  );
}

/** The chat page by page, from the newest back. */
function useChat(personId: string) {
  const { queries } = useEngine();
  const newest: string | undefined = undefined;
  return useInfiniteQuery(
    queries.chats.of.infiniteOptions({
      input: (beforeTurnId: string | undefined) => ({ personId, ...(beforeTurnId && { beforeTurnId }) }),
      initialPageParam: newest,
      getNextPageParam: ({ turns, hasMore }) => (hasMore ? turns[turns.length - 1]?.turnId : undefined),
      staleTime: 0,
    }),
  );
}
