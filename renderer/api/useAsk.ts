import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { languageOfScript } from "../../contract/languages.ts";
import type { LessonRef } from "../../contract/values.ts";
import { threadOf } from "./askStore.ts";
import { useEngine } from "./EngineProvider.tsx";
import { isSettled, mergeTurns, type TurnView, turnViewOf } from "./turnView.ts";

/** A thread of questions and answers, and what one can do in it. */
export interface AskThread {
  readonly turns: readonly TurnView[];
  readonly isLoading: boolean;
  /** The turn that runs now; only one does. */
  readonly running: TurnView | undefined;
  /** What is written and not sent; kept when the panel closes. */
  readonly draft: string;
  keepDraft(text: string): void;
  /** Sends a question in the thread of the last turn. */
  ask(question: string): void;
  /** Asks a turn again, with other words if given; the new turn takes its place. */
  askAgain(view: TurnView, question?: string): void;
  stop(): void;
}

/**
 * The thread of a lesson, or without one of questions over all lessons: what is kept and what is being written.
 * @param language the answers come in it, but for a question in another script
 */
export function useAsk(lesson: LessonRef | undefined, language: string): AskThread {
  const { asks, queries } = useEngine();
  const thread = threadOf(lesson);
  const live = useSyncExternalStore(asks.subscribe, () => asks.turnsOf(thread));
  const draft = useSyncExternalStore(asks.subscribe, () => asks.draftOf(thread));
  const history = useQuery(queries.tutor.history.queryOptions({ input: lesson ? { lesson } : {} }));
  const turns = useMemo(
    () => mergeTurns((history.data?.turns ?? []).map(turnViewOf), live),
    [history.data?.turns, live],
  );
  const running = turns.find((view) => !isSettled(view));

  useEffect(() => {
    for (const turn of history.data?.turns ?? []) {
      if (turn.state === "running") void asks.resume(thread, turnViewOf(turn));
    }
  }, [asks, thread, history.data?.turns]);

  const send = (question: string, replaced: TurnView | undefined) => {
    const last = replaced ?? turns[turns.length - 1];
    void asks.ask({
      question,
      language: languageOfScript(question, language),
      lesson,
      conversationId: last?.conversationId,
      replaces: replaced?.turnId,
    });
  };
  return {
    turns,
    isLoading: history.isPending,
    running,
    draft,
    keepDraft: (text) => asks.keepDraft(thread, text),
    ask: (question) => send(question, undefined),
    askAgain: (view, question) => send(question ?? view.question, view),
    stop: () => {
      if (running) void asks.stop(thread, running.key);
    },
  };
}
