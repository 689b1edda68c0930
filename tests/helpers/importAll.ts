import { hasEnded } from "../../contract/hasEnded.ts";
import type { ImportItem, ImportJob, ImportsState, LookEvent } from "../../contract/imports.ts";
import type { EngineClient } from "../../contract/index.ts";
import type { Place } from "../../contract/values.ts";
import { all, until } from "./all.ts";

/** What a look at a place brings. */
export interface Looked {
  readonly items: readonly ImportItem[];
  readonly refused: readonly Extract<LookEvent, { kind: "refused" }>[];
  readonly freeBytes: number;
}

export async function lookAt(client: EngineClient, place: Place): Promise<Looked> {
  const events = await all(client.imports.look({ place }));
  const last = events.at(-1);
  if (last?.kind !== "finished") throw new Error("the look did not come to its end");
  return {
    items: events.flatMap((event) => (event.kind === "item" ? [event.item] : [])),
    refused: events.filter((event) => event.kind === "refused"),
    freeBytes: last.freeBytes,
  };
}

/** Waits until the first import has copied more than so many bytes, and still copies. @returns all imports then */
export async function untilCopied(client: EngineClient, bytes: number): Promise<ImportsState> {
  return until(await client.imports.watch({}), ({ jobs }) => {
    const status = jobs[0]?.status;
    return status?.kind === "running" && status.step === "copying" && status.progress.bytesDone > bytes;
  });
}

/** Waits until these imports have ended. @returns them */
export async function untilImported(client: EngineClient, importIds: readonly string[]): Promise<ImportJob[]> {
  for await (const { jobs } of await client.imports.watch({})) {
    const mine = jobs.filter(({ importId }) => importIds.includes(importId));
    if (mine.every(({ status }) => hasEnded(status))) return mine;
  }
  throw new Error("the imports could not be watched to their end");
}

/** Imports all that a place holds, as a person who ticks everything and takes what nobody has signed. */
export async function importAll(client: EngineClient, place: Place): Promise<ImportJob[]> {
  const { items } = await lookAt(client, place);
  if (items.length === 0) throw new Error("there is nothing to import");
  const wishes = items.map(({ itemId }) => ({ itemId }));
  const { importIds } = await client.imports.start({ place, items: wishes, allowUnsigned: true });
  return untilImported(client, importIds);
}
