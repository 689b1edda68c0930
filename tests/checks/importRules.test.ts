import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { expect, it, onTestFinished } from "vitest";

/** A small source tree with the given files, judged by the project's own rules. @returns `file: rule` of each breach */
function breaches(files: Readonly<Record<string, string>>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "luciole-rules-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  for (const name of ["tsconfig.json", "package.json"]) symlinkSync(resolve(name), join(folder, name));
  for (const [path, text] of Object.entries({ ...tree, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const folders = [...new Set(Object.keys({ ...tree, ...files }).map((path) => path.split("/")[0] ?? ""))];
  const { stdout } = spawnSync(
    resolve("node_modules/.bin/depcruise"),
    [...folders, "--config", resolve(".dependency-cruiser.cjs"), "--output-type", "json"],
    { cwd: folder, encoding: "utf8" },
  );
  const { summary }: { summary: { violations: { from: string; rule: { name: string } }[] } } = JSON.parse(stdout);
  return summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`);
}

/** What there is to import from. */
const tree = {
  "contract/tutor.ts": "export const tutor = 1;\nexport type Turn = string;",
  "contract/languages.ts": "export const uiLanguages = [];",
  "models/host/hostMain.ts": "export const host = 1;",
  "content/lessons.ts": "export const lessons = 1;",
  "school/people.ts": "export const people = 1;",
  "engine/engine.ts": "export const engine = 1;",
  "engine/rpc/router.ts": "export const router = 1;",
  "renderer/App.ts": "export const App = 1;",
  "tests/helpers/all.ts": "export const all = 1;",
};

it("lets every part import what the design allows", () => {
  expect(
    breaches({
      "content/store.ts": 'import type { Turn } from "../contract/tutor.ts"; export type Kept = Turn;',
      "school/talk.ts": 'import { uiLanguages } from "../contract/languages.ts"; export const offered = uiLanguages;',
      "engine/open.ts":
        'import { lessons } from "../content/lessons.ts"; import { tutor } from "../contract/tutor.ts"; export const all = [lessons, tutor];',
      "cli/serve.ts": 'import { engine } from "../engine/engine.ts"; export const served = engine;',
      "electron/engineEntry.ts": 'import { engine } from "../engine/engine.ts"; export const run = engine;',
      "electron/window.ts": 'import { app } from "electron"; export const shown = app;',
      "renderer/screen.ts": 'import { tutor } from "../contract/tutor.ts"; export const asked = tutor;',
    }),
  ).toEqual([]);
});

it("stops each import that the design forbids, by a rule that says what to do", () => {
  const forbidden = [
    ["contract/a.ts", "../engine/engine.ts", "contract-stands-alone"],
    ["content/b.ts", "../school/people.ts", "content-knows-no-other-domain"],
    ["models/c.ts", "../engine/engine.ts", "models-knows-no-other-domain"],
    ["school/d.ts", "../contract/tutor.ts", "domains-take-types-of-the-contract"],
    ["engine/e.ts", "../renderer/App.ts", "engine-serves-windows-without-knowing-them"],
    ["cli/f.ts", "../engine/rpc/router.ts", "cli-uses-the-engine-whole"],
    ["electron/window.ts", "../engine/engine.ts", "electron-knows-no-lessons"],
    ["electron/modelHostEntry.ts", "../engine/engine.ts", "model-host-entry-runs-the-host-only"],
    ["renderer/g.ts", "../content/lessons.ts", "pages-know-the-contract-only"],
    ["renderer/h.ts", "node:fs", "pages-never-touch-node"],
    ["engine/i.ts", "electron", "electron-only-in-electron"],
    ["models/host/hostMain.ts", "node-llama-cpp", "llama-only-in-its-host"],
    ["content/j.ts", "better-sqlite3", "databases-are-opened-in-one-place"],
    ["engine/k.ts", "../tests/helpers/all.ts", "nothing-imports-tests"],
    ["school/l.ts", "./l.ts", "no-cycles"],
    ["school/m.ts", "./nowhere.ts", "everything-resolves"],
  ] as const;
  const found = breaches(
    Object.fromEntries(forbidden.map(([file, to]) => [file, `import * as it from "${to}"; export const x = it;`])),
  );
  expect(found).toEqual(expect.arrayContaining(forbidden.map(([file, , rule]) => `${file}: ${rule}`)));
});
