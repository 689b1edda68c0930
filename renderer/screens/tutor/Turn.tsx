import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isSettled, type TurnView } from "../../api/turnView.ts";
import type { AskThread } from "../../api/useAsk.ts";
import { Answer } from "./Answer.tsx";
import { EditQuestion } from "./EditQuestion.tsx";
import type { SourceDesk } from "./sourceDesk.ts";
import styles from "./Turn.module.css";
import { TurnActions } from "./TurnActions.tsx";
import { TurnEnding } from "./TurnEnding.tsx";

interface Props {
  readonly view: TurnView;
  readonly thread: AskThread;
  readonly desk: SourceDesk;
}

/** A question and what became of it. */
export function Turn({ view, thread, desk }: Props) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  if (isEditing) {
    return (
      <EditQuestion
        question={view.question}
        onCancel={() => setEditing(false)}
        onAsk={(question) => {
          setEditing(false);
          thread.askAgain(view, question);
        }}
      />
    );
  }
  const canAsk = thread.running === undefined;
  return (
    <article className={styles.turn}>
      <h3 className={styles.said} lang={view.language}>
        <span className="visually-hidden">{t("tutor.you")} </span>
        {view.question}
      </h3>
      <Answer view={view} desk={desk} />
      {isSettled(view) && (
        <>
          <TurnEnding view={view} onAskAgain={canAsk ? () => thread.askAgain(view) : undefined} />
          <TurnActions
            view={view}
            onAskAgain={canAsk ? () => thread.askAgain(view) : undefined}
            onEdit={canAsk ? () => setEditing(true) : undefined}
          />
        </>
      )}
    </article>
  );
}
