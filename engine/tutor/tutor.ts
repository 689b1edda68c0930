import type { Ask, TutorEvent } from "../../contract/tutor.ts";
import type { ConversationStore, KeptQuestion } from "../../school/conversations/conversationStore.ts";
import { wireError } from "../rpc/mapErrors.ts";
import { answerQuestion } from "./answerQuestion.ts";
import type { Patience } from "./eventLog.ts";
import { type QuestionRefusal, refuseQuestion } from "./refuseQuestion.ts";
import { replayTurn } from "./replayTurn.ts";
import { createRunningTurns } from "./runningTurns.ts";
import { createSharedAnswers } from "./sharedAnswers.ts";
import type { TutorTools } from "./tutorTools.ts";

/** Who asks. */
export interface Asker {
  readonly personId: string;
  readonly isStaff: boolean;
}

/** A question that is stored, without phone numbers. */
interface StoredQuestion extends Asker, Pick<Ask, "question" | "language" | "lesson" | "mode" | "replaces"> {
  readonly turnId: string;
  readonly conversationId: string;
  readonly askedAt: string;
}

/** The tutor as its callers see it: turns that start, are watched, and are stopped. */
export interface Tutor {
  /**
   * Stores a question and starts to answer it.
   * @param masked the question without phone numbers, for retrieval and model
   * @param refusal why no model and no lesson answers it
   * @returns the turn's id
   * @throws BUSY when two questions of this person, or too many of the class, are not answered yet
   */
  start(ask: Ask, masked: string, asker: Asker, refusal: QuestionRefusal | undefined): string;
  /** Asks a question of the last run again, as the same turn. */
  goOn(kept: KeptQuestion, masked: string, isStaff: boolean, refusal: QuestionRefusal | undefined): void;
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
/** Of one person: one that is being answered and one that waits. */
const mostOpenTurns = 2;

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
  const shared = createSharedAnswers();

  function ownTurn(turnId: string, personId: string) {
    const turn = conversations.find(personId, turnId);
    if (turn === undefined) throw wireError("NOT_FOUND", { what: "turn", id: turnId });
    return turn;
  }

  function refuseTooMany(personId: string): void {
    if (running.countOf(personId) >= mostOpenTurns) throw wireError("BUSY", { what: "ownQuestions" });
    if (parts.tools.queue.isFull) throw wireError("BUSY", { what: "class" });
  }

  function begin(
    question: StoredQuestion,
    refusal: QuestionRefusal | undefined,
    options: { readonly isAskedAgain: boolean },
  ): void {
    const { turnId, conversationId, askedAt, personId, replaces } = question;
    const thread = conversations
      .thread(personId, conversationId, threadLength + 1)
      .filter((turn) => turn.turnId !== replaces && turn.refusal === undefined)
      .slice(-threadLength);
    const asked = { ...question, lesson: question.lesson, thread };
    const answer = (signal: AbortSignal) => answerQuestion(asked, parts.tools, signal);
    const write = (signal: AbortSignal) => {
      if (refusal !== undefined) return refuseQuestion(refusal);
      return thread.length === 0 ? shared.follow(asked, answer, signal) : answer(signal);
    };
    running.start({ kind: "opened", turnId, conversationId, askedAt }, personId, write, options);
  }

  return {
    start(ask, masked, asker, refusal) {
      const { personId } = asker;
      if (refusal === undefined) refuseTooMany(personId);
      const language = parts.languageOf(ask.question, ask.language);
      const opened = conversations.open({ ...ask, language }, personId);
      begin({ ...ask, ...opened, ...asker, language, question: masked }, refusal, { isAskedAgain: false });
      return opened.turnId;
    },
    goOn({ turn, personId, mode }, masked, isStaff, refusal) {
      begin({ ...turn, mode, personId, isStaff, question: masked }, refusal, { isAskedAgain: true });
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
