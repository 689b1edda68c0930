import { mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import pino, { type Logger } from "pino";

export type { Logger } from "pino";

/** A log file larger than this becomes `engine.old.log` at the next start. */
const largestBytes = 2_000_000;

/** The log of the engine in a data folder: events and faults, never a name, a question, an answer or a PIN. */
export function openLog(dataFolder: string): Logger {
  const folder = join(dataFolder, "logs");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "engine.log");
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestBytes) {
    rmSync(join(folder, "engine.old.log"), { force: true });
    renameSync(file, join(folder, "engine.old.log"));
  }
  return pino({ base: { pid: process.pid } }, pino.destination({ dest: file, sync: true }));
}
