import { isStaff } from "../../contract/isStaff.ts";
import { maxQuestionLength } from "../../contract/tutor.ts";
import type { ConversationStore, KeptQuestion } from "../../school/conversations/conversationStore.ts";
import { findCrisis } from "../../school/policies/crisis/findCrisis.ts";
import { screenQuestion } from "../../school/policies/screenQuestion.ts";
import type { People } from "../people/people.ts";
import { refusalOf } from "./refuseQuestion.ts";
import type { Tutor } from "./tutor.ts";

/** Whoever waited longer ago than this has gone. */
const mostAgeMs = 10 * 60_000;

/**
 * After a crash: questions that only waited are asked again in their turn, for whoever comes back to them; the others are
 * kept as interrupted, with what was written.
 * @returns how many were interrupted
 */
export function takeUpKeptQuestions(parts: {
  readonly conversations: ConversationStore;
  readonly people: People;
  readonly tutor: Tutor;
  readonly now: () => Date;
}): number {
  const { conversations, people, tutor } = parts;
  const since = new Date(parts.now().getTime() - mostAgeMs);
  const waiting = conversations.waiting(since).filter((kept) => askAgain(kept, people, tutor));
  return conversations.interruptUnsettled("engineDied", new Set(waiting.map(({ turn }) => turn.turnId)));
}

/** Screened anew: a cry for help is answered at once, and a class may have been paused. */
function askAgain(kept: KeptQuestion, people: People, tutor: Tutor): boolean {
  const person = people.find(kept.personId);
  const verdict = screenQuestion(kept.turn.question, maxQuestionLength);
  if (person === undefined || verdict.kind === "refuse") return false;
  const refusal = refusalOf(findCrisis(verdict.question), people.isPaused(person));
  tutor.goOn(kept, verdict.masked, isStaff(person), refusal);
  return true;
}
