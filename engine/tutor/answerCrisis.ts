import type { CrisisSeverity } from "../../school/policies/crisis/crisis.ts";
import type { TurnStep } from "./turnSteps.ts";

/** No model speaks to a child in need: the page shows words that people have written. */
export async function* answerCrisis(severity: CrisisSeverity): AsyncGenerator<TurnStep> {
  yield { kind: "refused", reason: `crisis.${severity}` };
}
