import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { PackRefusedError } from "../errors.ts";
import type { DocumentAnswer } from "./documentAnswer.ts";
import { type ReadingLimits, readingLimits } from "./documentLimits.ts";
import type { DocumentRequest, ReadDocument } from "./readableDocument.ts";

/** How often it is looked at how much the process has grown. */
const lookEveryMs = 50;

/**
 * Reads documents in a worker that is started with the first and kept for the next.
 *
 * ```ts
 * const reader = new DocumentReader();
 * try {
 *   const book = await reader.read(request, signal);
 * } finally {
 *   reader.close();
 * }
 * ```
 */
export class DocumentReader {
  readonly #limits: ReadingLimits;
  #worker: Worker | undefined;

  constructor(limits: ReadingLimits = readingLimits) {
    this.#limits = limits;
  }

  /**
   * One document at a time. On abort the worker ends at once and the reason of `signal` is thrown.
   * @throws PackRefusedError encrypted, badDocument, noText, compressionBomb, tooManyFiles or unreadable; tooBig also if
   * it takes more time or memory than it may
   */
  async read(request: DocumentRequest, signal: AbortSignal): Promise<ReadDocument> {
    signal.throwIfAborted();
    this.#worker ??= this.#start();
    const name = basename(request.path);
    try {
      const answer = await this.#untilAnswer(this.#worker, request, signal);
      if (answer.kind === "document") return answer.document;
      const cause = answer.detail === undefined ? {} : { cause: new Error(answer.detail) };
      throw new PackRefusedError(answer.reason, answer.where ?? name, cause);
    } catch (cause) {
      if (cause instanceof DocumentCutOffError) throw new PackRefusedError("tooBig", name, { cause });
      if (cause instanceof WorkerEndedError) throw new PackRefusedError("badDocument", name, { cause });
      throw cause;
    }
  }

  close(): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
  }

  #start(): Worker {
    const worker = startWorker(this.#limits);
    worker.once("exit", () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    return worker;
  }

  /** Whatever ends it but an answer also ends the worker: it may be at work for ever. */
  async #untilAnswer(worker: Worker, request: DocumentRequest, signal: AbortSignal): Promise<DocumentAnswer> {
    const listening = new AbortController();
    try {
      return await new Promise<DocumentAnswer>((resolve, reject) => {
        const until = { signal: listening.signal };
        signal.addEventListener("abort", () => reject(signal.reason), until);
        rejectOverLimit(this.#limits, reject, listening.signal);
        onEvents(worker, { message: resolve, end: reject }, listening.signal);
        worker.postMessage(request);
      });
    } catch (cause) {
      this.#worker = undefined;
      await worker.terminate();
      throw cause;
    } finally {
      listening.abort();
    }
  }
}

function onEvents(
  worker: Worker,
  on: { readonly message: (answer: DocumentAnswer) => void; readonly end: (cause: Error) => void },
  until: AbortSignal,
): void {
  const onError = (cause: Error & { code?: string }) =>
    on.end(
      cause.code === "ERR_WORKER_OUT_OF_MEMORY"
        ? new DocumentCutOffError("memory", { cause })
        : new WorkerEndedError({ cause }),
    );
  const onExit = () => on.end(new WorkerEndedError());
  worker.on("message", on.message).on("error", onError).on("exit", onExit);
  until.addEventListener("abort", () => {
    worker.off("message", on.message).off("error", onError).off("exit", onExit);
  });
}

function rejectOverLimit(limits: ReadingLimits, reject: (cause: Error) => void, until: AbortSignal): void {
  const startBytes = process.memoryUsage.rss();
  const growth = setInterval(() => {
    const grownMb = (process.memoryUsage.rss() - startBytes) / 1024 ** 2;
    if (grownMb > limits.growthMb) reject(new DocumentCutOffError("memory"));
  }, lookEveryMs);
  const clock = setTimeout(() => reject(new DocumentCutOffError("time")), limits.milliseconds);
  until.addEventListener("abort", () => {
    clearInterval(growth);
    clearTimeout(clock);
  });
}

/** The worker was ended since a document took more than it may. */
class DocumentCutOffError extends Error {
  readonly code = "DOCUMENT_CUT_OFF";

  constructor(what: "time" | "memory", options?: ErrorOptions) {
    super(`too much ${what}`, options);
  }
}

/** The worker ended by itself: a library threw where nobody could catch it. */
class WorkerEndedError extends Error {
  readonly code = "WORKER_ENDED";

  constructor(options?: ErrorOptions) {
    super("the reader of documents ended by itself", options);
  }
}

function startWorker({ heapMb }: ReadingLimits): Worker {
  const here = import.meta.url;
  const entry = new URL(here.endsWith(".ts") ? "./documentWorker.ts" : "./documentWorker.js", here);
  const worker = new Worker(fileURLToPath(entry), {
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 24, stackSizeMb: 4 },
    execArgv: [],
    // pdf.js warns of what it needs only to draw; none of it belongs on the engine's output.
    stdout: true,
    stderr: true,
  });
  // Whoever asks hears of it by a listener of its own; without one here an end in between would end this process.
  worker.on("error", () => undefined);
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}
