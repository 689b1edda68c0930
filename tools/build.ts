/**
 * `npm run build`: the programs (out/main, out/preload), the pages (out/renderer) and what they read (out/resources).
 * Does nothing when no source has changed since the last build; `--force` builds all the same.
 */
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildStarterPacks } from "./buildStarterPacks.ts";
import { compressPages } from "./compressPages.ts";
import { repository, runCommand } from "./runCommand.ts";

const sources = [
  "contract",
  "models",
  "content",
  "school",
  "engine",
  "cli",
  "electron",
  "renderer",
  "tools",
  "electron.vite.config.ts",
  "package.json",
  "package-lock.json",
];

/** Folders that the programs read while they run; they keep their paths below out/resources. */
const resources = ["content/migrations", "school/migrations", "engine/tutor/prompts", "school/policies/rules"];

/** Tables that pdf.js looks into for Chinese and for fonts that a PDF does not hold; below out/resources/pdfjs-dist. */
const pdfTables = ["cmaps", "standard_fonts"];

const outFolder = join(repository, "out");
const stampFile = join(outFolder, ".stamp");

/** Changes when any source file is changed, added or removed. */
function sourceStamp(): string {
  const hash = createHash("sha256").update(process.version);
  for (const source of sources) {
    const top = join(repository, source);
    if (!existsSync(top)) continue;
    const files = statSync(top).isDirectory()
      ? readdirSync(top, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort()
      : [top];
    for (const file of files) {
      const { mtimeMs, size } = statSync(file);
      hash.update(`${file}\0${mtimeMs}\0${size}\n`);
    }
  }
  return hash.digest("hex");
}

async function build(): Promise<void> {
  const stamp = sourceStamp();
  const isFresh = existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp;
  if (isFresh && !process.argv.includes("--force")) return;

  console.log("building…");
  const startedAt = performance.now();
  rmSync(stampFile, { force: true });
  const { code, output } = await runCommand("electron-vite", ["build", "--logLevel", "warn"]);
  if (code !== 0) throw new Error(`electron-vite failed:\n${output}`);

  compressPages(join(outFolder, "renderer"));

  const resourcesFolder = join(outFolder, "resources");
  rmSync(resourcesFolder, { recursive: true, force: true });
  for (const folder of resources) {
    const from = join(repository, folder);
    if (existsSync(from)) cpSync(from, join(resourcesFolder, folder), { recursive: true });
  }
  for (const folder of pdfTables) {
    const from = join(repository, "node_modules", "pdfjs-dist", folder);
    cpSync(from, join(resourcesFolder, "pdfjs-dist", folder), { recursive: true });
  }
  const packs = await buildStarterPacks(join(repository, "content", "starter"), join(resourcesFolder, "starter"));

  mkdirSync(outFolder, { recursive: true });
  writeFileSync(stampFile, stamp);
  console.log(`built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s, ${packs} starter packs`);
}

await build();
