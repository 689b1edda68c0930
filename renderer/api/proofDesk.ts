import type { ClientOptions } from "@orpc/client";
import { faultOf } from "./faults.ts";
import type { PlainLink } from "./transport.ts";

/**
 * Where a call waits that the engine does not do before the passphrase was said again. Whoever shows the question
 * answers it; then the call is made once more, and who made it never knows.
 */
export class ProofDesk {
  readonly #listeners = new Set<() => void>();
  #waiting: readonly ((isProven: boolean) => void)[] = [];

  /** Whether something waits for the passphrase. */
  readonly isAsked = (): boolean => this.#waiting.length > 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** @returns whether it was said */
  ask(): Promise<boolean> {
    return new Promise((resolve) => this.#set([...this.#waiting, resolve]));
  }

  answer(isProven: boolean): void {
    const waiting = this.#waiting;
    this.#set([]);
    for (const resolve of waiting) resolve(isProven);
  }

  #set(waiting: readonly ((isProven: boolean) => void)[]): void {
    this.#waiting = waiting;
    for (const listener of this.#listeners) listener();
  }
}

/** A link that lets such calls wait at the desk; if the passphrase is not said, the engine's refusal is thrown. */
export function askingForProof(link: PlainLink, proofs: ProofDesk): PlainLink {
  return {
    async call(path: readonly string[], input: unknown, options: ClientOptions<Record<never, never>>) {
      try {
        return await link.call(path, input, options);
      } catch (thrown) {
        if (faultOf(thrown).code !== "PASSPHRASE_NEEDED" || !(await proofs.ask())) throw thrown;
        return link.call(path, input, options);
      }
    },
  };
}
