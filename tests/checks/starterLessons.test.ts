import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Fraction } from "fraction.js";
import { describe, expect, it } from "vitest";
import { z } from "zod";

/** What this check reads of exercises.json; the whole of it is checked when the pack is built. */
const exerciseFile = z.object({
  exercises: z.array(
    z.object({
      id: z.string(),
      interaction: z.string(),
      section: z.int().optional(),
      working: z.string().optional(),
      key: z.unknown().optional(),
      items: z.array(z.object({ id: z.string() })).optional(),
      choices: z.array(z.object({ id: z.string(), text: z.record(z.string(), z.string()) })).optional(),
      hints: z.array(z.unknown()).min(1),
    }),
  ),
});

const languages = ["en", "zh-CN", "fr"];
const starter = resolve("content/starter");
const lessons = readdirSync(starter)
  .filter((pack) => existsSync(join(starter, pack, "pack.json")))
  .flatMap((pack) =>
    readdirSync(join(starter, pack, "lessons")).map((lesson) => join(starter, pack, "lessons", lesson)),
  );

describe("The starter lessons", () => {
  it("are at least twelve in three courses", () => {
    expect(lessons.length).toBeGreaterThanOrEqual(12);
  });

  it.each(lessons)("%s is in three languages with the same sections and about the right length", (folder) => {
    const texts = languages.map((language) => readFileSync(join(folder, `${language}.md`), "utf8"));
    const sections = texts.map((text) => text.match(/^## /gmu)?.length);
    expect(new Set(sections).size).toBe(1);
    const [en = "", zh = "", fr = ""] = texts.map((text) => text.replace(/!\[[^\]]*\]\([^)]*\)/gu, ""));
    for (const text of [en, fr]) {
      const words = text.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0;
      expect(words).toBeGreaterThanOrEqual(400);
      expect(words).toBeLessThanOrEqual(950);
    }
    const han = zh.match(/\p{Script=Han}/gu)?.length ?? 0;
    expect(han).toBeGreaterThanOrEqual(600);
    expect(han).toBeLessThanOrEqual(1_500);
  });

  it.each(lessons)("%s has six exercises and more, of four kinds and more, each with hints and a section", (folder) => {
    const { exercises } = readExercises(folder);
    const sections = readFileSync(join(folder, "en.md"), "utf8").match(/^## /gmu)?.length ?? 0;
    expect(exercises.length).toBeGreaterThanOrEqual(6);
    expect(new Set(exercises.map((exercise) => exercise.interaction)).size).toBeGreaterThanOrEqual(4);
    for (const { section = 0 } of exercises) {
      expect(section).toBeGreaterThanOrEqual(1);
      expect(section).toBeLessThanOrEqual(sections);
    }
  });

  it.each(lessons)("%s: every key that is a number is what its working comes to", (folder) => {
    for (const { id, interaction, working, key, choices } of readExercises(folder).exercises) {
      if (interaction === "numericEntry") {
        const { value } = z.object({ value: z.string() }).parse(key);
        expect({ id, value: new Fraction(value).toFraction() }).toEqual({
          id,
          value: calculate(working ?? "").toFraction(),
        });
      } else if (working !== undefined && interaction === "choice") {
        const [right] = z.array(z.string()).parse(key);
        const text = choices?.find((choice) => choice.id === right)?.text.en ?? "";
        expect({ id, numbers: numbersIn(text) }).toEqual({
          id,
          numbers: expect.arrayContaining([calculate(working).toFraction()]),
        });
      }
    }
  });

  it.each(lessons)("%s: what is to be put in order does not stand in order already", (folder) => {
    for (const { id, interaction, key, items } of readExercises(folder).exercises) {
      if (interaction === "order") expect({ id, order: items?.map((item) => item.id) }).not.toEqual({ id, order: key });
    }
  });
});

function readExercises(folder: string): z.infer<typeof exerciseFile> {
  return exerciseFile.parse(JSON.parse(readFileSync(join(folder, "exercises.json"), "utf8")));
}

/** The exact value of a sum with + - * / and brackets. */
function calculate(working: string): Fraction {
  const tokens = working.match(/\d+(?:\.\d+)?|[-+*/()]/gu) ?? [];
  let next = 0;
  const sum = (): Fraction => {
    let value = product();
    while (tokens[next] === "+" || tokens[next] === "-")
      value = tokens[next++] === "+" ? value.add(product()) : value.sub(product());
    return value;
  };
  const product = (): Fraction => {
    let value = factor();
    while (tokens[next] === "*" || tokens[next] === "/")
      value = tokens[next++] === "*" ? value.mul(factor()) : value.div(factor());
    return value;
  };
  const factor = (): Fraction => {
    const token = tokens[next++] ?? "";
    if (token !== "(") return new Fraction(token);
    const value = sum();
    next += 1;
    return value;
  };
  return sum();
}

/** The numbers of a text as fractions in lowest terms: `$\frac{3}{4}$`, `3/4`, `15`, `2.5`. */
function numbersIn(text: string): string[] {
  const plain = text.replace(/\\d?frac\{(\d+)\}\{(\d+)\}/gu, "$1/$2");
  return (plain.match(/\d+(?:\.\d+)?(?:\/\d+)?/gu) ?? []).map((number) => new Fraction(number).toFraction());
}
