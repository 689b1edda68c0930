import type { Place } from "../../contract/values.ts";
import { randomId } from "./capabilities.ts";
import type { Connection } from "./connect.ts";
import { type SendProgress, sendFile } from "./sendFile.ts";

/** Something a person has picked: known to the engine by a token, or in the browser's hands and still to be sent. */
export type Picked =
  | { readonly kind: "atHand"; readonly name: string; readonly token: string }
  | { readonly kind: "toSend"; readonly name: string; readonly file: File };

/** Something picked, and whether the engine has it. */
export interface PickedFile {
  readonly key: string;
  readonly name: string;
  readonly status:
    | { readonly kind: "sending"; readonly progress: SendProgress }
    | { readonly kind: "here"; readonly place: Place }
    | { readonly kind: "notSent"; readonly thrown: unknown };
}

/**
 * What people have picked by hand, to look at and to add from. Outlives the screen that shows it, so that sending goes
 * on while one looks elsewhere. A browser's files are sent one after the other.
 */
export class PickedFiles {
  readonly #connection: Connection;
  readonly #listeners = new Set<() => void>();
  readonly #sending = new Map<string, AbortController>();
  #files: readonly PickedFile[] = [];
  #last: Promise<void> = Promise.resolve();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same array until something changes. */
  readonly all = (): readonly PickedFile[] => this.#files;

  /** Takes the place of what was picked before; what is still being sent is not sent any further. */
  pick(choice: readonly Picked[]): void {
    for (const sending of this.#sending.values()) sending.abort();
    this.#sending.clear();
    this.#set([]);
    for (const picked of choice) this.#take(picked);
  }

  drop(key: string): void {
    this.#sending.get(key)?.abort();
    this.#sending.delete(key);
    this.#set(this.#files.filter((file) => file.key !== key));
  }

  /** What the engine has no more: a file that was sent is deleted there once it is added. */
  forget(token: string): void {
    this.#set(
      this.#files.filter(
        ({ status }) => status.kind !== "here" || status.place.kind !== "fileToken" || status.place.token !== token,
      ),
    );
  }

  #take(picked: Picked): void {
    const key = randomId();
    const { name } = picked;
    if (picked.kind === "atHand") {
      const place = { kind: "fileToken", token: picked.token } as const;
      this.#set([...this.#files, { key, name, status: { kind: "here", place } }]);
      return;
    }
    const { file } = picked;
    const controller = new AbortController();
    this.#sending.set(key, controller);
    this.#set([
      ...this.#files,
      { key, name, status: { kind: "sending", progress: { bytesDone: 0, bytesTotal: file.size } } },
    ]);
    this.#last = this.#last.then(() => this.#send(key, file, controller.signal));
  }

  async #send(key: string, file: File, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    try {
      const place = await sendFile(
        file,
        this.#connection,
        (progress) => this.#change(key, { kind: "sending", progress }),
        signal,
      );
      this.#change(key, { kind: "here", place });
    } catch (thrown) {
      this.#change(key, { kind: "notSent", thrown });
    } finally {
      this.#sending.delete(key);
    }
  }

  #change(key: string, status: PickedFile["status"]): void {
    this.#set(this.#files.map((file) => (file.key === key ? { ...file, status } : file)));
  }

  #set(files: readonly PickedFile[]): void {
    this.#files = files;
    for (const listener of this.#listeners) listener();
  }
}
