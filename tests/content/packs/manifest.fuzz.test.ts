import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PackRefusedError } from "../../../content/errors.ts";
import { readExerciseFile } from "../../../content/exercises/exerciseFile.ts";
import { readManifest } from "../../../content/packs/manifest.ts";
import { changeJson, fuzzRuns, jsonChanges } from "../../helpers/fuzzing.ts";
import { fullestManifest, packJson, smallestMembers } from "../../helpers/packs.ts";

const manifest: unknown = JSON.parse(packJson(fullestManifest(), { ...smallestMembers, "media/goat.svg": "<svg/>" }));
const exercises: unknown = {
  formatVersion: 1,
  exercises: [
    { id: "a", interaction: "choice", prompt: { en: "?" }, choices: [item("x"), item("y")], key: ["x"] },
    {
      id: "b",
      interaction: "numericEntry",
      prompt: { en: "?" },
      key: { value: "3/4", tolerance: "0.1" },
      working: "3/4",
    },
    { id: "c", interaction: "order", prompt: { en: "?" }, items: [item("x"), item("y")], key: ["y", "x"] },
    {
      id: "d",
      interaction: "match",
      prompt: { en: "?" },
      sources: [item("x")],
      targets: [item("y")],
      key: [["x", "y"]],
    },
    { id: "e", interaction: "textEntry", prompt: { en: "?" }, key: { en: ["goat"] }, hints: [{ en: "It bleats." }] },
  ],
};

function item(id: string) {
  return { id, text: { en: id } };
}

/** Reads, and reads again what was read: a right one stays what it is. */
function readTwice(read: (bytes: Buffer) => unknown, bytes: Buffer): "right" | "refused" {
  try {
    const once = read(bytes);
    expect(read(Buffer.from(JSON.stringify(once)))).toEqual(once);
    return "right";
  } catch (thrown) {
    if (!(thrown instanceof PackRefusedError)) throw thrown;
    expect(thrown.where ?? "").toMatch(/^[^\p{Cc}]{0,201}$/u);
    return "refused";
  }
}

describe.each([
  ["pack.json", manifest, readManifest],
  ["exercises.json", exercises, (bytes: Buffer) => readExerciseFile(bytes, "lessons/milking/exercises.json")],
])("%s is read or refused, and nothing else", (_, right, read) => {
  it("as it is", () => {
    expect(readTwice(read, Buffer.from(JSON.stringify(right)))).toBe("right");
  });

  it("with any changes", () => {
    fc.assert(
      fc.property(jsonChanges, (changes) => {
        readTwice(read, Buffer.from(JSON.stringify(changeJson(right, changes)) ?? ""));
      }),
      { numRuns: fuzzRuns(300) },
    );
  });

  it("if it is any JSON, or any bytes", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string({ unit: "binary" })), (text) => {
        expect(readTwice(read, Buffer.from(text))).toBe("refused");
      }),
      { numRuns: fuzzRuns(100) },
    );
  });

  it("with any letters in its text", () => {
    const text = JSON.stringify(right);
    const letter = fc.oneof(fc.constantFrom(...'[]{}",:\\0-e'), fc.string({ unit: "binary", maxLength: 2 }));
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(5), letter, (at, length, written) => {
        readTwice(read, Buffer.from(text.slice(0, at) + written + text.slice(at + length)));
      }),
      { numRuns: fuzzRuns(200) },
    );
  });
});
