import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ClassChats } from "../../../contract/chats.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { Button } from "../../components/Button.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { Icon } from "../../components/Icon.tsx";
import { StateCard } from "../../components/StateCard.tsx";
import { formatWhen } from "../../i18n/format.ts";

/** Whether the class may ask now, how many do, and the one button that changes it. */
export function PauseCard({ shown }: { readonly shown: ClassChats }) {
  const { t, i18n } = useTranslation();
  const { queries, queryClient } = useEngine();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: queries.chats.key() });
  const pause = useMutation(queries.chats.pause.mutationOptions({ onSettled }));
  const resume = useMutation(queries.chats.resume.mutationOptions({ onSettled }));
  const { classId, pausedAt, students } = shown;
  const today = students.reduce((sum, chat) => sum + chat.today, 0);
  const waiting = students.filter(({ last }) => last?.state === "running").length;
  const isPaused = pausedAt !== undefined;
  const fault = pause.error ?? resume.error;
  return (
    <>
      <StateCard
        icon={isPaused ? "pause" : "ask"}
        isUnusual={isPaused}
        state={
          isPaused
            ? t("chats.isPaused", { time: formatWhen(new Date(pausedAt), new Date(), i18n.language) })
            : t("chats.isOpen")
        }
        action={
          isPaused ? (
            <Button look="lit" isDisabled={resume.isPending} onPress={() => resume.mutate({ classId })}>
              <Icon name="play" />
              {t("chats.resume")}
            </Button>
          ) : (
            <Button isDisabled={pause.isPending} onPress={() => pause.mutate({ classId })}>
              <Icon name="pause" />
              {t("chats.pause")}
            </Button>
          )
        }
      >
        <p>
          {t("chats.today", { count: today })}
          {waiting > 0 && ` · ${t("chats.waiting", { count: waiting })}`}
        </p>
        <p>{t(isPaused ? "chats.pausedWhat" : "chats.pauseWhat")}</p>
      </StateCard>
      {fault && <FaultNote thrown={fault} />}
    </>
  );
}
