import type { Ask, TutorEvent } from "../../contract/tutor.ts";
import type { ConversationStore } from "../../school/conversations/conversationStore.ts";
import { wireError } from "../rpc/mapErrors.ts";
import { answerQuestion } from "./answerQuestion.ts";
import type { Patience } from "./eventLog.ts";
import { type QuestionRefusal, refuseQuestion } from "./refuseQuestion.ts";
import { replayTurn } from "./replayTurn.ts";
import { createRunningTurns } from "./runningTurns.ts";
import type { TutorTools } from "./tutorTools.ts";

/** The tutor as its callers see it: turns that start, are watched, and are stopped. */
export interface Tutor {
  /**
   * Stores a question and starts to answer it.
   * @param masked the question without phone numbers, for retrieval and model
   * @param refusal why no model and no lesson answers it
   * @returns the turn's id
   */
  start(ask: Ask, masked: string, personId: string, refusal: QuestionRefusal | undefined): string;
  /** The events of a person's own turn after `afterSeq`, then those to come. @throws NOT_FOUND */
  watch(
    turnId: string,
    afterSeq: number,
    personId: string,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<TutorEvent>;
  /** @returns whether it was still running. @throws NOT_FOUND for a turn of somebody else */
  stop(turnId: string, personId: string): boolean;
  /** Ends the running turns of those people: `interrupted: paused`. */
  interruptPaused(isPaused: (personId: string) => boolean): void;
  close(): Promise<void>;
}

/** Turns of the thread that the model is told of, and the last of which a follow-up may lean on. */
const threadLength = 4;

export function createTutor(parts: {
  readonly conversations: ConversationStore;
  readonly tools: TutorTools;
  /** The language that a question is asked in and answered in, for a reader of a page in `language`. */
  readonly languageOf: (question: string, language: string) => string;
  readonly patience: Patience;
  readonly onSettled: () => void;
  readonly onFault: (fault: unknown) => void;
}): Tutor {
  const { conversations } = parts;
  const running = createRunningTurns(parts);

  function ownTurn(turnId: string, personId: string) {
    const turn = conversations.find(personId, turnId);
    if (turn === undefined) throw wireError("NOT_FOUND", { what: "turn", id: turnId });
    return turn;
  }

  return {
    start(ask, masked, personId, refusal) {
      const language = parts.languageOf(ask.question, ask.language);
      const opened = conversations.open({ ...ask, language }, personId);
      const { lesson, mode, replaces } = ask;
      const thread = conversations
        .thread(personId, opened.conversationId, threadLength + 1)
        .filter((turn) => turn.turnId !== replaces && turn.refusal === undefined)
        .slice(-threadLength);
      const asked = { turnId: opened.turnId, question: masked, language, lesson, mode, thread };
      running.start({ kind: "opened", ...opened }, personId, (signal) =>
        refusal === undefined ? answerQuestion(asked, parts.tools, signal) : refuseQuestion(refusal),
      );
      return opened.turnId;
    },
    watch(turnId, afterSeq, personId, signal) {
      const turn = ownTurn(turnId, personId);
      return running.watch(turnId, afterSeq, signal) ?? replayTurn(turn, afterSeq);
    },
    stop(turnId, personId) {
      ownTurn(turnId, personId);
      return running.stop(turnId);
    },
    interruptPaused: (isPaused) => running.interrupt(isPaused, "paused"),
    close: () => running.close(),
  };
}
