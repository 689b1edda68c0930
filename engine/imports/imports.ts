import { PackRefusedError } from "../../content/errors.ts";
import { hasEnded } from "../../contract/hasEnded.ts";
import type { ImportItem, ImportKind, ImportsState, LookEvent } from "../../contract/imports.ts";
import type { Place } from "../../contract/values.ts";
import { ModelRefusedError } from "../../models/errors.ts";
import { oneAfterAnother } from "../oneAfterAnother.ts";
import type { Candidate, ImportOrder, ImportWay } from "./candidate.ts";
import { createImportList, type ImportList, type NeededFiles } from "./importList.ts";
import type { JobFile, KeptJob } from "./jobFile.ts";
import { ImportEndedError, runImport } from "./runImport.ts";

/** What a person wants of a place. */
export interface ImportWish {
  readonly itemId: string;
  readonly courses?: readonly string[] | undefined;
}

/** Loads curriculum and models from files and drives: looks, queues, copies, goes on after any interruption. */
export interface Imports {
  /** Tells what a place holds; copies nothing. @throws PackRefusedError if it cannot be read at all */
  look(place: Place, signal: AbortSignal): AsyncGenerator<LookEvent>;
  /**
   * Queues imports, one after the other; each is kept before this returns.
   * @returns their ids; undefined in place of one that is not there
   */
  start(
    place: Place,
    wishes: readonly ImportWish[],
    order: { readonly allowUnsigned: boolean; readonly by: KeptJob["by"] },
    signal: AbortSignal,
  ): Promise<(string | undefined)[]>;
  watch(signal: AbortSignal | undefined): AsyncGenerator<ImportsState>;
  /** @returns whether there is such an import */
  cancel(importId: string): boolean;
  resume(importId: string): boolean;
  /** Takes one that does not run off the list. @returns bytes freed; undefined if there is none, or it runs */
  forget(importId: string): Promise<number | undefined>;
  /** Runs work alone, between two imports. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Stops what runs; it goes on at the next start. */
  close(): Promise<void>;
}

export interface ImportsParts {
  readonly jobFile: JobFile;
  readonly files: NeededFiles;
  readonly ways: Readonly<Record<ImportKind, ImportWay>>;
  /** @returns undefined if the place is not there any more */
  readonly pathOf: (place: Place) => string | undefined;
  readonly candidates: (path: string) => Promise<readonly Candidate[]>;
  readonly freeBytes: () => Promise<number>;
  /** Frees what nobody uses and is older. @returns bytes */
  readonly sweep: (olderThan: Date) => Promise<number>;
  readonly newId: () => string;
  readonly clock: () => number;
  /** @returns a reference to find it by */
  readonly onFault: (fault: unknown) => string;
  /** Told before it is queued. */
  readonly onStart: (job: KeptJob, item: Pick<ImportItem, "trust">) => void;
  readonly onEnd: (job: KeptJob) => void;
}

export function createImports(parts: ImportsParts): Imports {
  const list = createImportList(parts.jobFile, parts.files);
  const running = new Map<string, AbortController>();
  const alone = oneAfterAnother();
  let isClosing = false;

  const enqueue = (importId: string) => {
    list.setStatus(importId, { kind: "waiting", ahead: 0 });
    void alone(() => runNext(importId));
  };

  async function runNext(importId: string): Promise<void> {
    const job = list.find(importId);
    if (isClosing || job?.status.kind !== "waiting") return;
    const ended = new AbortController();
    running.set(importId, ended);
    list.setStatus(importId, { kind: "running", step: "checking", progress: nothingDone, bytesPerSecond: 0 });
    const candidate = (await whereItIsNow(job, parts)) ?? candidateOf(job);
    const status = await runImport(
      candidate,
      orderOf(job),
      parts.ways[job.kind],
      { clock: parts.clock, onFault: parts.onFault, onStatus: (now) => list.setStatus(importId, now) },
      ended.signal,
    );
    running.delete(importId);
    // An engine that closes leaves the job as it is: the next start goes on with it.
    if (!isClosing) list.setStatus(importId, status);
    parts.onEnd({ ...job, status });
    // One that went on after a power cut does not know what the cut left of the older version.
    if (!isClosing) await sweep().catch(parts.onFault);
  }

  const sweep = () => parts.sweep(isUnfinished(list) ? new Date(Date.now() - leftoversKeptMs) : new Date());

  // Before anything goes on: what an import is writing must not be taken for leftovers.
  void alone(sweep).catch(parts.onFault);
  goOnAfterRestart(list, enqueue);

  return {
    look: (place, signal) => look(place, parts, signal),
    async start(place, wishes, order, signal) {
      const path = parts.pathOf(place);
      if (path === undefined) return wishes.map(() => undefined);
      const candidates = new Map((await parts.candidates(path)).map((candidate) => [candidate.itemId, candidate]));
      const ids: (string | undefined)[] = [];
      for (const { itemId, courses } of wishes) {
        const candidate = candidates.get(itemId);
        if (candidate === undefined) {
          ids.push(undefined);
          continue;
        }
        const item = await parts.ways[candidate.kind].describe(candidate, signal);
        const job = newJob(parts.newId(), place, candidate, item, { ...order, courses });
        parts.onStart(job, item);
        list.add([job]);
        dropOlder(list, job); // afterwards: both may need the same file
        void alone(() => runNext(job.importId));
        ids.push(job.importId);
      }
      return ids;
    },
    watch: (signal) => list.watch(signal),
    cancel(importId) {
      const job = list.find(importId);
      if (job === undefined) return false;
      running.get(importId)?.abort(new ImportEndedError("cancelled"));
      if (job.status.kind === "waiting") {
        list.setStatus(importId, { kind: "stopped", reason: "cancelled", progress: nothingDone });
      }
      return true;
    },
    resume(importId) {
      const job = list.find(importId);
      if (job === undefined) return false;
      if (hasEnded(job.status)) enqueue(importId);
      return true;
    },
    async forget(importId) {
      const job = list.find(importId);
      if (job === undefined || !hasEnded(job.status)) return undefined;
      list.remove(importId);
      return alone(sweep);
    },
    alone,
    async close() {
      isClosing = true;
      for (const ended of running.values()) ended.abort(new ImportEndedError("engineDied"));
      await alone(async () => {});
    },
  };
}

