import type { TutorEvent } from "../../contract/tutor.ts";

/** Everything a stream brings, once it has ended. */
export async function all<T>(stream: AsyncIterable<T> | Promise<AsyncIterable<T>>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of await stream) items.push(item);
  return items;
}

/** Reads until an item fits; what comes after stays in the stream. */
export async function until<T>(stream: AsyncIterator<T>, fits: (item: T) => boolean): Promise<T> {
  for (;;) {
    const { done, value } = await stream.next();
    if (done === true) throw new Error("the stream ended before that came");
    if (fits(value)) return value;
  }
}

/** The answer as it stands on the page after these events. */
export function answerOf(events: readonly TutorEvent[]): string {
  return events.map((event) => (event.kind === "text" ? event.delta : "")).join("");
}

/** Ids of the passages that an answer cites. */
export function citedPassages(events: readonly TutorEvent[]): string[] {
  return events.flatMap((event) => (event.kind === "cited" ? event.citations.map(({ passageId }) => passageId) : []));
}

/** The event of a kind. @throws if there is none. */
export function only<K extends TutorEvent["kind"]>(
  events: readonly TutorEvent[],
  kind: K,
): Extract<TutorEvent, { kind: K }> {
  const found = events.find((event): event is Extract<TutorEvent, { kind: K }> => event.kind === kind);
  if (found === undefined) throw new Error(`no ${kind} among ${events.map((event) => event.kind).join(", ")}`);
  return found;
}
