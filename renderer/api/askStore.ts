import type { EngineClient } from "../../contract/index.ts";
import type { TutorEvent } from "../../contract/tutor.ts";
import type { LessonRef } from "../../contract/values.ts";
import { randomId } from "./capabilities.ts";
import { faultOf } from "./faults.ts";
import { isSettled, newTurn, type TurnStatus, type TurnView, withEvent } from "./turnView.ts";

/** What is asked, and in which thread. */
export interface Question {
  readonly question: string;
  readonly language: string;
  readonly lesson?: LessonRef | undefined;
  readonly conversationId?: string | undefined;
  readonly replaces?: string | undefined;
}

/** Names the thread of a lesson, or of the questions outside any. */
export function threadOf(lesson: LessonRef | undefined): string {
  return lesson === undefined ? "" : `${lesson.packId}/${lesson.lessonId}`;
}

const noTurns: readonly TurnView[] = [];
/** Text comes faster than eyes read; the page is drawn at most this often. */
const drawEveryMs = 40;

/**
 * The turns that this page has asked or taken up, by thread, and the words not yet sent. Outlives the panels that show
 * them, so that an answer goes on while one looks elsewhere. A lost stream is resumed after the last event seen.
 */
export class AskStore {
  readonly #engine: EngineClient;
  readonly #onSettled: () => void;
  readonly #turns = new Map<string, readonly TurnView[]>();
  readonly #drafts = new Map<string, string>();
  readonly #listeners = new Set<() => void>();
  #drawing: ReturnType<typeof setTimeout> | undefined;

  /** @param onSettled called when a turn has ended, so that the record is read again */
  constructor(engine: EngineClient, onSettled: () => void) {
    this.#engine = engine;
    this.#onSettled = onSettled;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same array until something in the thread changes. */
  turnsOf(thread: string): readonly TurnView[] {
    return this.#turns.get(thread) ?? noTurns;
  }

  /** What the person has written and not sent. */
  draftOf(thread: string): string {
    return this.#drafts.get(thread) ?? "";
  }

  keepDraft(thread: string, text: string): void {
    this.#drafts.set(thread, text);
    this.#tell();
  }

  /** Sends a question; the turn is shown at once. Settles when the turn has ended. */
  async ask(question: Question): Promise<void> {
    const thread = threadOf(question.lesson);
    const view = newTurn({ ...question, key: randomId() });
    this.#turns.set(thread, [...this.turnsOf(thread), view]);
    this.#tell();
    const { lesson, conversationId, replaces, ...words } = question;
    await this.#follow(thread, view.key, () =>
      this.#engine.tutor.ask({
        ...words,
        ...(lesson && { lesson }),
        ...(conversationId && { conversationId }),
        ...(replaces && { replaces }),
      }),
    );
  }

  /** Takes up a turn of the record that is still running, as after a reload. */
  async resume(thread: string, view: TurnView): Promise<void> {
    const { turnId } = view;
    if (turnId === undefined || this.turnsOf(thread).some((one) => one.turnId === turnId)) return;
    this.#turns.set(thread, [...this.turnsOf(thread), view]);
    this.#tell();
    await this.#follow(thread, view.key, () => this.#engine.tutor.resume({ turnId, afterSeq: view.lastSeq }));
  }

  /** Ends a turn for the page at once; the engine is told as soon as it knows the turn. */
  async stop(thread: string, key: string): Promise<void> {
    const view = this.#find(thread, key);
    if (view === undefined || isSettled(view)) return;
    this.#set(thread, key, { kind: "interrupted", reason: "stopped" });
    if (view.turnId !== undefined) await this.#tellEngineToStop(view.turnId);
  }

  async #follow(thread: string, key: string, open: () => Promise<AsyncIterable<TutorEvent>>): Promise<void> {
    for (let start = open; ; ) {
      try {
        for await (const event of await start()) this.#take(thread, key, event);
        return this.#onSettled();
      } catch (thrown) {
        const fault = faultOf(thrown);
        const view = this.#find(thread, key);
        if (view === undefined || isSettled(view)) return this.#onSettled();
        const { turnId, lastSeq } = view;
        if (fault.code !== "LOST" || turnId === undefined) {
          this.#set(thread, key, statusAfter(fault));
          return this.#onSettled();
        }
        start = () => this.#engine.tutor.resume({ turnId, afterSeq: lastSeq });
      }
    }
  }

  #take(thread: string, key: string, event: TutorEvent): void {
    const view = this.#find(thread, key);
    if (view === undefined) return;
    if (isSettled(view)) {
      // Stopped before the engine had named the turn.
      if (event.kind === "opened" && view.turnId === undefined) {
        this.#replace(thread, { ...view, turnId: event.turnId, conversationId: event.conversationId });
        void this.#tellEngineToStop(event.turnId);
      }
      return;
    }
    this.#replace(thread, withEvent(view, event));
  }

  async #tellEngineToStop(turnId: string): Promise<void> {
    try {
      await this.#engine.tutor.stop({ turnId });
    } catch (thrown) {
      // Without the engine nothing runs that could be stopped.
      if (faultOf(thrown).code === "UNKNOWN") throw thrown;
    }
  }

  #find(thread: string, key: string): TurnView | undefined {
    return this.turnsOf(thread).find((view) => view.key === key);
  }

  #set(thread: string, key: string, status: TurnStatus): void {
    const view = this.#find(thread, key);
    if (view) this.#replace(thread, { ...view, status });
  }

  #replace(thread: string, view: TurnView): void {
    this.#turns.set(
      thread,
      this.turnsOf(thread).map((one) => (one.key === view.key ? view : one)),
    );
    this.#drawing ??= setTimeout(() => this.#tell(), drawEveryMs);
  }

  #tell(): void {
    clearTimeout(this.#drawing);
    this.#drawing = undefined;
    for (const listener of this.#listeners) listener();
  }
}

/** The engine that ran the turn is gone with it if the new one does not know it. */
function statusAfter(fault: ReturnType<typeof faultOf>): TurnStatus {
  return fault.code === "NOT_FOUND" && fault.data.what === "turn"
    ? { kind: "interrupted", reason: "engineDied" }
    : { kind: "couldNot", fault };
}
