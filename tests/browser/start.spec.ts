import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { repository } from "../../tools/runCommand.ts";
import { endGently, printedAddress } from "../helpers/builtServer.ts";
import { test as browserTest, expect } from "./browserTest.ts";

interface Fixtures {
  /** `npm start` without a display and with the given changes to the environment; it is ended after the test. */
  readonly startLuciole: (changes?: Readonly<Record<string, string>>) => ChildProcess;
}

const test = browserTest.extend<Fixtures>({
  startLuciole: async ({ dataFolder }, use) => {
    const started: ChildProcess[] = [];
    await use((changes = {}) => {
      const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...environment } = process.env;
      const child = spawn("node", [join(repository, "tools/start.mjs")], {
        env: { ...environment, LUCIOLE_DATA: dataFolder, LUCIOLE_GPU: "off", ...changes },
        stdio: ["ignore", "pipe", "inherit"],
      });
      started.push(child);
      return child;
    });
    for (const child of started) await endGently(child);
  },
});

test("without a display, npm start prints an address that opens the app", async ({ page, startLuciole }) => {
  const child = startLuciole();
  const address = await printedAddress(child, "Luciole is at ");
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=/);
  await page.goto(address);
  await expect(page).toHaveTitle("Luciole");
  expect(page.url()).not.toContain("token");
  await endGently(child);
  expect(child.exitCode).toBe(0);
});

test("where Electron cannot be fetched, npm start serves the browser", async ({ page, dataFolder, startLuciole }) => {
  const child = startLuciole({
    DISPLAY: ":99",
    ELECTRON_OVERRIDE_DIST_PATH: join(dataFolder, "no-electron-here"),
    ELECTRON_MIRROR: "http://127.0.0.1:1/",
    electron_config_cache: dataFolder,
  });
  await page.goto(await printedAddress(child, "Luciole is at "));
  await expect(page).toHaveTitle("Luciole");
});
