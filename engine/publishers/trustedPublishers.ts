import type { Database } from "better-sqlite3";
import { KeyRefusedError } from "../../content/errors.ts";
import { publicKeyLine, readPublicKey } from "../../content/packs/minisignKey.ts";
import type { TrustedKey } from "../../content/packs/signature.ts";
import type { Publisher } from "../../contract/publishers.ts";
import type { Actor, AuditLog } from "../../school/audit/auditLog.ts";
import { keyWords } from "../../school/publishers/keyWords.ts";
import type { KeptPublisher, PublisherStore } from "../../school/publishers/publisherStore.ts";

/** Who may sign packs for this school. Every change stands in the audit log, or was not made. */
export interface TrustedPublishers {
  /** By name. */
  list(): Publisher[];
  /** For judgeSignature. */
  keys(): TrustedKey[];
  /** The words of a key, to compare before it is trusted; its name if it is. @throws as `add` does */
  preview(publicKey: string): Pick<Publisher, "keyId" | "words"> & { readonly name?: string };
  /**
   * Trusts a key; one that is trusted already gets the new name.
   * @param publicKey text of a minisign public key file
   * @throws KeyRefusedError if it is no key, or another key has its id
   */
  add(publicKey: string, name: string, by: Actor): Publisher;
  /** @returns false if there is no such publisher */
  remove(keyId: string, by: Actor): boolean;
}

/** @param db the connection that `store` and `audit` are made over */
export function createTrustedPublishers(db: Database, store: PublisherStore, audit: AuditLog): TrustedPublishers {
  const save = db.transaction((kept: Omit<KeptPublisher, "addedAt">, by: Actor) => {
    store.save(kept);
    audit.record(by, "publisherAdded", { keyId: kept.keyId, name: kept.name, publicKey: kept.publicKey });
  });
  const drop = db.transaction(({ keyId, name }: KeptPublisher, by: Actor) => {
    store.remove(keyId);
    audit.record(by, "publisherRemoved", { keyId, name });
  });

  const readKey = (text: string) => {
    const key = readPublicKey(text);
    const publicKey = publicKeyLine(key);
    const before = store.find(key.keyId);
    if (before !== undefined && before.publicKey !== publicKey) throw new KeyRefusedError("idTaken");
    return { key, publicKey, before };
  };

  return {
    list: () => store.list().map(withWords),
    keys: () => store.list().map(({ publicKey, name }) => ({ key: readPublicKey(publicKey), publisher: name })),
    preview(text) {
      const { key, before } = readKey(text);
      return { keyId: key.keyId, words: keyWords(key.bytes), ...(before && { name: before.name }) };
    },
    add(text, name, by) {
      const { key, publicKey } = readKey(text);
      save.immediate({ keyId: key.keyId, publicKey, name }, by);
      const kept = store.find(key.keyId);
      if (kept === undefined) throw new Error(`the key ${key.keyId} was not kept`);
      return withWords(kept);
    },
    remove(keyId, by) {
      const kept = store.find(keyId.toUpperCase());
      if (kept === undefined) return false;
      drop.immediate(kept, by);
      return true;
    },
  };
}

function withWords(kept: KeptPublisher): Publisher {
  return { ...kept, words: keyWords(readPublicKey(kept.publicKey).bytes) };
}
