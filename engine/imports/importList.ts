import { setTimeout as wait } from "node:timers/promises";
import { hasEnded } from "../../contract/hasEnded.ts";
import type { ImportStatus, ImportsState } from "../../contract/imports.ts";
import type { JobFile, KeptJob } from "./jobFile.ts";

/** The imports of this computer and how they stand; whoever watches is told of each change. */
export interface ImportList {
  all(): readonly KeptJob[];
  find(importId: string): KeptJob | undefined;
  /** Durable before it returns. */
  add(jobs: readonly KeptJob[]): void;
  /** Durable before it returns, but for `running`, which changes with every block that is copied. */
  setStatus(importId: string, status: ImportStatus): void;
  remove(importId: string): void;
  watch(signal: AbortSignal | undefined): AsyncGenerator<ImportsState>;
}

/** Told which of the files that a person has chosen or sent are needed by an import that is not done. */
export interface NeededFiles {
  keep(token: string): void;
  release(token: string): void;
}

/** Watchers are not told more often than this. */
const betweenNewsMs = 200;

export function createImportList(file: JobFile, files: NeededFiles): ImportList {
  let jobs: readonly KeptJob[] = file.read();
  let wakers: (() => void)[] = [];

  const changed = () => {
    const waiting = wakers;
    wakers = [];
    for (const wake of waiting) wake();
  };
  const replace = (next: readonly KeptJob[], durability: "kept" | "shown") => {
    const before = tokensNeeded(jobs);
    jobs = next;
    if (durability === "kept") {
      file.write(jobs);
      const now = tokensNeeded(jobs);
      for (const token of now) if (!before.has(token)) files.keep(token);
      for (const token of before) if (!now.has(token)) files.release(token);
    }
    changed();
  };

  return {
    all: () => jobs,
    find: (importId) => jobs.find((job) => job.importId === importId),
    add: (more) => replace([...jobs, ...more], "kept"),
    setStatus(importId, status) {
      const before = jobs.find((job) => job.importId === importId)?.status.kind;
      const isProgress = status.kind === "running" && before === "running";
      replace(
        jobs.map((job) => (job.importId === importId ? { ...job, status } : job)),
        isProgress ? "shown" : "kept",
      );
    },
    remove: (importId) =>
      replace(
        jobs.filter((job) => job.importId !== importId),
        "kept",
      ),
    async *watch(signal) {
      for (;;) {
        const next = new Promise<void>((resolve) => {
          wakers.push(resolve);
          signal?.addEventListener("abort", () => resolve(), { once: true });
        });
        yield stateOf(jobs);
        await next;
        if (signal?.aborted) return;
        await wait(betweenNewsMs, undefined, { signal }).catch(() => {});
        if (signal?.aborted) return;
      }
    },
  };
}

/** One that was stopped or refused may be gone on with. */
function tokensNeeded(jobs: readonly KeptJob[]): ReadonlySet<string> {
  const open = jobs.filter(({ status }) => status.kind !== "done");
  return new Set(open.flatMap(({ place }) => (place.kind === "fileToken" ? place.token : [])));
}

/** What pages see: without paths; with the place of each in the queue, and how far all are together. */
function stateOf(jobs: readonly KeptJob[]): ImportsState {
  let ahead = 0;
  const shown = jobs.map(({ importId, kind, file, title, packId, version, status }) => {
    const place = ahead;
    if (!hasEnded(status)) ahead += 1;
    const now: ImportStatus = status.kind === "waiting" ? { kind: "waiting", ahead: place } : status;
    return { importId, kind, file, title, packId, version, status: now };
  });
  return { jobs: shown, ...together(jobs) };
}

function together(jobs: readonly KeptJob[]): Omit<ImportsState, "jobs"> {
  const open = jobs.filter(({ status }) => !hasEnded(status));
  let bytesDone = 0;
  let bytesTotal = 0;
  let bytesPerSecond = 0;
  for (const { status, bytesToCopy } of open) {
    bytesTotal += bytesToCopy;
    if (status.kind !== "running") continue;
    bytesPerSecond = status.bytesPerSecond;
    const { bytesDone: done, bytesTotal: total } = status.progress;
    const share = status.step === "checking" || total === 0 ? 0 : status.step === "copying" ? done / total : 1;
    bytesDone += Math.round(share * bytesToCopy);
  }
  const isKnown = bytesPerSecond > 0;
  return {
    progress: { bytesDone, bytesTotal },
    ...(isKnown && { secondsLeft: (bytesTotal - bytesDone) / bytesPerSecond }),
  };
}
