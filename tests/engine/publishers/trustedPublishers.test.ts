import { resolve } from "node:path";
import type { Database } from "better-sqlite3";
import { v7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { publicKeyLine } from "../../../content/packs/minisignKey.ts";
import { migrate } from "../../../engine/db/migrate.ts";
import { openDatabase } from "../../../engine/db/openDatabase.ts";
import { createTrustedPublishers, type TrustedPublishers } from "../../../engine/publishers/trustedPublishers.ts";
import { type AuditLog, createAuditLog } from "../../../school/audit/auditLog.ts";
import { createPublisherStore } from "../../../school/publishers/publisherStore.ts";

const by = { personId: "local", client: "window" } as const;
const keyId = "00000000000000AB";
const keyOf = (byte: number, id = keyId) => publicKeyLine({ keyId: id, bytes: new Uint8Array(32).fill(byte) });

let db: Database;
let audit: AuditLog;
let publishers: TrustedPublishers;
beforeEach(() => {
  db = openDatabase(":memory:", { synchronous: "FULL" });
  migrate(db, resolve("school/migrations"));
  let minutes = 0;
  const now = () => new Date(Date.UTC(2026, 0, 1, 0, minutes++));
  audit = createAuditLog(db, { deviceId: "laptop", newId: v7, now });
  publishers = createTrustedPublishers(db, createPublisherStore(db, now), audit);
});

describe("trusted publishers", () => {
  it("are added, listed with their words, and removed by an id in either case", () => {
    const added = publishers.add(`untrusted comment: ours\n${keyOf(1)}\n`, "The ministry", by);
    expect(added).toMatchObject({ keyId, name: "The ministry", publicKey: keyOf(1), words: { en: { length: 6 } } });
    expect(publishers.list()).toEqual([added]);
    expect(publishers.keys()).toMatchObject([{ publisher: "The ministry", key: { keyId } }]);
    expect(publishers.remove(keyId.toLowerCase(), by)).toBe(true);
    expect(publishers.list()).toEqual([]);
    expect(publishers.remove(keyId, by)).toBe(false);
  });

  it("take a new name and keep their day, if the key is added again", () => {
    const { addedAt } = publishers.add(keyOf(1), "The ministry", by);
    expect(publishers.add(keyOf(1), "Ministry of Schools", by)).toMatchObject({ name: "Ministry of Schools", addedAt });
    expect(publishers.list()).toHaveLength(1);
  });

  it("are not replaced by another key that has taken their id", () => {
    const kept = publishers.add(keyOf(1), "The ministry", by);
    expect(() => publishers.add(keyOf(2), "The ministry", by)).toThrow(expect.objectContaining({ reason: "idTaken" }));
    expect(publishers.list()).toEqual([kept]);
    expect(audit.list(10)).toHaveLength(1);
  });

  it("are not added if that cannot be written down", () => {
    db.exec("create trigger full_disk before insert on audit begin select raise(abort, 'full'); end");
    expect(() => publishers.add(keyOf(1), "The ministry", by)).toThrow("full");
    expect(publishers.list()).toEqual([]);
  });
});

describe("the audit log", () => {
  it("tells who did what from where, newest first, as many as are asked for", () => {
    publishers.add(keyOf(1), "The ministry", by);
    publishers.remove(keyId, { personId: "local", client: "cli" });
    expect(audit.list(10)).toEqual([
      {
        entryId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/u),
        at: "2026-01-01T00:02:00.000Z",
        deviceId: "laptop",
        personId: "local",
        client: "cli",
        action: "publisherRemoved",
        data: { keyId, name: "The ministry" },
      },
      expect.objectContaining({ action: "publisherAdded", client: "window" }),
    ]);
    expect(audit.list(1)).toHaveLength(1);
  });

  it("cannot be changed or shortened", () => {
    publishers.add(keyOf(1), "The ministry", by);
    expect(() => db.exec("update audit set person_id = 'nobody'")).toThrow("only grows");
    expect(() => db.exec("delete from audit")).toThrow("only grows");
    expect(audit.list(10)).toHaveLength(1);
  });
});
