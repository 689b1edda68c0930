import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createFileTokens } from "../../engine/files/fileTokens.ts";
import { newDataFolder } from "../helpers/testSchool.ts";

it("forgets after an hour what was chosen, and deletes what a browser has sent", () => {
  const folder = newDataFolder();
  const [chosen, sent] = [join(folder, "chosen.lpack"), join(folder, "sent.lpack")];
  for (const file of [chosen, sent]) writeFileSync(file, "");
  let now = 0;
  const tokens = createFileTokens(() => now);
  const issued = [tokens.issue(chosen), tokens.issue(sent, "temporary")];

  now = 59 * 60_000;
  tokens.issue(chosen);
  expect(issued.map(tokens.peek)).toEqual([chosen, sent]);
  now = 61 * 60_000;
  tokens.issue(chosen);
  expect(issued.map(tokens.peek)).toEqual([undefined, undefined]);
  expect([chosen, sent].map(existsSync)).toEqual([true, false]);
});
