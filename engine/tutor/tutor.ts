import type { Ask, TutorEvent } from "../../contract/tutor.ts";
import type { ConversationStore } from "../../school/conversations/conversationStore.ts";
import type { Crisis } from "../../school/policies/crisis/crisis.ts";
import { wireError } from "../rpc/mapErrors.ts";
import { answerCrisis } from "./answerCrisis.ts";
import { answerQuestion } from "./answerQuestion.ts";
import type { Patience } from "./eventLog.ts";
import { replayTurn } from "./replayTurn.ts";
import { createRunningTurns } from "./runningTurns.ts";
import type { TutorTools } from "./tutorTools.ts";

/** The tutor as its callers see it: turns that start, are watched, and are stopped. */
export interface Tutor {
  /**
   * Stores a question and starts to answer it.
   * @param masked the question without phone numbers, for retrieval and model
   * @param crisis a cry for help that was heard in it, which no model and no lesson answers
   * @returns the turn's id
   */
  start(ask: Ask, masked: string, personId: string, crisis: Crisis | undefined): string;
  /** The events of a person's own turn after `afterSeq`, then those to come. @throws NOT_FOUND */
  watch(
    turnId: string,
    afterSeq: number,
    personId: string,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<TutorEvent>;
  /** @returns whether it was still running. @throws NOT_FOUND for a turn of somebody else */
  stop(turnId: string, personId: string): boolean;
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
    start(ask, masked, personId, crisis) {
      const language = parts.languageOf(ask.question, ask.language);
      const opened = conversations.open({ ...ask, language }, personId);
      const { lesson, mode, replaces } = ask;
      const thread = conversations
        .thread(personId, opened.conversationId, threadLength + 1)
        .filter((turn) => turn.turnId !== replaces && turn.refusal === undefined)
        .slice(-threadLength);
      const asked = { turnId: opened.turnId, question: masked, language, lesson, mode, thread };
      running.start({ kind: "opened", ...opened }, (signal) =>
        crisis === undefined ? answerQuestion(asked, parts.tools, signal) : answerCrisis(crisis.severity),
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
    close: () => running.close(),
  };
}
