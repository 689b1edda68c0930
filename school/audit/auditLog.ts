import type { Database } from "better-sqlite3";
import type { AuditEntry } from "../../contract/audit.ts";

/** Who does something, and from where. */
export type Actor = Pick<AuditEntry, "personId" | "client">;

/** What administrators have done; it only grows. */
export interface AuditLog {
  record(actor: Actor, action: AuditEntry["action"], data: AuditEntry["data"]): void;
  /** Newest first. */
  list(limit: number): AuditEntry[];
}

interface AuditRow {
  readonly entry_id: string;
  readonly device_id: string;
  readonly person_id: string;
  readonly client: AuditEntry["client"];
  readonly action: AuditEntry["action"];
  readonly data: string;
  readonly at: string;
}

/** @param parts.newId makes UUIDv7s, by which entries are in order */
export function createAuditLog(
  db: Database,
  parts: { readonly deviceId: string; readonly newId: () => string; readonly now: () => Date },
): AuditLog {
  const insert = db.prepare(
    "insert into audit (entry_id, device_id, person_id, client, action, data, at) values (?, ?, ?, ?, ?, ?, ?)",
  );
  const newest = db.prepare<[number], AuditRow>("select * from audit order by at desc, entry_id desc limit ?");
  return {
    record({ personId, client }, action, data) {
      insert.run(
        parts.newId(),
        parts.deviceId,
        personId,
        client,
        action,
        JSON.stringify(data),
        parts.now().toISOString(),
      );
    },
    list: (limit) => newest.all(limit).map(toEntry),
  };
}

function toEntry(row: AuditRow): AuditEntry {
  return {
    entryId: row.entry_id,
    at: row.at,
    deviceId: row.device_id,
    personId: row.person_id,
    client: row.client,
    action: row.action,
    data: JSON.parse(row.data), // written by record
  };
}
