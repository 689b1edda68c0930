import type { AuditEntry } from "../../contract/audit.ts";
import type { Person, Role } from "../../contract/people.ts";
import { localPersonId } from "../../school/people/peopleStore.ts";
import type { People } from "../people/people.ts";

/** What is at the other end: the desktop window, a browser of this computer, one on the school's Wi-Fi, or the command line. */
export type Client = AuditEntry["client"];

/** One connection, and the session that it speaks in. */
export interface Caller {
  readonly client: Client;
  /** Tells devices apart, as well as they can be told: an address, or the window of this computer. */
  readonly device: string;
  /** The token of the session; undefined before and after. */
  token(): string | undefined;
  speakFor(token: string | undefined): void;
  /** Who speaks on it has just proved who they are. */
  prove(): void;
  /** Whether they did so in the last minutes. */
  isProven(): boolean;
  /** Calls back whenever somebody else speaks on it. */
  onChange(listener: () => void): void;
}

/** Long enough to do what one came to do, short enough for a computer that is left alone. */
const provenMs = 5 * 60_000;

/** @param clock milliseconds that only grow */
export function createCaller(client: Client, device: string, clock = () => performance.now()): Caller {
  let token: string | undefined;
  let provenAt: number | undefined;
  const listeners: (() => void)[] = [];
  return {
    client,
    device,
    token: () => token,
    speakFor(given) {
      token = given;
      provenAt = undefined;
      for (const listener of listeners) listener();
    },
    prove() {
      provenAt = clock();
    },
    isProven: () => provenAt !== undefined && clock() - provenAt < provenMs,
    onChange: (listener) => void listeners.push(listener),
  };
}

/** The command line is for administrators who set up laptops; it may ask, and reads nobody's chats. */
const commandLineRoles: readonly Role[] = ["administrator", "guest"];

/**
 * Who a connection speaks for, asked anew at each call: sessions end, and roles change.
 * @returns undefined if nobody is signed in
 */
export function personOf(caller: Caller, people: People): Person | undefined {
  if (people.school.get() === undefined) return people.find(localPersonId);
  if (caller.client === "cli") return { personId: localPersonId, roles: [...commandLineRoles], emblem: 0 };
  const token = caller.token();
  const personId = token === undefined ? undefined : people.sessions.personOf(token);
  return personId === undefined ? undefined : people.find(personId);
}
