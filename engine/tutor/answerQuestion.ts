import { ModelUnavailableError } from "../../models/errors.ts";
import { quoteLessons } from "./quoteLessons.ts";
import type { TurnStep } from "./turnSteps.ts";
import type { AskedQuestion, TutorTools } from "./tutorTools.ts";
import { writeAnswer } from "./writeAnswer.ts";

/**
 * Answers a question from the lessons: finds passages, says so if they hold no answer, else lets the model write from
 * them, or quotes them if there is no model or it is not to be had. The last step is `done` or `notInLessons`.
 * On abort it throws `signal.reason`. Pure but for its tools.
 * @throws ModelDiedError, NotEnoughMemoryError, PromptTooLongError
 */
export async function* answerQuestion(
  asked: AskedQuestion,
  tools: TutorTools,
  signal: AbortSignal,
): AsyncGenerator<TurnStep> {
  const found = findForThread(asked, tools);
  if (!found.isAnswerable) {
    yield { kind: "notInLessons", nearest: tools.nearestLessons(found.passages) };
    return;
  }
  const model = tools.model();
  if (model === undefined) return yield* quoteLessons(found.passages, tools);
  try {
    yield* writeAnswer(asked, found.passages, model, tools, signal);
  } catch (fault) {
    if (!(fault instanceof ModelUnavailableError)) throw fault;
    yield* quoteLessons(found.passages, tools);
  }
}

/** A follow-up may lean on the question before it ("and why?"): if it says too little by itself, both are looked up. */
function findForThread(asked: AskedQuestion, tools: TutorTools) {
  const alone = tools.findPassages(asked.question, asked);
  const previous = asked.thread.at(-1);
  const isAnswerable = tools.isAnswerable(asked.question, alone, asked.language);
  if (isAnswerable || previous === undefined || !isShort(asked.question)) return { passages: alone, isAnswerable };

  const together = `${previous.question} ${asked.question}`;
  const passages = tools.findPassages(together, asked);
  return { passages, isAnswerable: tools.isAnswerable(together, passages, asked.language) };
}

/** Too short to name what it asks about: four words, or eight Chinese characters, at most. */
function isShort(question: string): boolean {
  const han = question.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = question.match(/[\p{L}\p{N}'’-]+/gu)?.length ?? 0;
  return han > 0 ? han <= 8 : words <= 4;
}
