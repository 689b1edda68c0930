import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test as playwright } from "@playwright/test";
import { repository } from "../../tools/runCommand.ts";

/** The school server as it was built, in a process of its own. */
export interface SchoolServer {
  readonly process: ChildProcess;
  /** With the token. */
  readonly address: string;
  /** Ends it gently and waits for its end. */
  close(): Promise<void>;
}

interface Fixtures {
  /** A school's data that is deleted after the test. */
  readonly dataFolder: string;
  /** Starts a server on the test's data; it is ended after the test. */
  readonly serve: () => Promise<SchoolServer>;
  /** The server, started on empty data. */
  readonly server: SchoolServer;
}

export const test = playwright.extend<Fixtures>({
  // Playwright reads what a fixture needs from the braces.
  // biome-ignore lint/correctness/noEmptyPattern: this one needs nothing
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "luciole-browser-"));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  serve: async ({ dataFolder }, use) => {
    const servers: SchoolServer[] = [];
    await use(async () => {
      const server = await startBuiltServer(dataFolder);
      servers.push(server);
      return server;
    });
    for (const server of servers) await server.close();
  },
  server: async ({ serve }, use) => {
    await use(await serve());
  },
  page: async ({ page }, use) => {
    page.on("pageerror", (fault) => console.error("[page]", fault));
    await use(page);
  },
});

export { expect };

async function startBuiltServer(dataFolder: string): Promise<SchoolServer> {
  const child = spawn("node", [join(repository, "out/main/serverMain.js")], {
    env: { ...process.env, LUCIOLE_DATA: dataFolder, LUCIOLE_GPU: "off", LUCIOLE_MODEL_THREADS: "1" },
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
