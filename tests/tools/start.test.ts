import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { expect, it, onTestFinished } from "vitest";

async function runNode(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...environment }, stdio: "pipe" });
  const [out, complaint, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { out, complaint, code: Number(code) };
}

/** Fetches Electron from a mirror, with nothing in its cache; prints what it says. */
async function fetchElectronFrom(mirror: string) {
  const cache = mkdtempSync(join(tmpdir(), "luciole-cache-"));
  onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
  const program = `import { fetchElectron } from ${JSON.stringify(pathToFileURL(resolve("tools/fetchElectron.mjs")).href)};
    console.log("because:", await fetchElectron(${JSON.stringify(resolve("node_modules/electron"))}));`;
  return runNode(["--input-type=module", "--eval", program], {
    ELECTRON_MIRROR: mirror,
    ELECTRON_OVERRIDE_DIST_PATH: join(cache, "no-electron-here"),
    electron_config_cache: cache,
    LUCIOLE_FETCH_SILENCE_MS: "1500",
  });
}

it("tells an old Node in one sentence that it is too old", async () => {
  const pretend = 'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.19.5" } })';
  const { complaint, code } = await runNode([`--import=data:text/javascript,${pretend}`, "tools/start.mjs"]);
  expect(complaint).toBe("Luciole needs Node 22.12 or newer; this is Node 20.19.5.\n");
  expect(code).toBe(1);
});

it("says why Electron cannot be fetched where its mirror is out of reach", async () => {
  const { out } = await fetchElectronFrom("http://127.0.0.1:1/");
  expect(out).toMatch(/because: .*(ECONNREFUSED|bad port|fetch failed)/);
});

it("stops waiting for a mirror that never answers", async () => {
  const silent = createServer(() => {});
  silent.listen(0, "127.0.0.1");
  await once(silent, "listening");
  onTestFinished(() => {
    silent.closeAllConnections();
    silent.close();
  });
  const { port } = silent.address() as AddressInfo; // listening on TCP
  const { out } = await fetchElectronFrom(`http://127.0.0.1:${port}/`);
  expect(out).toContain("because: nothing came for 2 s");
});
