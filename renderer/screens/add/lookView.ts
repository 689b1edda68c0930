import type { ImportItem, LookEvent } from "../../../contract/imports.ts";

/** What cannot be added, and why. */
export type RefusedFile = Extract<LookEvent, { kind: "refused" }>;

/** What is known of a place so far. */
export interface LookView {
  readonly items: readonly ImportItem[];
  readonly refused: readonly RefusedFile[];
  /** The file that is looked at now. */
  readonly looking: string | undefined;
  /** On this computer; known once a look has finished. */
  readonly freeBytes: number | undefined;
}

/**
 * Gathers what the looks at a place have told until now, one look after the other. While a later one goes on, what an
 * earlier one had found stays in sight, each thing until it is told of anew. Pure.
 */
export function lookView(events: readonly LookEvent[]): LookView {
  const last = events.at(-1);
  const finishes = events.flatMap(({ kind }, at) => (kind === "finished" ? [at] : []));
  const lastFinish = finishes.at(-1) ?? -1;
  const isGoingOn = lastFinish < events.length - 1;
  const oneBefore = finishes.at(-2) ?? -1;
  // A finished look says all there is; one that goes on adds to the look before it.
  const told = newestOfEach(events.slice(oneBefore + 1, isGoingOn ? events.length : lastFinish));
  const finished = events[lastFinish];
  return {
    items: told.flatMap((event) => (event.kind === "item" ? [event.item] : [])),
    refused: told.filter((event) => event.kind === "refused"),
    looking: last?.kind === "looking" ? last.file : undefined,
    freeBytes: finished?.kind === "finished" ? finished.freeBytes : undefined,
  };
}

function newestOfEach(events: readonly LookEvent[]): LookEvent[] {
  const newest = new Map<string, LookEvent>();
  for (const event of events) {
    if (event.kind === "item") newest.set(`item ${event.item.itemId}`, event);
    if (event.kind === "refused") newest.set(`refused ${event.file}`, event);
  }
  return [...newest.values()];
}
