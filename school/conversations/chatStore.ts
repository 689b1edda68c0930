import type { Database } from "better-sqlite3";
import type { Turn } from "../../contract/tutor.ts";
import { type TurnRow, toTurn, turnsSql } from "./turnRow.ts";

/** The newest question of a student, and how many there were of late. */
export interface LatestQuestion {
  readonly question: string;
  readonly askedAt: string;
  readonly state: Turn["state"];
  /** Questions since the moment that was asked for. */
  readonly count: number;
}

/** What students have asked, as their teacher reads it: also turns that were replaced. */
export interface ChatStore {
  /** @param since counts questions from then on. @returns undefined for who has never asked */
  latest(personId: string, since: Date): LatestQuestion | undefined;
  /** Newest first; with `beforeTurnId`, those asked before it. */
  of(personId: string, beforeTurnId: string | undefined, limit: number): Turn[];
}

export function createChatStore(db: Database): ChatStore {
  const { columns, joined } = turnsSql;
  const latest = db.prepare<[string], Pick<TurnRow, "question" | "asked_at" | "state">>(`
    select t.question, t.asked_at, coalesce(r.state, 'running') as state
    from turns t left join turn_results r using (turn_id)
    where t.person_id = ? order by t.asked_at desc, t.turn_id desc limit 1`);
  const count = db
    .prepare<[string, string], number>("select count(*) from turns where person_id = ? and asked_at >= ?")
    .pluck();
  const all = db.prepare<[string, number], TurnRow>(`
    select ${columns} from ${joined} where t.person_id = ? order by t.asked_at desc, t.turn_id desc limit ?`);
  const before = db.prepare<[string, string, number], TurnRow>(`
    select ${columns} from ${joined}
    where t.person_id = ? and (t.asked_at, t.turn_id) < (select asked_at, turn_id from turns where turn_id = ?)
    order by t.asked_at desc, t.turn_id desc limit ?`);
  return {
    latest(personId, since) {
      const row = latest.get(personId);
      if (row === undefined) return undefined;
      const { question, asked_at, state } = row;
      return { question, askedAt: asked_at, state, count: count.get(personId, since.toISOString()) ?? 0 };
    },
    of(personId, beforeTurnId, limit) {
      const rows = beforeTurnId === undefined ? all.all(personId, limit) : before.all(personId, beforeTurnId, limit);
      return rows.map(toTurn);
    },
  };
}
