import { PackRefusedError } from "../errors.ts";
import { evaluateWorking, parseExactNumber } from "./exactNumber.ts";
import type { Exercise } from "./exerciseFile.ts";

/**
 * Recomputes the keys that say how they come about.
 * @throws PackRefusedError badExercises if a working is no arithmetic, or gives another number than the key
 */
export function checkWorkings(exercises: readonly Exercise[], path: string): void {
  for (const exercise of exercises) {
    if (exercise.working === undefined) continue;
    const value = evaluateWorking(exercise.working);
    const isWrong =
      value === undefined ||
      (exercise.interaction === "numericEntry" && parseExactNumber(exercise.key.value)?.equals(value) !== true);
    if (isWrong) throw new PackRefusedError("badExercises", `${path}: working of ${exercise.id}`);
  }
}
