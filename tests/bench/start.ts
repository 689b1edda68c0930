/**
 * `npm run bench:start`: how long until the window is there and the library can be used, against the least Electron
 * app there can be, turn by turn in the same run. Start-up of both is watched from outside over the debugging port.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { WebSocket } from "ws";
import { resolveConfig } from "../../engine/config.ts";
import { connectEngine } from "../../engine/engineClient.ts";
import { e2eElectron } from "../../tools/e2ePrograms.ts";
import { repository, runCommand } from "../../tools/runCommand.ts";

const rounds = Number(process.argv[2] ?? 7);
const budget = 1.5;
/** An app that cannot be used by then has a fault. */
const longestStartMs = 60_000;

/** An app to start, and the JavaScript that is true in its page when it can be used. */
interface Subject {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly isUsable: string;
}

/** Milliseconds from the start of the process. */
interface Times {
  readonly visibleMs: number;
  readonly usableMs: number;
}

const isVisible = "document.visibilityState === 'visible' && document.body !== null";

const electron = e2eElectron();
if (electron === undefined) throw new Error("no Electron here; run tools/provision-e2e-electron.sh");
if (process.platform === "linux" && process.env.DISPLAY === undefined) {
  const { code } = await runCommand("xvfb-run", ["-a", "node", import.meta.filename, String(rounds)], { show: "live" });
  process.exit(code);
}

async function measure({ folder, environment, isUsable }: Subject): Promise<Times> {
  const startedAt = performance.now();
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const child = spawn(electron?.program ?? "", [...asRoot, "--remote-debugging-port=0", folder], {
    env: { ...process.env, ...electron?.environment, ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const overdue = AbortSignal.timeout(longestStartMs);
  overdue.addEventListener("abort", () => child.kill("SIGKILL"));
  const page = await openPage(await debuggingAddress(child.stderr), overdue);
  const until = async (condition: string) => {
    while ((await page.evaluate(condition)) !== true);
    return performance.now() - startedAt;
  };
  const visibleMs = await until(isVisible);
  const usableMs = await until(`(${isVisible}) && (${isUsable})`);
  const ended = once(child, "exit");
  page.close();
  child.kill("SIGTERM");
  await ended;
  return { visibleMs, usableMs };
}

async function debuggingAddress(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/u.exec(line)?.[1];
    if (port !== undefined) return `http://127.0.0.1:${port}`;
  }
  throw new Error("the app ended, or took too long, before it could be watched");
}

/** The first page of the app, to ask it things. */
async function openPage(address: string, signal: AbortSignal) {
  let socketUrl: string | undefined;
  while (socketUrl === undefined) {
    const targets: { type: string; webSocketDebuggerUrl: string }[] = await (
      await fetch(`${address}/json/list`, { signal })
    ).json();
    socketUrl = targets.find(({ type }) => type === "page")?.webSocketDebuggerUrl;
  }
  const socket = new WebSocket(socketUrl);
  await once(socket, "open", { signal });
  let lastId = 0;
  return {
    async evaluate(expression: string): Promise<unknown> {
      const id = ++lastId;
      socket.send(JSON.stringify({ id, method: "Runtime.evaluate", params: { expression, returnByValue: true } }));
      for (;;) {
        const [message] = await once(socket, "message", { signal });
        const answer = JSON.parse(String(message));
        if (answer.id === id) return answer.result?.result?.value;
      }
    },
    close: () => socket.terminate(),
  };
}

/** A school that has been used before: language chosen, starter packs installed. */
async function prepareSchool(dataFolder: string): Promise<void> {
  const { client, close } = await connectEngine({
    ...resolveConfig({ dataFolder }),
    starterFolder: join(repository, "out", "resources", "starter"),
  });
  await client.settings.change({ language: "en" });
  for await (const event of await client.device.watch({})) {
    if (event.kind === "hello" && (await client.packs.list({})).packs.length === 0) continue;
    break;
  }
  await close();
}

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const show = (ms: number) => `${ms.toFixed(0)} ms`;

const { code, output } = await runCommand("node", ["tools/build.ts"]);
if (code !== 0) throw new Error(output);
const folder = mkdtempSync(join(tmpdir(), "luciole-bench-"));
const dataFolder = join(folder, "data");
await prepareSchool(dataFolder);

const blank: Subject = {
  folder: join(repository, "tests/bench/blankWindow"),
  environment: { BLANK_WINDOW_DATA: join(folder, "blank") },
  isUsable: "document.querySelector('h1') !== null",
};
const luciole: Subject = {
  folder: repository,
  environment: { LUCIOLE_DATA: dataFolder, LUCIOLE_GPU: "off" },
  // A course that can be opened.
  isUsable: 'document.querySelector(\'main a[href*="course/"], main a[href*="lesson/"]\') !== null',
};

await measure(blank); // the first start of each reads the disk
await measure(luciole);
const measured: { blank: Times; luciole: Times }[] = [];
for (let round = 0; round < rounds; round++) {
  measured.push({ blank: await measure(blank), luciole: await measure(luciole) });
}
rmSync(folder, { recursive: true, force: true });

const blankMs = median(measured.map((times) => times.blank.usableMs));
const visibleMs = median(measured.map((times) => times.luciole.visibleMs));
const usableMs = median(measured.map((times) => times.luciole.usableMs));
console.log(`blank Electron window   ${show(blankMs)} (median of ${rounds})`);
console.log(`Luciole, window visible ${show(visibleMs)}, ratio ${(visibleMs / blankMs).toFixed(2)}`);
console.log(`Luciole, library usable ${show(usableMs)}, ratio ${(usableMs / blankMs).toFixed(2)} (budget ${budget})`);
