import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { RosterReading } from "../../contract/roster.ts";
import type { RosterContext } from "./rosterContext.ts";

/** What the thread is given. */
export interface RosterRequest {
  readonly bytes: Uint8Array;
  readonly existing: RosterContext;
}

/**
 * Reads a roster as `readRoster` does, in a thread of its own.
 * On abort the thread ends, and the reason of `signal` is thrown.
 */
export async function readRosterAside(
  bytes: Uint8Array,
  existing: RosterContext,
  signal?: AbortSignal,
): Promise<RosterReading> {
  signal?.throwIfAborted();
  const worker = startWorker({ bytes, existing });
  try {
    // The thread is ours and answers once, with a reading; if it throws, so does this.
    const [reading] = (await once(worker, "message", signal && { signal })) as [RosterReading];
    return reading;
  } catch (thrown) {
    signal?.throwIfAborted();
    throw thrown;
  } finally {
    await worker.terminate();
  }
}

function startWorker(workerData: RosterRequest): Worker {
  const here = import.meta.url;
  const entry = new URL(here.endsWith(".ts") ? "./rosterWorker.ts" : "./rosterWorker.js", here);
  return new Worker(fileURLToPath(entry), { workerData, execArgv: [] });
}
