import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";

/** What the engine of a school is at when the power fails. */
export interface Work {
  readonly kind: "import" | "remove";
  /** A file or folder of which all is imported, or a pack's id. */
  readonly what: string;
}

/** How a run of the engine ended, and how long it was at work. */
export type Run = { readonly kind: "killed" } | { readonly kind: "done"; readonly ms: number };

const neverMs = 30 * 60_000;

/**
 * Runs an engine, and kills it some time after it is ready: mostly while it works, sometimes before or after.
 * @param dieAfterMs to its end, if left out
 */
export async function workUntilKilled(school: string, { kind, what }: Work, dieAfterMs = neverMs): Promise<Run> {
  const script = join(import.meta.dirname, "workUntilKilled.ts");
  const child = spawn(process.execPath, [script, school, kind, what], { stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(child, "exit");
  const stop = new AbortController();
  let readyAt = 0;
  let ms = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === "ready") {
      readyAt = performance.now();
      void wait(dieAfterMs, undefined, { signal: stop.signal }).then(
        () => child.kill("SIGKILL"),
        () => {},
      );
    }
    if (line !== "done") continue;
    stop.abort();
    ms = performance.now() - readyAt;
  }
  const [code, signal] = await exited;
  if (signal === "SIGKILL") return { kind: "killed" };
  if (code !== 0) throw new Error(`the engine ended with ${code}`);
  return { kind: "done", ms };
}

/** A school whose power fails again and again. */
export interface Ordeal {
  readonly school: string;
  /** The school as it is before the work. */
  readonly template: string;
  readonly work: Work;
  /** From ready to done, as far as is known. */
  readonly usualMs: number;
  afterKill(): Promise<void>;
  afterEnd(): Promise<void>;
}

/**
 * Kills until it was done often enough; whenever the work comes to its end, it begins anew.
 * @returns how often it came to its end
 */
export async function killAgainAndAgain(
  kills: number,
  { school, template, work, usualMs, afterKill, afterEnd }: Ordeal,
): Promise<number> {
  const begin = () => {
    rmSync(school, { recursive: true, force: true });
    cpSync(template, school, { recursive: true });
  };
  let longestMs = usualMs;
  let ends = 0;
  begin();
  for (let killed = 0; killed < kills; ) {
    const run = await workUntilKilled(school, work, Math.random() * 1.3 * longestMs);
    if (run.kind === "killed") {
      killed++;
      await afterKill();
      continue;
    }
    ends++;
    longestMs = Math.max(longestMs, run.ms);
    await afterEnd();
    begin();
  }
  await workUntilKilled(school, work);
  await afterEnd();
  return ends + 1;
}

/** Name and content of all that is in the blob store of a school. */
export function blobsOf(school: string): string[] {
  const blobs = join(school, "blobs");
  if (!existsSync(blobs)) return [];
  return readdirSync(blobs, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => `${path.slice(blobs.length)} ${createHash("sha256").update(readFileSync(path)).digest("hex")}`)
    .toSorted();
}
