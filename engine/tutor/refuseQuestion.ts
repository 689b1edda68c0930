import type { Crisis, CrisisSeverity } from "../../school/policies/crisis/crisis.ts";
import type { TurnStep } from "./turnSteps.ts";

/** Why a question is not answered from the lessons, with words that people have written in its place. */
export type QuestionRefusal = `crisis.${CrisisSeverity}` | "paused";

/** A cry for help is heard also while the class is paused. Pure. */
export function refusalOf(crisis: Crisis | undefined, isPaused: boolean): QuestionRefusal | undefined {
  if (crisis !== undefined) return `crisis.${crisis.severity}`;
  return isPaused ? "paused" : undefined;
}

/** No model speaks to a child in need, nor to one whose teacher wants the class to listen. */
export async function* refuseQuestion(reason: QuestionRefusal): AsyncGenerator<TurnStep> {
  yield { kind: "refused", reason };
}
