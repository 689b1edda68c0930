import { createHash, randomBytes } from "node:crypto";
import type { Database } from "better-sqlite3";

/** Who is signed in, on which connection; outlives the engine, so that a class goes on after a power cut. */
export interface SessionStore {
  /** @returns the token that proves it from now on */
  begin(personId: string, client: string): string;
  /** @returns whose session it is; undefined if it is over */
  personOf(token: string): string | undefined;
  end(token: string): void;
  /** All sessions of a person: after a new secret, or when they leave. */
  endAll(personId: string): void;
  /** Deletes what is over. */
  sweep(): void;
}

/** A school day: who forgets to sign out is out the next morning. */
const sessionMs = 10 * 60 * 60 * 1000;

export function createSessionStore(db: Database, now: () => Date): SessionStore {
  const insert = db.prepare(
    "insert into sessions (token_hash, person_id, client, started_at, ends_at) values (?, ?, ?, ?, ?)",
  );
  const find = db
    .prepare<[string, string], string>("select person_id from sessions where token_hash = ? and ends_at > ?")
    .pluck();
  const remove = db.prepare("delete from sessions where token_hash = ?");
  const removeAll = db.prepare("delete from sessions where person_id = ?");
  const removeOver = db.prepare("delete from sessions where ends_at <= ?");
  return {
    begin(personId, client) {
      const token = randomBytes(24).toString("base64url");
      const startedAt = now();
      const endsAt = new Date(startedAt.getTime() + sessionMs);
      insert.run(hashOf(token), personId, client, startedAt.toISOString(), endsAt.toISOString());
      return token;
    },
    personOf: (token) => find.get(hashOf(token), now().toISOString()),
    end: (token) => void remove.run(hashOf(token)),
    endAll: (personId) => void removeAll.run(personId),
    sweep: () => void removeOver.run(now().toISOString()),
  };
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
