import type { Database } from "better-sqlite3";

/**
 * Slows down guessing. After some wrong secrets a person must wait, each time longer; a device that guesses at many
 * people waits too. Waits are kept over a restart, and counted by a clock that nobody can set.
 */
export interface WrongSecrets {
  /**
   * Counts a try before it is known to be wrong, so that many at once are no way around.
   * @returns milliseconds to wait first, 0 if the try may be made; and how many tries there were since a right one
   */
  try(owner: string, device: string): { readonly waitMs: number; readonly tries: number };
  /** The try was right: it never counted. */
  wasRight(owner: string, device: string): void;
  /** Somebody who looks after people has given a new start. */
  forget(owner: string): void;
}

const freeTries = 5;
const firstWaitMs = 5_000;
/** With 1,320 and more passwords of three pictures, trying half of them takes a week of nights. */
const longestWaitMs = 15 * 60_000;
const deviceTries = 40;
const deviceWindowMs = 10 * 60_000;

/** @param clock milliseconds that only grow */
export function createWrongSecrets(db: Database, clock: () => number, now: () => Date): WrongSecrets {
  const find = db.prepare<[string], number>("select tries from wrong_secrets where owner = ?").pluck();
  const put = db.prepare("insert or replace into wrong_secrets (owner, tries, last_at) values (?, ?, ?)");
  const remove = db.prepare("delete from wrong_secrets where owner = ?");
  const openedAt = clock();
  const lastTryAt = new Map<string, number>();
  const triesOfDevice = new Map<string, number[]>();

  const recentOf = (device: string) => (triesOfDevice.get(device) ?? []).filter((at) => clock() - at < deviceWindowMs);

  const forget = (owner: string) => {
    remove.run(owner);
    lastTryAt.delete(owner);
  };

  return {
    try(owner, device) {
      const tries = find.get(owner) ?? 0;
      const waited = clock() - (lastTryAt.get(owner) ?? openedAt);
      const ofDevice = recentOf(device);
      const deviceWait = ofDevice.length < deviceTries ? 0 : deviceWindowMs - (clock() - (ofDevice[0] ?? 0));
      const waitMs = Math.max(waitAfter(tries) - waited, deviceWait, 0);
      if (waitMs > 0) return { waitMs, tries };
      put.run(owner, tries + 1, now().toISOString());
      lastTryAt.set(owner, clock());
      triesOfDevice.set(device, [...ofDevice, clock()]);
      return { waitMs: 0, tries: tries + 1 };
    },
    forget,
    wasRight(owner, device) {
      forget(owner);
      triesOfDevice.set(device, recentOf(device).slice(0, -1));
    },
  };
}

function waitAfter(tries: number): number {
  return tries < freeTries ? 0 : Math.min(firstWaitMs * 2 ** (tries - freeTries), longestWaitMs);
}
