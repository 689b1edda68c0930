import type { Database } from "better-sqlite3";

/**
 * The id of this laptop, made at its first start and kept.
 * @param newId makes a UUID
 */
export function deviceId(db: Database, newId: () => string, now: () => Date): string {
  db.prepare("insert or ignore into device values (1, ?, ?)").run(newId(), now().toISOString());
  return String(db.prepare("select device_id from device").pluck().get());
}
