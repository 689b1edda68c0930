import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { repository, runCommand } from "../../tools/runCommand.ts";

const assets = join(repository, "out", "renderer", "assets");
const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"));

/** What es-check finds and needs no mending. */
const allowed = [
  // renderer/polyfills.ts
  "ObjectHasOwn",
  "ArrayFindLast",
  "ArrayPrototypeAt",
  // oRPC calls `context.with(…)` of a tracer that we have not got, which looks like `Array.prototype.with`.
  "ArrayWith",
];

it("the built pages hold no syntax and no built-ins that Chrome 87 and Safari 14 lack", async () => {
  expect(scripts.length).toBeGreaterThan(5);
  const { code, output } = await runCommand("node", [
    join(repository, "node_modules/es-check/lib/cli/index.js"),
    "es2021",
    ...scripts.map((name) => join(assets, name)),
    "--module",
    "--checkFeatures",
    `--ignore=${allowed.join(",")}`,
    "--noColor",
  ]);
  expect(output).not.toMatch(/error: .*/u);
  expect(code).toBe(0);
});

it("no regular expression looks behind, for which Safari before 16.4 refuses the whole file", () => {
  for (const name of scripts) expect(readFileSync(join(assets, name), "utf8"), name).not.toMatch(/\(\?<[=!]/u);
});
