// `npm start`: builds what is stale, then opens the window; where there can be none, serves the same pages to a browser.
// Plain JavaScript without types, because it must also tell an old Node, in a sentence, that it is too old.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = join(dirname(fileURLToPath(import.meta.url)), "..");
const oldestNode = [22, 12];
/** An Electron that ends with a fault within this time never showed a window. */
const failedStartMs = 15_000;

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
  console.error(`Luciole needs Node ${oldestNode.join(".")} or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

await build();
const reason = await openWindow();
if (reason !== undefined) {
  console.log(`${reason} Luciole opens in the browser instead.`);
  await serveToBrowser();
}

/** Ends this process if the build fails. */
async function build() {
  const code = await run(process.execPath, [...stripTypes(), join(repository, "tools/build.ts")]);
  if (code !== 0) process.exit(1);
}

/** Node before 22.18 runs TypeScript only when told to. */
function stripTypes() {
  return process.features.typescript ? [] : ["--experimental-strip-types", "--no-warnings"];
}

/** Runs the window until it is closed, and ends this process; returns why if there can be no window. */
async function openWindow() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === "linux" && !DISPLAY && !WAYLAND_DISPLAY) return "There is no display here.";

  let electron = findElectron();
  if (electron === undefined) {
    const { fetchElectron } = await import("./fetchElectron.mjs");
    const failure = await fetchElectron(join(repository, "node_modules/electron"));
    electron = findElectron();
    if (electron === undefined) {
      return `Electron could not be fetched (${failure}); ELECTRON_MIRROR can name a copy that is in reach.`;
    }
  }
  // Chromium refuses to start as root with its sandbox on; any other person keeps the sandbox.
  const sandbox = process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const startedAt = Date.now();
  const code = await run(electron, [...sandbox, repository]);
  if (code === 0 || Date.now() - startedAt > failedStartMs) process.exit(code);
  return `Electron does not start here (code ${code}).`;
}

/** The Electron program that is here: the one the environment names, else the pinned package's. */
function findElectron() {
  const { ELECTRON_OVERRIDE_DIST_PATH } = process.env;
  const folder = join(repository, "node_modules/electron");
  const pathFile = join(folder, "path.txt");
  const name = existsSync(pathFile) ? readFileSync(pathFile, "utf8") : usualName();
  const program = join(ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, "dist"), name);
  const isWhole = ELECTRON_OVERRIDE_DIST_PATH !== undefined || existsSync(pathFile); // written when all is unpacked
  return isWhole && existsSync(program) ? program : undefined;
}

function usualName() {
  if (process.platform === "darwin") return "Electron.app/Contents/MacOS/Electron";
  return process.platform === "win32" ? "electron.exe" : "electron";
}

/** Serves until told to end, and again if the server dies; prints the address and opens it where there is a browser. */
async function serveToBrowser() {
  // The same for each server that follows, so that open pages find back to it.
  const environment = { ...process.env, LUCIOLE_TOKEN: randomBytes(24).toString("base64url") };
  let isEnding = false;
  let server;
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => {
      isEnding = true;
      server?.kill(signal);
    });
  }
  for (let waitMs = 100; ; waitMs = Math.min(waitMs * 2, 30_000)) {
    const startedAt = Date.now();
    server = startServer(environment, (address) => {
      const isFirst = environment.LUCIOLE_PORT === undefined;
      environment.LUCIOLE_PORT = new URL(address).port;
      if (!isFirst) return;
      console.log(`Luciole is at ${address}`);
      openBrowser(address);
    });
    const code = await new Promise((settle) => server.on("close", (ended) => settle(ended ?? 1)));
    const neverServed = environment.LUCIOLE_PORT === undefined;
    if (isEnding || code === 0 || neverServed) process.exit(code);
    if (Date.now() - startedAt > 60_000) waitMs = 100;
    console.error("The server ended; it is started again.");
    await new Promise((wake) => setTimeout(wake, waitMs));
    if (isEnding) process.exit(0);
  }
}

function startServer(environment, onListening) {
  const server = spawn(process.execPath, [join(repository, "out/main/serverMain.js")], {
    env: environment,
    stdio: ["inherit", "pipe", "inherit"],
  });
  let printed = "";
  server.stdout.on("data", (chunk) => {
    const wasListening = /LISTENING \S+\n/.test(printed);
    printed += chunk;
    const address = /LISTENING (\S+)\n/.exec(printed)?.[1];
    if (!wasListening && address !== undefined) onListening(address);
  });
  return server;
}

function openBrowser(address) {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const openers = { darwin: ["open", address], win32: ["cmd", "/c", "start", "", address] };
  if (process.platform === "linux" && !DISPLAY && !WAYLAND_DISPLAY) return;
  const [program, ...words] = openers[process.platform] ?? ["xdg-open", address];
  const opener = spawn(program, words, { stdio: "ignore", detached: true });
  opener.on("error", () => {}); // no browser to open: the address is printed
  opener.unref();
}

/** Runs a program with this terminal; resolves with its exit code (127 if there is none such). */
function run(program, words) {
  const child = spawn(program, words, { stdio: "inherit" });
  const forward = (signal) => {
    // At a terminal Ctrl-C reaches the child by itself, and an Electron that is told twice ends without closing.
    if (signal === "SIGINT" && process.stdin.isTTY) return;
    child.kill(signal);
  };
  process.on("SIGINT", forward);
  process.on("SIGTERM", forward);
  return new Promise((settle) => {
    child.on("error", () => settle(127));
    child.on("close", (code, signal) => {
      process.off("SIGINT", forward);
      process.off("SIGTERM", forward);
      settle(code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1));
    });
  });
}
