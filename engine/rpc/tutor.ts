import { isStaff } from "../../contract/isStaff.ts";
import { maxQuestionLength } from "../../contract/tutor.ts";
import { findCrisis } from "../../school/policies/crisis/findCrisis.ts";
import { screenQuestion } from "../../school/policies/screenQuestion.ts";
import { refusalOf } from "../tutor/refuseQuestion.ts";
import { mapped, procedures } from "./context.ts";
import { wireError } from "./mapErrors.ts";

export const tutor = procedures.tutor.router({
  ask: procedures.tutor.ask.handler(({ input, context: { engine, me, personId }, signal }) => {
    const verdict = screenQuestion(input.question, maxQuestionLength);
    if (verdict.kind === "refuse") {
      const limit = verdict.reason === "tooLong" ? { limit: maxQuestionLength } : {};
      throw wireError("QUESTION_REFUSED", { reason: verdict.reason, ...limit });
    }
    const crisis = findCrisis(verdict.question);
    const refusal = refusalOf(crisis, me !== undefined && engine.people.isPaused(me));
    const asker = { personId, isStaff: me !== undefined && isStaff(me) };
    const turnId = engine.tutor.start({ ...input, question: verdict.question }, verdict.masked, asker, refusal);
    engine.tell({ kind: "chatsChanged" });
    if (crisis !== undefined && engine.people.school.get() !== undefined) {
      engine.alerts.raise({ ...crisis, turnId, personId });
      engine.tell({ kind: "alertsChanged" });
    }
    return mapped(engine.tutor.watch(turnId, -1, personId, signal), engine);
  }),

  resume: procedures.tutor.resume.handler(({ input, context: { engine, personId }, signal }) =>
    mapped(engine.tutor.watch(input.turnId, input.afterSeq, personId, signal), engine),
  ),

  stop: procedures.tutor.stop.handler(({ input, context: { engine, personId } }) => ({
    stopped: engine.tutor.stop(input.turnId, personId),
  })),

  history: procedures.tutor.history.handler(({ input, context: { engine, personId } }) => ({
    turns: engine.conversations.history(personId, input.lesson, input.limit),
  })),
});
