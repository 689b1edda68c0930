import type { Turn, TutorEvent } from "../../contract/tutor.ts";

/**
 * The events of a turn whose log is gone, made again from its record: for those who ask from the beginning, all of it
 * in few events; for those who come back later, the end alone.
 */
export async function* replayTurn(turn: Turn, afterSeq: number): AsyncGenerator<TutorEvent> {
  const { turnId, conversationId, askedAt } = turn;
  const steps: Step[] = [{ kind: "opened", turnId, conversationId, askedAt }];
  if (turn.writer !== undefined) steps.push({ kind: "sources", writer: turn.writer, passages: turn.sources });
  if (turn.answer !== "") steps.push({ kind: "text", delta: turn.answer });
  if (turn.citations.length > 0) {
    steps.push({ kind: "cited", citations: turn.citations, uncheckedNumbers: turn.uncheckedNumbers });
  }
  const ending = endingOf(turn);
  if (afterSeq < 0) yield* [...steps, ending].map((step, seq) => ({ ...step, seq }) as TutorEvent);
  // After a crash, whoever watched has seen more than was stored.
  else yield { ...ending, seq: Math.max(turn.lastSeq, afterSeq + 1) } as TutorEvent;
}

/** An event, before it is numbered. */
type Step = TutorEvent extends infer E ? (E extends unknown ? Omit<E, "seq"> : never) : never;

function endingOf(turn: Turn): Step {
  switch (turn.state) {
    case "answered":
      return { kind: "done" };
    case "notInLessons":
      return { kind: "notInLessons", nearest: turn.nearest };
    case "refused":
    case "withheld":
      return { kind: turn.state, reason: turn.refusal ?? "" };
    case "running":
    case "interrupted":
      return { kind: "interrupted", reason: turn.interruption ?? "engineDied" };
    default:
      return turn.state satisfies never;
  }
}
