import { describe, expect, it } from "vitest";
import type { ImportItem, ImportJob } from "../../contract/imports.ts";
import type { Place } from "../../contract/values.ts";
import {
  bytesOf,
  canAdd,
  type Found,
  jobOf,
  needsConsent,
  ordersFor,
  wantedAtFirst,
  withCourse,
} from "../../renderer/screens/add/wanted.ts";
import { anItem } from "./anItem.ts";

const trusted = { kind: "trusted", keyId: "A".repeat(16), publisher: "District office" } as const;
const unknown = { kind: "unknown", keyId: "B".repeat(16) } as const;
const altered = { kind: "altered", keyId: "A".repeat(16) } as const;
const drive: Place = { kind: "drive", driveId: "school" };
const found = (changes: Partial<ImportItem>, place: Place = drive): Found => ({
  key: `${JSON.stringify(place)} ${changes.itemId}`,
  place,
  item: anItem(changes),
});

const twoCourses = anItem({
  bytesToCopy: 900,
  courses: [
    { courseId: "milk", title: { en: "Milk" }, lessons: 1, bytesToCopy: 600 },
    { courseId: "cheese", title: { en: "Cheese" }, lessons: 1, bytesToCopy: 500 },
  ],
});

describe("What is chosen before anybody has chosen", () => {
  it("are the new packs and the updates of publishers that the school trusts", () => {
    expect(wantedAtFirst(anItem({ trust: trusted }))).toBe("all");
    expect(wantedAtFirst(anItem({ trust: trusted, change: "update" }))).toBe("all");
  });

  it.each([
    ["an older version", anItem({ trust: trusted, change: "older" })],
    ["what is here", anItem({ trust: trusted, change: "same" })],
    ["what nobody has signed", anItem()],
    ["what a stranger has signed", anItem({ trust: unknown })],
    ["what was altered", anItem({ trust: altered })],
    ["a model", anItem({ kind: "model" })],
  ])("is never %s", (_what, item) => {
    expect(wantedAtFirst(item)).toBe("nothing");
  });
});

it("an altered pack cannot be chosen, nor a model that is here or too big for this computer", () => {
  expect(canAdd(anItem({ trust: altered }))).toBe(false);
  expect(canAdd(anItem({ kind: "model", change: "same" }))).toBe(false);
  expect(canAdd(anItem({ kind: "model", fit: { kind: "doesNotFit", reasons: [] } }))).toBe(false);
  expect(canAdd(anItem({ kind: "model", fit: { kind: "fitsSlow", reasons: [] } }))).toBe(true);
  expect(canAdd(anItem({ change: "same" }))).toBe(true); // to mend it
});

it("a person is asked about packs that nobody known has signed, and not about models", () => {
  expect([anItem(), anItem({ trust: unknown })].map(needsConsent)).toEqual([true, true]);
  expect([anItem({ trust: trusted }), anItem({ kind: "model" })].map(needsConsent)).toEqual([false, false]);
});

it("all courses are the pack, none is nothing", () => {
  expect(withCourse(twoCourses, "all", "milk")).toEqual(["cheese"]);
  expect(withCourse(twoCourses, ["cheese"], "cheese")).toBe("nothing");
  expect(withCourse(twoCourses, "nothing", "cheese")).toEqual(["cheese"]);
  expect(withCourse(twoCourses, ["cheese"], "milk")).toBe("all");
});

it("courses that share files are never said to take more than the pack", () => {
  expect(bytesOf(twoCourses, ["milk"])).toBe(600);
  expect(bytesOf(twoCourses, ["milk", "cheese"])).toBe(900);
  expect(bytesOf(twoCourses, "nothing")).toBe(0);
});

it("only what a person has agreed to may come in unsigned", () => {
  const file: Place = { kind: "fileToken", token: "t".repeat(16) };
  expect(
    ordersFor([
      { found: found({ itemId: "a", trust: trusted }), wanted: "all" },
      { found: found({ itemId: "b" }), wanted: ["milk"] },
      { found: found({ itemId: "c", trust: trusted }), wanted: "nothing" },
      { found: found({ itemId: "d", trust: trusted }), wanted: "all" },
      { found: found({ itemId: "e", kind: "model" }, file), wanted: "all" },
    ]),
  ).toEqual([
    { place: drive, items: [{ itemId: "a" }, { itemId: "d" }], allowUnsigned: false },
    { place: drive, items: [{ itemId: "b", courses: ["milk"] }], allowUnsigned: true },
    { place: file, items: [{ itemId: "e" }], allowUnsigned: false },
  ]);
});

it("an import belongs to the thing of its file and version, not to another version of the pack", () => {
  const job = (changes: Partial<ImportJob>): ImportJob => ({
    importId: "1",
    kind: "pack",
    file: "goats.lpack",
    title: { en: "Goats" },
    packId: "org.example.goats",
    version: "1.0.0",
    status: { kind: "waiting", ahead: 0 },
    ...changes,
  });
  expect(jobOf(anItem(), [job({ version: "0.9.0" }), job({ importId: "2" })])?.importId).toBe("2");
  expect(jobOf(anItem(), [job({ file: "other.lpack" })])).toBeUndefined();
});
