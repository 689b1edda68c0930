import { resolve } from "node:path";
import { ORPCError } from "@orpc/client";
import { Command } from "commander";
import { hasEnded } from "../contract/hasEnded.ts";
import type { ImportItem, ImportJob, ImportsState } from "../contract/imports.ts";
import type { EngineClient } from "../contract/index.ts";
import type { InstallEvent } from "../contract/installEvents.ts";
import { importWords } from "./installWords.ts";
import { type Session, withEngine } from "./withEngine.ts";

/** `pack install PATH`: everything that a file, a folder or a drive holds, one after the other. */
export function packInstallCommand(): Command {
  return new Command("install")
    .description("install a pack, a Kolibri drive, documents, or everything in a folder or on a drive")
    .argument("<path>")
    .option("--allow-unsigned", "install packs that nobody on the list of publishers has signed")
    .action((path: string, options: { allowUnsigned?: boolean }, command: Command) =>
      withEngine(command, (session) => installAll(resolve(path), options.allowUnsigned === true, session)),
    );
}

async function installAll(path: string, allowUnsigned: boolean, { client, report, signal }: Session): Promise<void> {
  const place = { kind: "path", path } as const;
  const tell = (event: InstallEvent) => {
    if (event.kind === "progress") report.progress(event, "");
    else report.result(event, importWords(event));
  };
  const { items, refused } = await look(client, place, signal);
  const files = [...items.map(({ file }) => file), ...refused.map(({ file }) => file)];
  const isSingle = files.length === 1;
  tell({ kind: "found", files });
  if (files.length === 0) throw new ORPCError("PACK_REFUSED", { data: { reason: "notAPack", where: path } });
  for (const refusal of refused) {
    if (isSingle) throw new ORPCError("PACK_REFUSED", { data: refusal });
    tell({ kind: "refused", ...refusal });
  }
  const ids: string[] = [];
  for (const { itemId } of items) {
    const { importIds } = await client.imports.start({ place, items: [{ itemId }], allowUnsigned });
    ids.push(...importIds);
  }
  const ended = await follow(client, ids, tell, signal);
  for (const job of ended) tellEnd(job, isSingle, tell);
  const installed = ended.filter(({ status }) => status.kind === "done").length;
  tell({ kind: "finished", installed, refused: files.length - installed });
  if (installed === 0 && files.length > 0)
    throw new ORPCError("PACK_REFUSED", { data: refused[0] ?? refusalOf(ended) });
}

interface Refusal {
  readonly file: string;
  readonly reason: Extract<InstallEvent, { kind: "refused" }>["reason"];
  readonly where?: string | undefined;
}

async function look(client: EngineClient, place: { kind: "path"; path: string }, signal: AbortSignal) {
  const items: ImportItem[] = [];
  const refused: Refusal[] = [];
  for await (const event of await client.imports.look({ place }, { signal })) {
    if (event.kind === "item") items.push(event.item);
    if (event.kind === "refused") refused.push({ file: event.file, reason: event.reason, where: event.where });
  }
  return { items, refused };
}

/** Until all have ended; Ctrl+C cancels them, and they can be gone on with. */
async function follow(
  client: EngineClient,
  ids: readonly string[],
  tell: (event: InstallEvent) => void,
  signal: AbortSignal,
): Promise<ImportJob[]> {
  if (ids.length === 0) return [];
  const cancel = () => {
    for (const importId of ids) void client.imports.cancel({ importId }).catch(() => {});
  };
  signal.addEventListener("abort", cancel, { once: true });
  const watching = new AbortController();
  try {
    for await (const state of await client.imports.watch({}, { signal: watching.signal })) {
      const mine = state.jobs.filter(({ importId }) => ids.includes(importId));
      tellProgress(state, mine, tell);
      if (mine.every(({ status }) => hasEnded(status))) return mine;
    }
    return [];
  } finally {
    watching.abort();
    signal.removeEventListener("abort", cancel);
  }
}

function tellProgress(
  { progress, secondsLeft }: ImportsState,
  mine: readonly ImportJob[],
  tell: (event: InstallEvent) => void,
): void {
  for (const { file, status } of mine) {
    if (status.kind !== "running") continue;
    tell({
      kind: "progress",
      file,
      step: status.step,
      progress: status.progress,
      bytesPerSecond: status.bytesPerSecond,
      together: { ...progress, ...(secondsLeft !== undefined && { secondsLeft }) },
    });
  }
}

/** A single pack that did not come in fails the command; of several, each is told. */
function tellEnd(job: ImportJob, isSingle: boolean, tell: (event: InstallEvent) => void): void {
  const { file, packId, version, status } = job;
  if (status.kind === "done") {
    const { change, lessons, passages, copiedBytes, leftOut } = status;
    tell({ kind: "installed", file, packId, version, change, lessons, passages, copiedBytes, leftOut });
    return;
  }
  const fault = faultOf(job);
  if (isSingle || fault.code !== "PACK_REFUSED") throw fault;
  tell({ kind: "refused", ...refusalOf([job]) });
}

function faultOf({ file, status }: ImportJob): ORPCError<string, unknown> {
  switch (status.kind) {
    case "refused":
      return new ORPCError("PACK_REFUSED", { data: { file, reason: status.reason, where: status.where } });
    case "stopped":
      if (status.reason === "diskFull") {
        return new ORPCError("DISK_FULL", { data: { neededBytes: status.missingBytes ?? 0, freeBytes: 0 } });
      }
      if (status.reason === "driveGone") return new ORPCError("PACK_REFUSED", { data: { file, reason: "unreadable" } });
      return new ORPCError("INTERRUPTED");
    case "fault":
      return new ORPCError("FAULT", { data: { reference: status.reference } });
    default:
      return new ORPCError("INTERRUPTED");
  }
}

function refusalOf(jobs: readonly ImportJob[]): Refusal {
  const job = jobs.find(({ status }) => status.kind === "refused");
  if (job?.status.kind !== "refused") return { file: jobs[0]?.file ?? "", reason: "notAPack" };
  return { file: job.file, reason: job.status.reason, where: job.status.where };
}
