/**
 * `npm run check`: everything that can be said of the code without running it, a line each.
 * Prints the whole output of what fails. Exit code 1 if anything does.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { duplicatedKeys } from "./duplicatedKeys.ts";
import { repository, runCommand } from "./runCommand.ts";
import { unusedKeys } from "./unusedKeys.ts";

interface Outcome {
  readonly passed: boolean;
  /** What to print: a few words if it passed, all there is to know if not. */
  readonly words: string;
}

interface Check {
  readonly name: string;
  run(): Promise<Outcome>;
}

/** A check that is one command; its exit code decides. */
function command(name: string, program: string, ...args: readonly string[]): Check {
  return {
    name,
    run: async () => {
      const { code, output } = await runCommand(program, args);
      return { passed: code === 0, words: code === 0 ? "" : output };
    },
  };
}

const sourceFolders = [
  "contract",
  "models",
  "content",
  "school",
  "engine",
  "cli",
  "electron",
  "renderer",
  "tests",
  "tools",
];

/** A checker that looked at nothing passes everything; so the number of modules is part of the result. */
const imports: Check = {
  name: "imports",
  run: async () => {
    const folders = sourceFolders.filter((folder) => existsSync(join(repository, folder)));
    const { code, output } = await runCommand("depcruise", [...folders, "--config", ".dependency-cruiser.cjs"]);
    const modules = Number(/(\d+) modules/.exec(output)?.[1] ?? 0);
    if (code !== 0) return { passed: false, words: output };
    return { passed: modules > 0, words: `${modules} modules` };
  },
};

const localesFolder = join(repository, "renderer", "locales");

/** JSON.parse keeps the last of two equal keys in silence: a translation would be lost without a word. */
const localeFiles: Check = {
  name: "locale files",
  run: async () => {
    const files = existsSync(localesFolder) ? readdirSync(localesFolder).filter((name) => name.endsWith(".json")) : [];
    const twice = files.flatMap((name) =>
      duplicatedKeys(readFileSync(join(localesFolder, name), "utf8")).map((key) => `${name}: "${key}" stands twice\n`),
    );
    return { passed: twice.length === 0, words: twice.length === 0 ? `${files.length} files` : twice.join("") };
  },
};

/** i18next-cli does not follow keys that are put together; every such key begins with words that stand in the code. */
const unusedWords: Check = {
  name: "unused words",
  run: async () => {
    const unused = unusedKeys(join(localesFolder, "en.json"), join(repository, "renderer"));
    return { passed: unused.length === 0, words: unused.map((key) => `nothing says "${key}"\n`).join("") };
  },
};

const checks: readonly Check[] = [
  command("format and lint", "biome", "ci", "--colors=off", "--reporter=summary", "--error-on-warnings", "."),
  command("types", "tsc"),
  imports,
  command("unused code", "knip"),
  localeFiles,
  command("missing words", "i18next-cli", "status"),
  unusedWords,
];

let failed = 0;
for (const { name, run } of checks) {
  const { passed, words } = await run();
  if (!passed) failed++;
  console.log(`${passed ? "ok  " : "FAIL"}  ${name}${passed && words !== "" ? ` (${words})` : ""}`);
  if (!passed) console.log(words.replace(/^/gm, "      "));
}
console.log(failed === 0 ? "all checks passed" : `${failed} of ${checks.length} checks failed`);
process.exitCode = failed === 0 ? 0 : 1;
