import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication, expect, type Page, test as playwright } from "@playwright/test";
import { e2eElectron } from "../../tools/e2ePrograms.ts";
import { repository } from "../../tools/runCommand.ts";

/** A process of the app besides its window, by the name that main gives it. */
export type PartOfLuciole = "Luciole engine" | "Luciole model host";

/** The app as a person has it open: a real Electron, its window, the processes behind it. */
export interface Luciole {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Process id of a part; undefined while it does not run. */
  pidOf(part: PartOfLuciole): Promise<number | undefined>;
  /** kill -9, as when memory runs out. Waits until the part is known to be gone. */
  kill(part: PartOfLuciole): Promise<void>;
  /** As a person closes the window. */
  close(): Promise<void>;
}

interface Fixtures {
  /** A school's data that is deleted after the test. */
  readonly dataFolder: string;
  /** Starts the app on the test's data; it is closed after the test. */
  readonly start: () => Promise<Luciole>;
  /** The app, started on empty data. */
  readonly luciole: Luciole;
}

export const test = playwright.extend<Fixtures>({
  // Playwright reads what a fixture needs from the braces.
  // biome-ignore lint/correctness/noEmptyPattern: this one needs nothing
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "luciole-desktop-"));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  start: async ({ dataFolder }, use) => {
    const opened: Luciole[] = [];
    await use(async () => {
      const luciole = await launch(dataFolder);
      opened.push(luciole);
      return luciole;
    });
    for (const luciole of opened) await luciole.close();
  },
  luciole: async ({ start }, use) => {
    await use(await start());
  },
});

export { expect };

/** What the tests' Electron needs in its command line and environment, for tests that start one themselves. */
export function electronCommand(dataFolder: string) {
  const electron = e2eElectron();
  if (electron === undefined) throw new Error("no Electron here; run tools/provision-e2e-electron.sh");
  return {
    program: electron.program,
    // Chromium refuses to run as root with its sandbox; tests in a container usually are root.
    args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), repository],
    environment: {
      ...definedOnly(process.env),
      ...electron.environment,
      LUCIOLE_DATA: dataFolder,
      LUCIOLE_GPU: "off",
      LUCIOLE_MODEL_THREADS: "1",
    },
  };
}

async function launch(dataFolder: string): Promise<Luciole> {
  const { program, args, environment } = electronCommand(dataFolder);
  const app = await _electron.launch({ executablePath: program, args, env: environment, colorScheme: "light" });
  const page = await app.firstWindow();
  page.on("pageerror", (fault) => console.error("[page]", fault));
  const pidOf = (part: PartOfLuciole) =>
    app.evaluate(
      ({ app: electron }, name) => electron.getAppMetrics().find((metric) => metric.name === name)?.pid,
      part as string,
    );
  let isOpen = true;
  return {
    app,
    page,
    pidOf,
    async kill(part) {
      const pid = await pidOf(part);
      if (pid === undefined) throw new Error(`${part} does not run`);
      process.kill(pid, "SIGKILL");
      await expect.poll(() => pidOf(part)).not.toBe(pid);
    },
    async close() {
      if (isOpen) await app.close();
      isOpen = false;
    },
  };
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
