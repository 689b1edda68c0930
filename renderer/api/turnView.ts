import type { Citation, Interruption, NearLesson, Source, Turn, TutorEvent, Writer } from "../../contract/tutor.ts";
import type { Fault } from "./faults.ts";

/** Where a turn stands, as a person would say it. */
export type TurnStatus =
  | { readonly kind: "sending" }
  | { readonly kind: "queued"; readonly ahead: number; readonly waitMs: number }
  | { readonly kind: "looking" }
  | { readonly kind: "preparing"; readonly what: "loadingModel" | "readingPrompt"; readonly progress: number }
  | { readonly kind: "writing" }
  | { readonly kind: "answered" }
  | { readonly kind: "notInLessons"; readonly nearest: readonly NearLesson[] }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "withheld"; readonly reason: string }
  | { readonly kind: "interrupted"; readonly reason: Interruption }
  /** It never reached the engine, or the engine would not take it. */
  | { readonly kind: "couldNot"; readonly fault: Fault };

/** A turn as the page shows it. */
export interface TurnView {
  /** Stays the same from the moment of asking, so that what is open in it stays open. */
  readonly key: string;
  readonly turnId?: string;
  readonly conversationId?: string;
  readonly question: string;
  readonly language: string;
  /** The turn whose place this one takes. */
  readonly replaces?: string;
  readonly status: TurnStatus;
  readonly writer?: Writer;
  readonly answer: string;
  readonly sources: readonly Source[];
  readonly citations: readonly Citation[];
  readonly uncheckedNumbers: readonly string[];
  readonly lastSeq: number;
}

/** A question that was just sent. */
export function newTurn(
  asked: Pick<TurnView, "key" | "question" | "language"> & { readonly replaces?: string | undefined },
): TurnView {
  const { replaces, ...rest } = asked;
  return {
    ...rest,
    ...(replaces !== undefined && { replaces }),
    status: { kind: "sending" },
    answer: "",
    sources: [],
    citations: [],
    uncheckedNumbers: [],
    lastSeq: -1,
  };
}

/** Whether nothing more will come. */
export function isSettled(view: TurnView): boolean {
  const { kind } = view.status;
  return !(["sending", "queued", "looking", "preparing", "writing"] as const).some((running) => running === kind);
}

/** The turn after an event. Events that were seen before, or come after the end, change nothing. Pure. */
export function withEvent(view: TurnView, event: TutorEvent): TurnView {
  if (event.seq <= view.lastSeq || isSettled(view)) return view;
  const seen = { ...view, lastSeq: event.seq };
  switch (event.kind) {
    case "opened":
      return {
        ...seen,
        turnId: event.turnId,
        conversationId: event.conversationId,
        status: { kind: "looking" },
      };
    case "queued":
      return { ...seen, status: { kind: "queued", ahead: event.ahead, waitMs: event.waitMs } };
    case "preparing":
      return { ...seen, status: { kind: "preparing", what: event.what, progress: event.progress } };
    case "sources":
      return { ...seen, writer: event.writer, sources: event.passages };
    case "text":
      return { ...seen, status: { kind: "writing" }, answer: view.answer + event.delta };
    case "cited":
      return { ...seen, citations: event.citations, uncheckedNumbers: event.uncheckedNumbers };
    case "done":
      return { ...seen, status: { kind: "answered" } };
    case "notInLessons":
      return { ...seen, status: { kind: "notInLessons", nearest: event.nearest } };
    case "refused":
      return { ...seen, status: { kind: "refused", reason: event.reason } };
    case "withheld":
      return { ...seen, status: { kind: "withheld", reason: event.reason }, answer: "" };
    case "interrupted":
      return { ...seen, status: { kind: "interrupted", reason: event.reason } };
    default:
      return event satisfies never;
  }
}

/** A turn of the record, as the page shows it. Pure. */
export function turnViewOf(turn: Turn): TurnView {
  return {
    key: turn.turnId,
    turnId: turn.turnId,
    conversationId: turn.conversationId,
    question: turn.question,
    language: turn.language,
    ...(turn.replaces !== undefined && { replaces: turn.replaces }),
    status: statusOf(turn),
    ...(turn.writer !== undefined && { writer: turn.writer }),
    answer: turn.answer,
    sources: turn.sources,
    citations: turn.citations,
    uncheckedNumbers: turn.uncheckedNumbers,
    lastSeq: turn.lastSeq,
  };
}

function statusOf(turn: Turn): TurnStatus {
  switch (turn.state) {
    case "running":
      return turn.answer === "" ? { kind: "looking" } : { kind: "writing" };
    case "answered":
      return { kind: "answered" };
    case "notInLessons":
      return { kind: "notInLessons", nearest: turn.nearest };
    case "refused":
    case "withheld":
      return { kind: turn.state, reason: turn.refusal ?? "" };
    case "interrupted":
      return { kind: "interrupted", reason: turn.interruption ?? "engineDied" };
    default:
      return turn.state satisfies never;
  }
}

/**
 * The turns to show, oldest first: those of the record with those of this page over them. One that replaces another
 * stands in its place. Pure.
 */
export function mergeTurns(record: readonly TurnView[], live: readonly TurnView[]): TurnView[] {
  const liveById = new Map(live.map((view) => [view.turnId, view]));
  const kept = record.map((view) => liveById.get(view.turnId) ?? view);
  const shown: TurnView[] = [];
  for (const view of [...kept, ...live.filter((one) => !kept.includes(one))]) {
    const place = shown.findIndex((one) => one.turnId !== undefined && one.turnId === view.replaces);
    if (place < 0) shown.push(view);
    else shown[place] = view;
  }
  return shown;
}
