const none: readonly string[] = [];

/** Drives that a person has looked at or waved away: they are not offered again until they are plugged in anew. */
export class SeenDrives {
  readonly #listeners = new Set<() => void>();
  #ids: readonly string[] = none;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same array until something changes. */
  readonly ids = (): readonly string[] => this.#ids;

  see(driveId: string): void {
    if (!this.#ids.includes(driveId)) this.#set([...this.#ids, driveId]);
  }

  /** Forgets those that are gone. */
  keepOnly(pluggedIn: readonly string[]): void {
    const kept = this.#ids.filter((id) => pluggedIn.includes(id));
    if (kept.length < this.#ids.length) this.#set(kept);
  }

  #set(ids: readonly string[]): void {
    this.#ids = ids;
    for (const listener of this.#listeners) listener();
  }
}
