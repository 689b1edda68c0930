import { Readable } from "node:stream";

/**
 * Runs a task that pushes events and gives them as a stream: it ends when the task has, and throws what the task throws.
 * The task's signal aborts when the caller's does and when the stream is left.
 */
export async function* pushedEvents<Event>(
  task: (push: (event: Event) => void, signal: AbortSignal) => Promise<void>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Event> {
  const left = new AbortController();
  const events = new Readable({ objectMode: true, highWaterMark: 1024, read() {} });
  task(
    (event) => void events.push(event),
    signal === undefined ? left.signal : AbortSignal.any([signal, left.signal]),
  ).then(
    () => events.push(null),
    (fault) => events.destroy(fault instanceof Error ? fault : new Error(String(fault), { cause: fault })),
  );
  try {
    for await (const event of events) yield event;
  } finally {
    left.abort(new Error("Nobody listens any more"));
  }
}
