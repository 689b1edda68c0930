import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // tests/desktop and tests/browser are Playwright's (*.spec.ts).
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    // A process for each file: native addons are loaded and processes are killed.
    pool: "forks",
    testTimeout: 30_000,
    hookTimeout: 60_000,
    restoreMocks: true,
  },
});
