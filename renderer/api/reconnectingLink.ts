import type { ClientOptions } from "@orpc/client";
import type { PlainLink, Transport } from "./transport.ts";

export type ConnectionState = "connecting" | "connected" | "lost";

/**
 * A link that outlives its transports: a call made while there is none waits for the next one, so that screens need not
 * know. Calls under way when a transport goes are rejected; who made them decides whether to ask again.
 */
export class ReconnectingLink implements PlainLink {
  readonly #greet: (link: PlainLink) => Promise<unknown>;
  /** Not greeted yet. */
  #coming: Transport | undefined;
  #transport: Transport | undefined;
  #state: ConnectionState = "connecting";
  readonly #waiting = new Set<(link: PlainLink) => void>();
  readonly #listeners = new Set<() => void>();

  /** @param greet what is said on each new transport before anything else; whether it is heard does not matter */
  constructor(greet: (link: PlainLink) => Promise<unknown> = async () => {}) {
    this.#greet = greet;
  }

  /** Takes calls to this transport once it is greeted; the one before is closed. */
  use(transport: Transport): void {
    this.#coming?.close();
    this.#transport?.close();
    this.#coming = transport;
    void transport.closed.then(() => {
      if (this.#coming === transport) this.#coming = undefined;
      if (this.#transport !== transport) return;
      this.#transport = undefined;
      this.#tell("lost");
    });
    const ready = () => this.#begin(transport);
    void this.#greet(transport.link).then(ready, ready);
  }

  #begin(transport: Transport): void {
    if (this.#coming !== transport) return;
    this.#coming = undefined;
    this.#transport = transport;
    for (const resume of this.#waiting) resume(transport.link);
    this.#waiting.clear();
    this.#tell("connected");
  }

  /** On abort while waiting, throws `signal.reason`. */
  async call(path: readonly string[], input: unknown, options: ClientOptions<Record<never, never>>): Promise<unknown> {
    const link = this.#transport?.link ?? (await this.#next(options.signal));
    return link.call(path, input, options);
  }

  readonly state = (): ConnectionState => this.#state;

  /** @returns how to stop listening */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #next(signal: AbortSignal | undefined): Promise<PlainLink> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      this.#waiting.add(resolve);
      signal?.addEventListener("abort", () => {
        this.#waiting.delete(resolve);
        reject(signal.reason);
      });
    });
  }

  #tell(state: ConnectionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
