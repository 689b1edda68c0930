import type { Database } from "better-sqlite3";
import type { Secret, SecretKind } from "../../contract/secrets.ts";
import { type HashedSecret, hashSecret, isSecret, secretCosts } from "./hashSecret.ts";

/** What people sign in with. */
export interface SecretStore {
  kindOf(personId: string): SecretKind | undefined;
  set(personId: string, secret: Secret): Promise<void>;
  /** Sets it for somebody who has none. @returns whether they had none */
  choose(personId: string, secret: Secret): Promise<boolean>;
  /** Does the slow part, so that {@link put} can be part of a transaction. */
  prepare(secret: Secret): Promise<PreparedSecret>;
  put(personId: string, prepared: PreparedSecret): void;
  /** @returns false also for a secret of another kind, and if there is none */
  isRight(personId: string, secret: Secret): Promise<boolean>;
  forget(personId: string): void;
  prepareRecoveryCode(code: string): Promise<PreparedSecret>;
  putRecoveryCode(prepared: PreparedSecret): void;
  isRecoveryCode(code: string): Promise<boolean>;
}

/** A secret that was hashed. */
export interface PreparedSecret extends HashedSecret {
  readonly kind: SecretKind | "recovery";
}

/** Owns the recovery code; no person has this id. */
const recoveryOwner = "recovery";

export function createSecretStore(db: Database, now: () => Date): SecretStore {
  const find = db.prepare<[string], PreparedSecret>("select kind, salt, hash, cost from secrets where owner = ?");
  const put = db.prepare(
    "insert or replace into secrets (owner, kind, salt, hash, cost, changed_at) values (?, ?, ?, ?, ?, ?)",
  );
  const remove = db.prepare("delete from secrets where owner = ?");
  const prepare = async (kind: PreparedSecret["kind"], words: string): Promise<PreparedSecret> => ({
    kind,
    ...(await hashSecret(words, secretCosts[kind])),
  });
  const keep = (owner: string, { kind, salt, hash, cost }: PreparedSecret) =>
    void put.run(owner, kind, salt, hash, cost, now().toISOString());
  const isKept = async (owner: string, kind: PreparedSecret["kind"], words: string) => {
    const row = find.get(owner);
    return row?.kind === kind && (await isSecret(words, row));
  };
  return {
    kindOf(personId) {
      const kind = find.get(personId)?.kind;
      return kind === "recovery" ? undefined : kind;
    },
    set: async (personId, secret) => keep(personId, await prepare(secret.kind, wordsOf(secret))),
    async choose(personId, secret) {
      const prepared = await prepare(secret.kind, wordsOf(secret));
      if (find.get(personId) !== undefined) return false;
      keep(personId, prepared);
      return true;
    },
    prepare: (secret) => prepare(secret.kind, wordsOf(secret)),
    put: keep,
    isRight: (personId, secret) => isKept(personId, secret.kind, wordsOf(secret)),
    forget: (personId) => void remove.run(personId),
    prepareRecoveryCode: (code) => prepare("recovery", code),
    putRecoveryCode: (prepared) => keep(recoveryOwner, prepared),
    isRecoveryCode: (code) => isKept(recoveryOwner, "recovery", code),
  };
}

function wordsOf(secret: Secret): string {
  switch (secret.kind) {
    case "pictures":
      return secret.pictures.join(" ");
    case "pin":
      return secret.pin;
    case "passphrase":
      return secret.passphrase;
    default:
      return secret satisfies never;
  }
}
