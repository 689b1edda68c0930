import type { Command } from "commander";
import type { EngineClient } from "../contract/index.ts";
import { resolveConfig } from "../engine/config.ts";
import { connectEngine } from "../engine/engineClient.ts";
import { createReport, type Report } from "./report.ts";

/** The options that every command knows. */
export interface GlobalOptions {
  readonly data?: string;
  readonly json?: boolean;
}

/** What a command works with. Its signal aborts at Ctrl+C. */
export interface Session {
  readonly client: EngineClient;
  readonly report: Report;
  readonly signal: AbortSignal;
}

/** Runs a command against the engine of the data folder, whichever process has it. */
export async function withEngine(command: Command, work: (session: Session) => Promise<void>): Promise<void> {
  const { data, json = false } = command.optsWithGlobals<GlobalOptions>();
  const interrupted = new AbortController();
  const interrupt = () => interrupted.abort(new InterruptedError());
  process.once("SIGINT", interrupt);
  const connection = await connectEngine(resolveConfig({ dataFolder: data }));
  try {
    await work({ client: connection.client, report: createReport({ json }), signal: interrupted.signal });
  } finally {
    process.off("SIGINT", interrupt);
    await connection.close();
  }
}

/** The person has pressed Ctrl+C. */
export class InterruptedError extends Error {
  readonly code = "INTERRUPTED";
  constructor() {
    super("interrupted");
  }
}
