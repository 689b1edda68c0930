import type { Interruption, TutorEvent } from "../../contract/tutor.ts";
import type { ConversationStore } from "../../school/conversations/conversationStore.ts";
import { createEventLog, type EventLog, type Patience } from "./eventLog.ts";
import { interruptionOf, TurnEndedError } from "./turnEnded.ts";
import { afterStep, type TurnSoFar, type TurnStep, untouchedTurn } from "./turnSteps.ts";

/** The turns that are being answered. A turn belongs to the engine; streams only watch it. */
export interface RunningTurns {
  /** Works on a turn until it ends, whatever becomes of those who watch it. */
  start(
    opened: Extract<TurnStep, { kind: "opened" }>,
    personId: string,
    answer: (signal: AbortSignal) => AsyncIterable<TurnStep>,
    options?: { readonly isAskedAgain: boolean },
  ): void;
  /** Events after `afterSeq`, then those to come; undefined for a turn that is not remembered. */
  watch(turnId: string, afterSeq: number, signal: AbortSignal | undefined): AsyncGenerator<TutorEvent> | undefined;
  /** How many turns of a person have not ended. */
  countOf(personId: string): number;
  /** @returns whether it was still running. */
  stop(turnId: string): boolean;
  /** Interrupts what runs for those people. */
  interrupt(isOf: (personId: string) => boolean, reason: Interruption): void;
  /** Interrupts all turns and waits until each is stored. */
  close(): Promise<void>;
}

interface RunningTurn {
  readonly personId: string;
  readonly log: EventLog;
  readonly abort: AbortController;
  readonly ended: Promise<void>;
}

/** Ended turns that can still be resumed, the newest ones. */
const rememberedTurns = 200;
/** A draft of the answer is stored at most this often. */
const draftEveryMs = 500;

export function createRunningTurns(parts: {
  readonly conversations: Pick<ConversationStore, "saveDraft" | "settle">;
  readonly patience: Patience;
  /** Told after a turn has ended and is stored. */
  readonly onSettled: () => void;
  /** Told of faults that ended a turn. */
  readonly onFault: (fault: unknown) => void;
}): RunningTurns {
  const turns = new Map<string, RunningTurn>();
  const running = new Set<string>();

  async function run(
    opened: Extract<TurnStep, { kind: "opened" }>,
    answer: (signal: AbortSignal) => AsyncIterable<TurnStep>,
    log: EventLog,
    abort: AbortController,
  ): Promise<void> {
    let turn: TurnSoFar = untouchedTurn;
    let draftAt = Date.now();
    let ending: TurnStep = { kind: "interrupted", reason: "modelDied" };
    const take = (step: TurnStep) => {
      turn = afterStep(turn, step);
      log.add(step);
    };
    try {
      take(opened);
      for await (const step of answer(abort.signal)) {
        if (isEnding(step)) {
          ending = step;
          break;
        }
        take(step);
        // From its first draft on a turn is not taken for one that only waited.
        if (step.kind === "sources" || Date.now() - draftAt >= draftEveryMs) {
          draftAt = Date.now();
          parts.conversations.saveDraft(opened.turnId, { ...turn, lastSeq: log.lastSeq });
        }
      }
    } catch (fault) {
      const reason = interruptionOf(abort.signal.aborted ? abort.signal.reason : fault);
      ending = { kind: "interrupted", reason: reason ?? "modelDied" };
      if (reason === undefined) parts.onFault(fault);
    }
    const { state = "interrupted", ...result } = afterStep(turn, ending);
    // Stored before it is told: what a page has seen ended is never lost.
    parts.conversations.settle(opened.turnId, { ...result, state, lastSeq: log.lastSeq + 1 });
    running.delete(opened.turnId);
    log.end(ending);
    parts.onSettled();
  }

  const open = () => [...running].flatMap((turnId) => turns.get(turnId) ?? []);

  function forgetOldest(): void {
    for (const turnId of turns.keys()) {
      if (turns.size <= rememberedTurns) return;
      if (!running.has(turnId)) turns.delete(turnId);
    }
  }

  return {
    start(opened, personId, answer, options = { isAskedAgain: false }) {
      const abort = new AbortController();
      const log = createEventLog({
        patience: parts.patience,
        ...options,
        onAbandoned: () => abort.abort(new TurnEndedError("left")),
      });
      running.add(opened.turnId);
      turns.set(opened.turnId, { personId, log, abort, ended: run(opened, answer, log, abort) });
      forgetOldest();
    },
    watch: (turnId, afterSeq, signal) => turns.get(turnId)?.log.watch(afterSeq, signal),
    countOf: (personId) => open().filter((turn) => turn.personId === personId).length,
    stop(turnId) {
      const isRunning = running.has(turnId);
      if (isRunning) turns.get(turnId)?.abort.abort(new TurnEndedError("stopped"));
      return isRunning;
    },
    interrupt(isOf, reason) {
      for (const { abort } of open().filter(({ personId }) => isOf(personId))) abort.abort(new TurnEndedError(reason));
    },
    async close() {
      const last = open();
      for (const turn of last) turn.abort.abort(new TurnEndedError("left"));
      await Promise.all(last.map((turn) => turn.ended));
    },
  };
}

function isEnding(step: TurnStep): boolean {
  return ["done", "notInLessons", "refused", "withheld", "interrupted"].includes(step.kind);
}
