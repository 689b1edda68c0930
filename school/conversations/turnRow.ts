import type { Ask, Interruption, Turn, Writer } from "../../contract/tutor.ts";

/** What every query of turns selects, and from where: a turn with its result, or the draft of one. */
export const turnsSql = {
  columns: `
  t.*, coalesce(r.state, 'running') as state, coalesce(r.writer, d.writer) as writer,
  coalesce(r.answer, d.answer, '') as answer, coalesce(r.sources, d.sources, '[]') as sources,
  coalesce(r.citations, '[]') as citations, coalesce(r.unchecked_numbers, '[]') as unchecked_numbers,
  coalesce(r.nearest, '[]') as nearest, r.interruption, r.reason, coalesce(r.last_seq, d.last_seq, -1) as last_seq`,
  joined: "turns t left join turn_results r using (turn_id) left join turn_drafts d using (turn_id)",
} as const;

/** A row of turns joined with its result or draft. JSON columns are written by conversationStore alone. */
export interface TurnRow {
  readonly turn_id: string;
  readonly conversation_id: string;
  readonly person_id: string;
  readonly pack_id: string | null;
  readonly lesson_id: string | null;
  readonly question: string;
  readonly language: string;
  readonly mode: Ask["mode"];
  readonly replaces: string | null;
  readonly asked_at: string;
  readonly state: Turn["state"];
  readonly writer: Writer | null;
  readonly answer: string;
  readonly sources: string;
  readonly citations: string;
  readonly unchecked_numbers: string;
  readonly nearest: string;
  readonly interruption: Interruption | null;
  readonly reason: string | null;
  readonly last_seq: number;
}

export function toTurn(row: TurnRow): Turn {
  return {
    turnId: row.turn_id,
    conversationId: row.conversation_id,
    ...(row.pack_id !== null && row.lesson_id !== null && { lesson: { packId: row.pack_id, lessonId: row.lesson_id } }),
    question: row.question,
    language: row.language,
    askedAt: row.asked_at,
    state: row.state,
    ...(row.writer !== null && { writer: row.writer }),
    answer: row.answer,
    sources: JSON.parse(row.sources),
    citations: JSON.parse(row.citations),
    uncheckedNumbers: JSON.parse(row.unchecked_numbers),
    nearest: JSON.parse(row.nearest),
    ...(row.interruption !== null && { interruption: row.interruption }),
    ...(row.reason !== null && { refusal: row.reason }),
    ...(row.replaces !== null && { replaces: row.replaces }),
    lastSeq: row.last_seq,
  };
}
