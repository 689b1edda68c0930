import type { Interruption } from "../../contract/tutor.ts";
import {
  ModelDiedError,
  ModelUnavailableError,
  NotEnoughMemoryError,
  PromptTooLongError,
} from "../../models/errors.ts";

/** Ends a running turn from outside: the reason of its abort signal. */
export class TurnEndedError extends Error {
  readonly code = "TURN_ENDED";
  readonly interruption: Interruption;

  constructor(interruption: Interruption) {
    super(`turn ended: ${interruption}`);
    this.interruption = interruption;
  }
}

/** The interruption that a thrown value stands for; undefined for faults that nobody expects. */
export function interruptionOf(thrown: unknown): Interruption | undefined {
  if (thrown instanceof TurnEndedError) return thrown.interruption;
  if (thrown instanceof PromptTooLongError) return "budget";
  const isModelGone =
    thrown instanceof ModelDiedError ||
    thrown instanceof ModelUnavailableError ||
    thrown instanceof NotEnoughMemoryError;
  return isModelGone ? "modelDied" : undefined;
}
