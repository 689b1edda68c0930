import type { Database } from "better-sqlite3";
import type { Publisher } from "../../contract/publishers.ts";

/** A publisher as it is kept; the words are worked out of the key. */
export type KeptPublisher = Omit<Publisher, "words">;

/** The publishers whose signatures are trusted. */
export interface PublisherStore {
  /** By name. */
  list(): KeptPublisher[];
  find(keyId: string): KeptPublisher | undefined;
  /** A key that is kept already gets the new name and keeps its day. */
  save(publisher: Omit<KeptPublisher, "addedAt">): void;
  remove(keyId: string): void;
}

interface PublisherRow {
  readonly key_id: string;
  readonly public_key: string;
  readonly name: string;
  readonly added_at: string;
}

export function createPublisherStore(db: Database, now: () => Date): PublisherStore {
  const all = db.prepare<[], PublisherRow>("select * from trusted_publishers order by name, key_id");
  const find = db.prepare<[string], PublisherRow>("select * from trusted_publishers where key_id = ?");
  const save = db.prepare(`
    insert into trusted_publishers (key_id, public_key, name, added_at) values (?, ?, ?, ?)
    on conflict do update set name = excluded.name where public_key = excluded.public_key`);
  const remove = db.prepare("delete from trusted_publishers where key_id = ?");
  return {
    list: () => all.all().map(toPublisher),
    find(keyId) {
      const row = find.get(keyId);
      return row && toPublisher(row);
    },
    save({ keyId, publicKey, name }) {
      save.run(keyId, publicKey, name, now().toISOString());
    },
    remove(keyId) {
      remove.run(keyId);
    },
  };
}

function toPublisher(row: PublisherRow): KeptPublisher {
  return { keyId: row.key_id, publicKey: row.public_key, name: row.name, addedAt: row.added_at };
}
