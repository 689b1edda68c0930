import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createFileTokens } from "../../engine/files/fileTokens.ts";
import { newDataFolder } from "../helpers/testSchool.ts";

const minuteMs = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Tokens of a file that was chosen and of one that was sent. */
function twoFiles() {
  const folder = newDataFolder();
  const [chosen, sent] = [join(folder, "chosen.lpack"), join(folder, "sent.lpack")];
  for (const file of [chosen, sent]) writeFileSync(file, "");
  const tokens = createFileTokens();
  const issued = [tokens.issue(chosen), tokens.issue(sent, () => rmSync(sent))] as const;
  const paths = () => issued.map(tokens.peek);
  const areThere = () => [chosen, sent].map(existsSync);
  return { tokens, issued, chosen, sent, paths, areThere };
}

it("forgets after an hour what was chosen, and deletes what a browser has sent", () => {
  const { chosen, sent, paths, areThere } = twoFiles();
  vi.advanceTimersByTime(59 * minuteMs);
  expect(paths()).toEqual([chosen, sent]);
  vi.advanceTimersByTime(2 * minuteMs);
  expect(paths()).toEqual([undefined, undefined]);
  expect(areThere()).toEqual([true, false]);
});

it("keeps what is needed for longer than an hour, until it is released", () => {
  const { tokens, issued, chosen, sent, paths, areThere } = twoFiles();
  for (const token of issued) tokens.keep(token);
  vi.advanceTimersByTime(24 * 60 * minuteMs);
  expect(paths()).toEqual([chosen, sent]);
  for (const token of issued) tokens.release(token);
  expect(paths()).toEqual([undefined, undefined]);
  expect(areThere()).toEqual([true, false]);
});

it("deletes what was sent as soon as it is released, while what was chosen is good for the rest of its hour", () => {
  const { tokens, issued, chosen, paths, areThere } = twoFiles();
  for (const token of issued) tokens.keep(token);
  for (const token of issued) tokens.release(token);
  expect(paths()).toEqual([chosen, undefined]);
  expect(areThere()).toEqual([true, false]);
  vi.advanceTimersByTime(61 * minuteMs);
  expect(paths()).toEqual([undefined, undefined]);
});
