import type { Database } from "better-sqlite3";
import type { Crisis, CrisisKind, CrisisSeverity } from "../policies/crisis/crisis.ts";

/** A cry for help that a rule has heard in a question. */
export interface AlertRecord extends Crisis {
  readonly alertId: string;
  readonly personId: string;
  readonly question: string;
  readonly at: string;
}

/** Cries for help, until somebody says that they have seen to it. */
export interface AlertStore {
  raise(alert: Crisis & { readonly turnId: string; readonly personId: string }): void;
  /** Those that nobody has seen to: urgent ones first, then the newest. */
  open(): AlertRecord[];
  /** @returns whether it was open */
  see(alertId: string, byPersonId: string): boolean;
}

interface AlertRow {
  readonly alert_id: string;
  readonly person_id: string;
  readonly question: string;
  readonly kind: CrisisKind;
  readonly severity: CrisisSeverity;
  readonly at: string;
}

export function createAlertStore(
  db: Database,
  parts: { readonly newId: () => string; readonly now: () => Date },
): AlertStore {
  const insert = db.prepare(
    "insert into alerts (alert_id, turn_id, person_id, kind, severity, at) values (?, ?, ?, ?, ?, ?)",
  );
  const open = db.prepare<[], AlertRow>(
    `select alert_id, alerts.person_id, question, kind, severity, at from alerts join turns using (turn_id)
     where seen_at is null order by severity, at desc`,
  );
  const see = db.prepare("update alerts set seen_by = ?, seen_at = ? where alert_id = ? and seen_at is null");
  return {
    raise({ turnId, personId, kind, severity }) {
      insert.run(parts.newId(), turnId, personId, kind, severity, parts.now().toISOString());
    },
    open: () =>
      open.all().map(({ alert_id, person_id, question, kind, severity, at }) => ({
        alertId: alert_id,
        personId: person_id,
        question,
        kind,
        severity,
        at,
      })),
    see: (alertId, byPersonId) => see.run(byPersonId, parts.now().toISOString(), alertId).changes > 0,
  };
}
