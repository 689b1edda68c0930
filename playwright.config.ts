import { defineConfig } from "@playwright/test";
import { chromiumProgram } from "./tools/e2ePrograms.ts";

const chromium = chromiumProgram();
// Chromium refuses to run as root with its sandbox; tests in a container usually are root.
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** The window (a real Electron) and the page that the server gives to browsers (Chromium). */
export default defineConfig({
  testDir: "tests",
  outputDir: "test-results",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Each test starts its own app or server; one at a time keeps an old machine's timings honest.
  workers: 1,
  forbidOnly: process.env.CI === "true",
  reporter: [["list"]],
  use: { trace: "retain-on-failure" },
  projects: [
    { name: "desktop", testDir: "tests/desktop" },
    {
      name: "browser",
      testDir: "tests/browser",
      use: {
        browserName: "chromium",
        viewport: { width: 1366, height: 768 },
        launchOptions: { args: asRoot, ...(chromium !== undefined && { executablePath: chromium }) },
      },
    },
  ],
});
