import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";
import type { EngineClient } from "../../contract/index.ts";
import { connectAsBrowser } from "./connectAsBrowser.ts";

/** A school server in a process of its own, as `npm start` runs it without a desktop. */
export interface TestServer {
  readonly process: ChildProcess;
  /** With the token. */
  readonly address: string;
  /** A client as a browser is: session cookie, Origin, WebSocket. */
  connect(): Promise<EngineClient>;
  kill(): Promise<void>;
}

/** Starts it; it is killed after the test. */
export async function startServer(dataFolder: string, env: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const child = spawn(process.execPath, ["cli/luciole.ts", "serve", "--data", dataFolder], {
    env: { ...process.env, LUCIOLE_GPU: "off", LUCIOLE_MODEL_THREADS: "1", LUCIOLE_STARTER: "none", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  onTestFinished(kill);
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith("LISTENING ")) {
      const address = line.slice("LISTENING ".length);
      return { process: child, address, connect: () => connectUntilTheEnd(address), kill };
    }
  }
  throw new Error("the server did not start");
}

async function connectUntilTheEnd(address: string): Promise<EngineClient> {
  const { client, close } = await connectAsBrowser(address);
  onTestFinished(close);
  return client;
}
