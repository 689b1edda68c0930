import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/websocket";
import { onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { type EngineClient, rpcPath } from "../../contract/index.ts";

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
      return { process: child, address, connect: () => connectAsBrowser(address), kill };
    }
  }
  throw new Error("the server did not start");
}

/** The cookie that the printed address earns. */
export async function sessionCookie(address: string): Promise<string> {
  const answer = await fetch(address, { redirect: "manual" });
  return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
}

async function connectAsBrowser(address: string): Promise<EngineClient> {
  const { host, origin } = new URL(address);
  const socket = new WebSocket(`ws://${host}${rpcPath}`, { headers: { cookie: await sessionCookie(address), origin } });
  await once(socket, "open");
  onTestFinished(() => socket.terminate());
  // The link asks for the browser's WebSocket; that of ws has all it uses.
  return createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
}
