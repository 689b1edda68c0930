import type { TFunction } from "i18next";
import { expect, it } from "vitest";
import type { ImportJob, ImportStatus } from "../../contract/imports.ts";
import { type UiLanguage, uiLanguages } from "../../contract/languages.ts";
import { roundTime } from "../../renderer/i18n/format.ts";
import { createWords } from "../../renderer/i18n/i18n.ts";
import {
  announcement,
  importWords,
  leftOutWords,
  leftWords,
  paceWords,
} from "../../renderer/screens/imports/importWords.ts";

const wordsIn = (language: UiLanguage): TFunction => createWords(language).t;
const t = wordsIn("en");

const jobWith = (status: ImportStatus, kind: ImportJob["kind"] = "pack"): ImportJob => ({
  importId: "1",
  kind,
  file: "goats.lpack",
  title: { en: "Goats" },
  packId: "org.example.goats",
  version: "1.2.0",
  status,
});
const copying: Extract<ImportStatus, { kind: "running" }> = {
  kind: "running",
  step: "copying",
  progress: { bytesDone: 412_000_000, bytesTotal: 664_000_000 },
  bytesPerSecond: 2_100_000,
  secondsLeft: 121,
};
const done: ImportStatus = { kind: "done", change: "new", lessons: 2, passages: 9, copiedBytes: 10, leftOut: [] };

it("a running import says how much is copied, how fast, and how long it will take", () => {
  expect(importWords(jobWith(copying), t, "en")).toBe("Copying");
  expect(paceWords(copying, t, "en")).toBe("412 MB of 664 MB · 2.1 MB/s");
  expect(leftWords(copying.secondsLeft, t)).toBe("about 2 minutes left");
  expect(leftWords(undefined, t)).toBe("");
});

it("the last step of a model is to be tried", () => {
  expect(importWords(jobWith({ ...copying, step: "indexing" }, "model"), t, "en")).toBe("Trying it out");
  expect(importWords(jobWith({ ...copying, step: "indexing" }), t, "en")).toBe("Making it searchable");
});

it("a full disk says how much to free", () => {
  const nothing = { bytesDone: 0, bytesTotal: 0 };
  const full: ImportStatus = { kind: "stopped", reason: "diskFull", progress: nothing, missingBytes: 800_000_000 };
  expect(importWords(jobWith(full), t, "en")).toContain("800 MB too little");
});

it("what came and what stayed out is told", () => {
  expect(importWords(jobWith(done), t, "en")).toBe("On the shelf: 2 lessons, version 1.2.0.");
  const films = { what: "missingFile", count: 2, examples: ["a.mp4", "b.mp4"] } as const;
  expect(leftOutWords({ ...films, examples: [...films.examples] }, t, "en")).toBe(
    "Left out: 2 files that are missing on the drive: a.mp4, b.mp4",
  );
});

it("who listens is told of steps and ends, not of every byte", () => {
  const progress = { bytesDone: 0, bytesTotal: 0 };
  const said = (...jobs: ImportJob[]) => announcement({ jobs, progress }, t, "en");
  expect(said()).toBe("");
  expect(said(jobWith(done), jobWith(copying))).toBe("Goats: Copying");
  expect(said(jobWith(copying))).toBe(said(jobWith({ ...copying, bytesPerSecond: 9, progress })));
  expect(said(jobWith(done), jobWith({ kind: "waiting", ahead: 0 }))).toContain("On the shelf");
});

it.each(uiLanguages)("every state has words in %s", (language) => {
  const words = wordsIn(language);
  const progress = { bytesDone: 0, bytesTotal: 0 };
  const states: readonly ImportStatus[] = [
    { kind: "waiting", ahead: 0 },
    { kind: "waiting", ahead: 3 },
    copying,
    ...(["cancelled", "driveGone", "engineDied", "diskFull"] as const).map(
      (reason): ImportStatus => ({ kind: "stopped", reason, progress }),
    ),
    { kind: "refused", reason: "notGguf" },
    ...(["new", "updated", "same", "replaced"] as const).map((change): ImportStatus => ({ ...done, change })),
    { kind: "fault", reference: "1a2b3c4d" },
  ];
  const said = states.map((status) => importWords(jobWith(status), words, language));
  expect(new Set(said).size).toBe(states.length);
  for (const each of said) expect(each).not.toMatch(/^\w+\.\w+|\{\{/u);
});

it("time is rounded as people say it", () => {
  expect([1, 12, 54, 56, 200, 3_299, 4_000, 9_000].map(roundTime).map(({ unit, count }) => `${count} ${unit}`)).toEqual(
    ["5 seconds", "15 seconds", "55 seconds", "1 minutes", "3 minutes", "55 minutes", "1 hours", "3 hours"],
  );
});
