import { describe, expect, it } from "vitest";
import { evaluateWorking, parseExactNumber } from "../../../content/exercises/exactNumber.ts";
import { readExerciseFile } from "../../../content/exercises/exerciseFile.ts";
import { readExercises } from "../../../content/exercises/readExercises.ts";
import { exerciseReading } from "../../../contract/lessons.ts";

const prompt = { en: "Which?", fr: "Lequel ?" };
const item = (id: string, en: string) => ({ id, text: { en } });
const fileOf = (...exercises: object[]) =>
  readExerciseFile(Buffer.from(JSON.stringify({ formatVersion: 1, exercises })), "lessons/a/exercises.json");
const readingOf = (exercise: object, language = "en") =>
  readExercises(fileOf({ id: "a", prompt, ...exercise }), language)[0];

describe("an exercise as a page to read", () => {
  it.each([
    [{ interaction: "choice", choices: [item("a", "One"), item("b", "Two")], key: ["b"] }, ["Two"]],
    [{ interaction: "order", items: [item("a", "One"), item("b", "Two")], key: ["b", "a"] }, ["Two", "One"]],
    [
      { interaction: "match", sources: [item("a", "Cow")], targets: [item("x", "Milk")], key: [["a", "x"]] },
      ["Cow → Milk"],
    ],
    [{ interaction: "numericEntry", key: { value: "2.5", unit: { en: "litres" } } }, ["2.5 litres"]],
    [{ interaction: "textEntry", key: { en: ["milk", "the milk"] } }, ["milk"]],
    [{ interaction: "extendedText", sample: { en: "I milk." }, criteria: { en: ["tells who"] } }, ["I milk."]],
    [{ interaction: "extendedText", criteria: { en: ["tells who", "tells when"] } }, ["tells who", "tells when"]],
  ])("%j says its answer in words", (exercise, answer) => {
    const reading = readingOf(exercise);
    expect(exerciseReading.safeParse(reading).error).toBeUndefined();
    expect(reading?.answer).toEqual(answer);
  });

  it("comes in the language asked for, else in the best at hand", () => {
    expect(readingOf({ interaction: "extendedText" }, "fr")?.prompt).toBe("Lequel ?");
    expect(readingOf({ interaction: "extendedText" }, "zh-CN")?.prompt).toBe("Which?");
    expect(readingOf({ interaction: "numericEntry", key: { value: "2.5" } }, "fr")?.answer).toEqual(["2,5"]);
  });
});

describe("exercises are refused for", () => {
  const choices = [item("a", "One"), item("b", "Two")];
  it.each([
    ["a key that is no choice", { interaction: "choice", choices, key: ["c"] }],
    ["a choice twice", { interaction: "choice", choices: [...choices, item("a", "Three")], key: ["a"] }],
    ["an order that leaves one out", { interaction: "order", items: choices, key: ["a"] }],
    ["a pair that is not there", { interaction: "match", sources: choices, targets: choices, key: [["a", "z"]] }],
    ["a number that is none", { interaction: "numericEntry", key: { value: "about 3" } }],
    ["no accepted word", { interaction: "textEntry", key: {} }],
    ["an unknown interaction", { interaction: "puzzle" }],
    ["a prompt without words", { interaction: "extendedText", prompt: {} }],
  ])("%s", (_, exercise) => {
    expect(() => fileOf({ id: "a", prompt, ...exercise })).toThrow(expect.objectContaining({ reason: "badExercises" }));
  });

  it("an id twice", () => {
    const one = { id: "a", interaction: "extendedText", prompt };
    expect(() => fileOf(one, one)).toThrow(expect.objectContaining({ reason: "badExercises" }));
  });
});

describe("numbers are exact", () => {
  it.each([
    ["3/4 * 20", "15"],
    ["(1/2 + 1/4) * 8", "6"],
    ["-2 - -3", "1"],
    ["0.1 + 0.2", "0.3"],
    ["1 / 3 + 1 / 3 + 1 / 3", "1"],
    ["2.5*4", "10"],
  ])("%s is %s", (working, value) => {
    expect(evaluateWorking(working)?.equals(value)).toBe(true);
  });

  it.each(["", "1 +", "(1", "1)", "2 ** 3", "a", "1/0", "1; 2", "1 2"])("%s is no working", (working) => {
    expect(evaluateWorking(working)).toBeUndefined();
  });

  it("reads keys as they are written", () => {
    expect(["15", "-2.5", "3/4", "1 1/2"].map((text) => parseExactNumber(text)?.valueOf())).toEqual([
      15, -2.5, 0.75, 1.5,
    ]);
    expect(["", "1/0", "1e3", "½", "1,5", "--1", "1."].map(parseExactNumber)).toEqual(Array(7).fill(undefined));
  });
});
