// Fetches Electron's program by Electron's own installer, which knows mirrors, proxies and checksums.
// Around it: progress that can be seen, and an end to waiting where the download cannot be reached.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const silenceMs = Number(process.env.LUCIOLE_FETCH_SILENCE_MS ?? 60_000);
const lookMs = 500;

/**
 * @param {string} electronPackage the folder node_modules/electron
 * @returns {Promise<string | undefined>} why there is still no Electron, in a few words; undefined if there is
 */
export function fetchElectron(electronPackage) {
  const folder = mkdtempSync(join(tmpdir(), "luciole-electron-"));
  const unpacked = join(electronPackage, "dist");
  console.log("Fetching Electron, once (about 120 MB)…");
  const installer = spawn(process.execPath, [join(electronPackage, "install.js")], {
    // The installer downloads into the temporary folder: a folder of its own shows how far it is.
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder, ELECTRON_GET_NO_PROGRESS: "1" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaint = "";
  installer.stderr.on("data", (chunk) => {
    complaint += chunk;
  });

  let lastBytes = 0;
  let lastChange = Date.now();
  let isStuck = false;
  const look = setInterval(() => {
    const bytes = bytesIn(folder) + bytesIn(unpacked);
    if (bytes !== lastBytes) {
      lastChange = Date.now();
      lastBytes = bytes;
      if (process.stdout.isTTY) process.stdout.write(`\r${(bytes / 1e6).toFixed(0)} MB `);
    } else if (Date.now() - lastChange > silenceMs) {
      isStuck = true;
      installer.kill("SIGKILL");
    }
  }, lookMs);

  return new Promise((settle) => {
    installer.on("close", (code) => {
      clearInterval(look);
      rmSync(folder, { recursive: true, force: true });
      if (process.stdout.isTTY && lastBytes > 0) process.stdout.write("\n");
      if (isStuck) settle(`nothing came for ${Math.round(silenceMs / 1000)} s`);
      else settle(code === 0 ? undefined : whatFailed(complaint));
    });
  });
}

/** The cause at the end of a stack trace: `getaddrinfo ENOTFOUND github.com` says more than `fetch failed`. */
function whatFailed(complaint) {
  const cause = /\[?cause\]?: (?:\w*Error: )?(.+?)$/m.exec(complaint)?.[1];
  const first = /^(?:\w*Error: )(.+)$/m.exec(complaint)?.[1];
  return cause ?? first ?? "the installer failed";
}

function bytesIn(folder) {
  let sum = 0;
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) sum += statSync(join(entry.parentPath, entry.name)).size;
    }
  } catch {
    // not there yet, or a file was just moved away
  }
  return sum;
}
