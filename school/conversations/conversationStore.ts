import type { Database } from "better-sqlite3";
import type { Ask, Citation, Interruption, NearLesson, Source, Turn, Writer } from "../../contract/tutor.ts";
import type { LessonRef } from "../../contract/values.ts";
import { type TurnRow, toTurn, turnsSql } from "./turnRow.ts";

/** A passage as the turn keeps it, so that an old citation stays true after the pack is updated. */
export interface KeptSource extends Source {
  readonly packVersion: string;
  /** SHA-256 of the passage's text. */
  readonly sha256: string;
}

/** How a turn ended. */
export interface TurnResult {
  readonly state: Exclude<Turn["state"], "running">;
  readonly writer?: Writer;
  readonly answer: string;
  readonly sources: readonly KeptSource[];
  readonly citations: readonly Citation[];
  readonly uncheckedNumbers: readonly string[];
  readonly nearest: readonly NearLesson[];
  readonly interruption?: Interruption;
  readonly reason?: string;
  readonly lastSeq: number;
}

/** A question that waited when the last run ended, and all that is needed to ask it again. */
export interface KeptQuestion {
  readonly turn: Turn;
  readonly personId: string;
  readonly mode: Ask["mode"];
}

/** What is written of an answer so far. */
export type TurnDraft = Pick<TurnResult, "writer" | "answer" | "sources" | "lastSeq">;

/** Questions and answers, kept for ever; a turn is stored before it is worked on. */
export interface ConversationStore {
  open(ask: Ask, personId: string): { turnId: string; conversationId: string; askedAt: string };
  saveDraft(turnId: string, draft: TurnDraft): void;
  /** Ends a turn; a second result for the same turn is ignored. */
  settle(turnId: string, result: TurnResult): void;
  find(personId: string, turnId: string): Turn | undefined;
  /** Turns of a lesson, or those asked outside any, oldest first, without those that were replaced. */
  history(personId: string, lesson: LessonRef | undefined, limit: number): Turn[];
  /** The answered turns of a thread, oldest first, without those that were replaced. */
  thread(personId: string, conversationId: string, limit: number): Turn[];
  /** After a crash: the questions asked since then of whose answer nothing was begun, oldest first. */
  waiting(since: Date): KeptQuestion[];
  /** After a crash: every turn without a result but those becomes interrupted, with what was written kept. */
  interruptUnsettled(reason: Interruption, except?: ReadonlySet<string>): number;
}

const { columns, joined } = turnsSql;
const notReplaced = "not exists (select 1 from turns newer where newer.replaces = t.turn_id)";

export function createConversationStore(
  db: Database,
  parts: { readonly deviceId: string; readonly newId: () => string; readonly now: () => Date },
): ConversationStore {
  const insertTurn = db.prepare("insert into turns values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const insertResult = db.prepare("insert or ignore into turn_results values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const putDraft = db.prepare("insert or replace into turn_drafts values (?, ?, ?, ?, ?)");
  const dropDraft = db.prepare("delete from turn_drafts where turn_id = ?");
  const find = db.prepare<[string, string], TurnRow>(
    `select ${columns} from ${joined} where t.person_id = ? and t.turn_id = ?`,
  );
  const history = db.prepare<[string, string | null, string | null, number], TurnRow>(`
    select ${columns} from ${joined}
    where t.person_id = ? and t.pack_id is ? and t.lesson_id is ? and ${notReplaced}
    order by t.asked_at desc, t.turn_id desc limit ?`);
  const thread = db.prepare<[string, string, number], TurnRow>(`
    select ${columns} from ${joined}
    where t.person_id = ? and t.conversation_id = ? and r.state = 'answered' and ${notReplaced}
    order by t.asked_at desc, t.turn_id desc limit ?`);
  const unsettled = db.prepare<[], TurnRow>(
    `select ${columns} from ${joined} where r.turn_id is null order by t.asked_at, t.turn_id`,
  );

  const settle = (turnId: string, result: TurnResult) =>
    db
      .transaction(() => {
        insertResult.run(
          turnId,
          result.state,
          result.writer ?? null,
          result.answer,
          JSON.stringify(result.sources),
          JSON.stringify(result.citations),
          JSON.stringify(result.uncheckedNumbers),
          JSON.stringify(result.nearest),
          result.interruption ?? null,
          result.reason ?? null,
          result.lastSeq,
          parts.now().toISOString(),
        );
        dropDraft.run(turnId);
      })
      .immediate();

  return {
    open(ask, personId) {
      const turnId = parts.newId();
      const conversationId = ask.conversationId ?? parts.newId();
      const askedAt = parts.now().toISOString();
      const { packId = null, lessonId = null } = ask.lesson ?? {};
      const { question, language, mode, replaces = null } = ask;
      insertTurn.run(
        turnId,
        conversationId,
        personId,
        parts.deviceId,
        packId,
        lessonId,
        question,
        language,
        mode,
        replaces,
        askedAt,
      );
      return { turnId, conversationId, askedAt };
    },
    saveDraft(turnId, draft) {
      putDraft.run(turnId, draft.writer ?? null, draft.answer, JSON.stringify(draft.sources), draft.lastSeq);
    },
    settle,
    find(personId, turnId) {
      const row = find.get(personId, turnId);
      return row && toTurn(row);
    },
    history: (personId, lesson, limit) =>
      history
        .all(personId, lesson?.packId ?? null, lesson?.lessonId ?? null, limit)
        .map(toTurn)
        .reverse(),
    thread: (personId, conversationId, limit) => thread.all(personId, conversationId, limit).map(toTurn).reverse(),
    waiting: (since) =>
      unsettled
        .all()
        .filter((row) => row.last_seq === -1 && row.asked_at >= since.toISOString())
        .map((row) => ({ turn: toTurn(row), personId: row.person_id, mode: row.mode })),
    interruptUnsettled(reason, except = new Set()) {
      const rows = unsettled.all().filter((row) => !except.has(row.turn_id));
      for (const row of rows) {
        settle(row.turn_id, {
          state: "interrupted",
          ...(row.writer !== null && { writer: row.writer }),
          answer: row.answer,
          sources: JSON.parse(row.sources) as KeptSource[], // written by saveDraft
          citations: [],
          uncheckedNumbers: [],
          nearest: [],
          interruption: reason,
          lastSeq: row.last_seq + 1,
        });
      }
      return rows.length;
    },
  };
}
