import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { uiLanguages } from "../../contract/languages.ts";

const folder = "renderer/locales";

/** The words of a language by their key, plural forms (`key_one`, `key_other`) as one. */
function wordsOf(language: string): Map<string, string> {
  const words = new Map<string, string>();
  const walk = (value: unknown, path: string) => {
    if (typeof value === "string") words.set(path.replace(/_(zero|one|two|few|many|other)$/u, ""), value);
    else for (const [key, inner] of Object.entries(value ?? {})) walk(inner, path === "" ? key : `${path}.${key}`);
  };
  walk(JSON.parse(readFileSync(join(folder, `${language}.json`), "utf8")), "");
  return words;
}

const placeholders = (text: string) => [...new Set(text.match(/\{\{[^}]+\}\}/gu) ?? [])].sort();

it("there is a file of words for each language that is offered, and no other", () => {
  expect(readdirSync(folder).sort()).toEqual(uiLanguages.map((language) => `${language}.json`).sort());
});

it.each(uiLanguages.filter((language) => language !== "en"))("%s says everything that English says", (language) => {
  const [english, other] = [wordsOf("en"), wordsOf(language)];
  expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
});

it.each(uiLanguages)("no words are empty in %s, and each has the places to fill in of its key", (language) => {
  const english = wordsOf("en");
  for (const [key, text] of wordsOf(language)) {
    expect(text.trim(), key).not.toBe("");
    expect(placeholders(text), key).toEqual(placeholders(english.get(key) ?? ""));
  }
});

it("French puts a no-break space before its high punctuation", () => {
  for (const [key, text] of wordsOf("fr")) expect(text, key).not.toMatch(/\w [?!;:»]|« \w/u);
});
