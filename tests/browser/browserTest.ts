import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test as playwright } from "@playwright/test";
import { type BuiltServer, startBuiltServer } from "../helpers/builtServer.ts";

interface Fixtures {
  /** A school's data that is deleted after the test. */
  readonly dataFolder: string;
  /** Starts a server on the test's data; it is ended after the test. */
  readonly serve: (environment?: Readonly<Record<string, string>>) => Promise<BuiltServer>;
  /** The server, started on empty data. */
  readonly server: BuiltServer;
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
    const servers: BuiltServer[] = [];
    await use(async (environment) => {
      const server = await startBuiltServer(dataFolder, environment);
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
