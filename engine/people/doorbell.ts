import type { Person } from "../../contract/people.ts";

/** Somebody who teaches or administers and wants to come in from the Wi-Fi. */
export interface Asking {
  readonly requestId: string;
  readonly person: Person;
  readonly device: string;
  readonly at: string;
}

/**
 * Plain HTTP can be listened to, and a passphrase with it: who teaches or administers comes in from the Wi-Fi only when
 * somebody at the computer itself says yes.
 */
export interface Doorbell {
  /** Waits for the answer. @returns whether they may come in; false also if nobody answers, or `signal` aborts */
  ring(person: Person, device: string, signal: AbortSignal | undefined): Promise<boolean>;
  asking(): Asking[];
  /** @returns undefined if nobody waits by that id */
  answer(requestId: string, isAllowed: boolean): Asking | undefined;
  /** Keeps in mind which device was let in with a session, until the engine ends. */
  remember(token: string, device: string): void;
  /** Whether the session was let in at that device. */
  knows(token: string, device: string): boolean;
}

const patienceMs = 90_000;

export function createDoorbell(parts: {
  readonly newId: () => string;
  readonly now: () => Date;
  readonly onChange: () => void;
}): Doorbell {
  const waiting = new Map<string, { readonly asking: Asking; readonly answer: (isAllowed: boolean) => void }>();
  const letIn = new Map<string, string>();
  return {
    remember: (token, device) => void letIn.set(token, device),
    knows: (token, device) => letIn.get(token) === device,
    ring: (person, device, signal) =>
      new Promise((resolve) => {
        const requestId = parts.newId();
        const answer = (isAllowed: boolean) => {
          clearTimeout(timer);
          waiting.delete(requestId);
          parts.onChange();
          resolve(isAllowed);
        };
        const timer = setTimeout(() => answer(false), patienceMs);
        timer.unref();
        signal?.addEventListener("abort", () => answer(false), { once: true });
        waiting.set(requestId, { asking: { requestId, person, device, at: parts.now().toISOString() }, answer });
        parts.onChange();
      }),
    asking: () => [...waiting.values()].map(({ asking }) => asking),
    answer(requestId, isAllowed) {
      const found = waiting.get(requestId);
      found?.answer(isAllowed);
      return found?.asking;
    },
  };
}
