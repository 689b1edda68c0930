import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Turn } from "../../../contract/tutor.ts";
import { isSettled, turnViewOf } from "../../api/turnView.ts";
import { formatWhen } from "../../i18n/format.ts";
import { Answer } from "../tutor/Answer.tsx";
import type { SourceDesk } from "../tutor/sourceDesk.ts";
import { statusWords } from "../tutor/statusWords.ts";
import turnStyles from "../tutor/Turn.module.css";
import { TurnEnding } from "../tutor/TurnEnding.tsx";
import styles from "./ChatTurn.module.css";

interface Props {
  readonly turn: Turn;
  readonly name: string;
  readonly desk: SourceDesk;
}

/** A question of a child and what became of it, to read and not to change. */
export function ChatTurn({ turn, name, desk }: Props) {
  const { t, i18n } = useTranslation();
  const view = useMemo(() => turnViewOf(turn), [turn]);
  return (
    <article className={turnStyles.turn}>
      <time className={styles.when} dateTime={turn.askedAt}>
        {formatWhen(new Date(turn.askedAt), new Date(), i18n.language)}
      </time>
      <h3 className={turnStyles.said} lang={view.language}>
        <span className="visually-hidden">{t("chats.asked", { name })} </span>
        {view.question}
      </h3>
      <Answer view={view} desk={desk} />
      {isSettled(view) ? (
        <TurnEnding view={view} onAskAgain={undefined} />
      ) : (
        <p className={styles.running}>{statusWords(view.status, t, i18n.language)}</p>
      )}
    </article>
  );
}