/** What a stopped import has copied waits so long to be taken up again. */
const leftoversKeptMs = 7 * 24 * 60 * 60 * 1000;

function isUnfinished(list: ImportList): boolean {
  return list.all().some(({ status }) => status.kind !== "done" && status.kind !== "refused");
}

const nothingDone = { bytesDone: 0, bytesTotal: 0 } as const;

/** What ran or waited when the engine ended is taken up again; what had ended well is not shown any more. */
function goOnAfterRestart(list: ImportList, enqueue: (importId: string) => void): void {
  for (const { importId, status } of list.all()) {
    if (status.kind === "done") list.remove(importId);
    if (!hasEnded(status)) enqueue(importId);
  }
}

async function* look(
  place: Place,
  { pathOf, candidates, ways, freeBytes }: ImportsParts,
  signal: AbortSignal,
): AsyncGenerator<LookEvent> {
  const path = pathOf(place);
  if (path === undefined) throw new PackRefusedError("unreadable");
  const found = await candidates(path);
  let refused = 0;
  for (const candidate of found) {
    signal.throwIfAborted();
    const { itemId, kind, name } = candidate;
    yield { kind: "looking", file: name };
    try {
      yield { kind: "item", item: { ...(await ways[kind].describe(candidate, signal)), itemId, kind, file: name } };
    } catch (thrown) {
      if (!(thrown instanceof PackRefusedError || thrown instanceof ModelRefusedError)) throw thrown;
      refused += 1;
      const { reason, where } = thrown;
      yield { kind: "refused", file: name, reason, ...(where !== undefined && { where }) };
    }
  }
  yield { kind: "finished", items: found.length - refused, refused, freeBytes: await freeBytes() };
}

function newJob(
  importId: string,
  place: Place,
  { itemId, kind, path, name }: Candidate,
  { packId, version, title, bytesToCopy }: Omit<ImportItem, "itemId" | "kind" | "file">,
  { courses, allowUnsigned, by }: ImportOrder & Pick<KeptJob, "by">,
): KeptJob {
  return {
    importId,
    kind,
    file: name,
    title,
    packId,
    version,
    status: { kind: "waiting", ahead: 0 },
    place,
    path,
    itemId,
    bytesToCopy,
    ...(courses !== undefined && { courses: [...courses] }),
    allowUnsigned,
    by,
  };
}

/** A new import of a pack takes the place of an older one that has ended. */
function dropOlder(list: ImportList, job: KeptJob): void {
  for (const { importId, packId, status } of list.all()) {
    if (packId === job.packId && hasEnded(status)) list.remove(importId);
  }
}

/** A drive may be plugged in again under another name. */
async function whereItIsNow(job: KeptJob, { pathOf, candidates }: ImportsParts): Promise<Candidate | undefined> {
  const path = pathOf(job.place);
  const found = path === undefined ? [] : await candidates(path).catch(() => []);
  return found.find(({ itemId }) => itemId === job.itemId);
}

function candidateOf({ itemId, kind, path, file }: KeptJob): Candidate {
  return { itemId, kind, path, name: file };
}

function orderOf({ courses, allowUnsigned, by }: KeptJob): ImportOrder {
  return { courses, allowUnsigned, by };
}
