import type { TutorEvent } from "../../contract/tutor.ts";
import type { KeptSource, TurnResult } from "../../school/conversations/conversationStore.ts";

type WithoutSeq<T> = T extends unknown ? Omit<T, "seq"> : never;

/** A TutorEvent before it is numbered; its sources carry what the turn keeps of them. */
export type TurnStep =
  | Exclude<WithoutSeq<TutorEvent>, { kind: "sources" }>
  | { readonly kind: "sources"; readonly writer: "model" | "quotes"; readonly passages: readonly KeptSource[] };

/** What a turn has come to so far; `state` is absent while it runs. */
export type TurnSoFar = Omit<TurnResult, "state" | "lastSeq"> & { readonly state?: TurnResult["state"] };

export const untouchedTurn: TurnSoFar = { answer: "", sources: [], citations: [], uncheckedNumbers: [], nearest: [] };

/** What a turn has come to after one more step. Pure. */
export function afterStep(turn: TurnSoFar, step: TurnStep): TurnSoFar {
  switch (step.kind) {
    case "opened":
    case "queued":
    case "preparing":
      return turn;
    case "sources":
      return { ...turn, writer: step.writer, sources: step.passages };
    case "text":
      return { ...turn, answer: turn.answer + step.delta };
    case "cited":
      return { ...turn, citations: step.citations, uncheckedNumbers: step.uncheckedNumbers };
    case "done":
      return { ...turn, state: "answered" };
    case "notInLessons":
      return { ...turn, state: "notInLessons", nearest: step.nearest };
    case "refused":
    case "withheld":
      return { ...turn, state: step.kind, reason: step.reason };
    case "interrupted":
      return { ...turn, state: "interrupted", interruption: step.reason };
    default:
      return step satisfies never;
  }
}
