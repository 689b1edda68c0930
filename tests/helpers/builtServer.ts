import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { repository } from "../../tools/runCommand.ts";

/** The school server as it was built, in a process of its own. */
export interface BuiltServer {
  readonly process: ChildProcess;
  /** With the token. */
  readonly address: string;
  /** Ends it gently and waits for its end. */
  close(): Promise<void>;
}

/** Starts it on a data folder; whoever starts it closes it. */
export async function startBuiltServer(
  dataFolder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<BuiltServer> {
  const child = spawn("node", [join(repository, "out/main/serverMain.js")], {
    env: { ...process.env, LUCIOLE_DATA: dataFolder, LUCIOLE_GPU: "off", LUCIOLE_MODEL_THREADS: "1", ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return { process: child, address: await printedAddress(child), close: () => endGently(child) };
}

/** The address after the given word in what a server prints. @throws Error if it ends before. */
export async function printedAddress(child: ChildProcess, word = "LISTENING "): Promise<string> {
  if (child.stdout === null) throw new Error("the server's output is not piped");
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.includes(word)) return line.slice(line.indexOf(word) + word.length).trim();
  }
  throw new Error("the server ended before it listened");
}

/** SIGTERM, and its end waited for. */
export async function endGently(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}
