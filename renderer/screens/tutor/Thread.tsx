import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TurnView } from "../../api/turnView.ts";
import type { AskThread } from "../../api/useAsk.ts";
import { Firefly } from "../../components/Firefly.tsx";
import { AskForm } from "./AskForm.tsx";
import { RunningRow } from "./RunningRow.tsx";
import type { SourceDesk } from "./sourceDesk.ts";
import { statusWords } from "./statusWords.ts";
import styles from "./Thread.module.css";
import { PausedNote, WhoWritesNote } from "./ThreadNotes.tsx";
import { Turn } from "./Turn.tsx";
import { useStayAtEnd } from "./useStayAtEnd.ts";

interface Props {
  readonly thread: AskThread;
  readonly desk: SourceDesk;
  readonly welcome: string;
  readonly isLit: boolean;
  readonly isFocused: boolean;
}

/** Questions and answers with the field to ask the next: the same beside a lesson and on the page for all lessons. */
export function Thread({ desk, welcome, isLit, isFocused, ...props }: Props) {
  const { t } = useTranslation();
  const thread = closingSources(props.thread, desk);
  const scroll = useStayAtEnd(thread.turns);
  const last = thread.turns[thread.turns.length - 1];
  const hasRun = useHasRun(thread.running !== undefined);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.scroll} ref={scroll} aria-label={t("tutor.log")} tabIndex={0}>
        {thread.turns.length === 0 && !thread.isLoading && (
          <div className={styles.welcome}>
            <Firefly size={64} />
            <p>{welcome}</p>
          </div>
        )}
        {thread.turns.map((view) => (
          <Turn key={view.key} view={view} thread={thread} desk={desk} />
        ))}
      </section>
      <div className={styles.foot}>
        <PausedNote />
        {thread.running ? (
          <RunningRow view={thread.running} onStop={thread.stop} />
        ) : (
          <AskForm thread={thread} isLit={isLit} isFocused={isFocused || (hasRun && isLookedAtWithMouse())} />
        )}
        <WhoWritesNote last={last} />
      </div>
      <Announcer last={last} />
    </>
  );
}

/** A new question leaves the last answer behind: what that answer lit goes out, for the new one may light nothing. */
function closingSources(thread: AskThread, desk: SourceDesk): AskThread {
  return {
    ...thread,
    ask: (question) => {
      desk.close();
      thread.ask(question);
    },
    askAgain: (view, question) => {
      desk.close();
      thread.askAgain(view, question);
    },
  };
}

/** Tells who listens how far the newest turn is, and the answer when it is whole. */
function Announcer({ last }: { readonly last: TurnView | undefined }) {
  const { t, i18n } = useTranslation();
  const [first] = useState(last);
  const isNews = last !== undefined && last !== first;
  const words = isNews ? statusWords(last.status, t, i18n.language) : "";
  return (
    <div className="visually-hidden" aria-live="polite">
      {isNews && last.status.kind === "answered" ? `${words} ${last.answer}` : words}
    </div>
  );
}

/** Whether an answer has been on its way since the thread was shown: then the field gets the focus back. */
function useHasRun(isRunning: boolean): boolean {
  const hasRun = useRef(false);
  useEffect(() => {
    if (isRunning) hasRun.current = true;
  }, [isRunning]);
  return hasRun.current;
}

/** On touch screens a focused field brings up the keyboard over the answer. */
function isLookedAtWithMouse(): boolean {
  return window.matchMedia("(pointer: fine)").matches;
}
