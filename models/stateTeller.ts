import type { ModelState } from "../contract/models.ts";

/** What a model is doing, for whoever wants to know. */
export class StateTeller {
  readonly #listeners = new Set<(state: ModelState) => void>();
  #state: ModelState;

  constructor(first: ModelState) {
    this.#state = first;
  }

  get state(): ModelState {
    return this.#state;
  }

  tell(state: ModelState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }

  listen(listener: (state: ModelState) => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#listeners.add(listener);
    signal.addEventListener("abort", () => this.#listeners.delete(listener), { once: true });
  }

  /** Nobody is told any more. */
  close(): void {
    this.#listeners.clear();
  }
}
