import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

/** Programs of the app that run under Electron or Node; each becomes out/main/<name>.js. */
const programs = {
  main: "electron/main.ts",
  engineEntry: "electron/engineEntry.ts",
  modelHostEntry: "electron/modelHostEntry.ts",
  serverMain: "engine/serverMain.ts",
  hostMain: "models/host/hostMain.ts",
  documentWorker: "content/documents/documentWorker.ts",
  rosterWorker: "school/roster/rosterWorker.ts",
  luciole: "cli/luciole.ts",
};

const repository = import.meta.dirname;

/** The lowest runtime: Node inside the Electron that the end-to-end tests drive. Syntax only; nothing is polyfilled. */
const lowestNode = "node20.18";
/** The oldest browsers on the school's network. */
const oldestBrowsers = ["chrome87", "safari14"];

interface Floor {
  target?: unknown;
  cssTarget?: unknown;
}

/**
 * Sets the target last: electron-vite merges its own list of targets into one that is given in the usual place, and Vite
 * builds by that of each environment.
 */
const browserFloor = {
  name: "browser-floor",
  configResolved({ build, environments }: { build: Floor; environments: Readonly<Record<string, { build: Floor }>> }) {
    for (const floor of [build, ...Object.values(environments).map((environment) => environment.build)]) {
      floor.target = oldestBrowsers;
      floor.cssTarget = oldestBrowsers;
    }
  },
};

/** The formulas' style sheet must be of the very KaTeX that draws them: class names change from one version to another. */
const drawnByKatex = createRequire(createRequire(import.meta.url).resolve("rehype-katex"));

export default defineConfig({
  main: {
    build: {
      target: lowestNode,
      outDir: resolve(repository, "out/main"),
      sourcemap: true,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(programs)
            .map(([name, file]) => [name, resolve(repository, file)] as const)
            .filter(([, file]) => existsSync(file)),
        ),
        // Flat, so that `import.meta.dirname` is out/main in every chunk and ../resources is always the same folder.
        output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
      },
    },
  },
  preload: {
    build: {
      target: lowestNode,
      outDir: resolve(repository, "out/preload"),
      rolldownOptions: {
        input: { index: resolve(repository, "electron/preload.ts") },
        // A sandboxed preload must be one CommonJS file.
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: resolve(repository, "renderer"),
    plugins: [react(), browserFloor],
    resolve: {
      alias: {
        "katex/dist/katex.min.css": drawnByKatex.resolve("katex/dist/katex.min.css"),
        ...Object.fromEntries(
          ["micromark-extension-gfm-autolink-literal", "mdast-util-gfm-autolink-literal"].map((name) => [
            name,
            resolve(repository, "renderer/components/markdown/withoutAutolinks.ts"),
          ]),
        ),
      },
    },
    build: {
      outDir: resolve(repository, "out/renderer"),
      // Files of their own: the page may load no data: fonts (its content security policy).
      assetsInlineLimit: 0,
      minify: true,
      rolldownOptions: { input: resolve(repository, "renderer/index.html") },
    },
  },
});
