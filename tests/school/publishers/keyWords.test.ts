import { expect, it } from "vitest";
import { uiLanguages } from "../../../contract/languages.ts";
import { fingerprintWords, keyWords } from "../../../school/publishers/keyWords.ts";

it("a key has six words in each language, and always the same", () => {
  const words = keyWords(new Uint8Array(32).fill(7));
  expect(words).toEqual({
    en: expect.any(Array),
    fr: expect.any(Array),
    "zh-CN": expect.any(Array),
  });
  expect(words.en).toMatchInlineSnapshot(`
    [
      "elephant",
      "picnic",
      "hospital",
      "magnet",
      "falcon",
      "crown",
    ]
  `);
  expect(words.fr).toMatchInlineSnapshot(`
    [
      "crocodile",
      "noisette",
      "fontaine",
      "jonquille",
      "cygne",
      "clarinette",
    ]
  `);
  expect(words["zh-CN"]).toMatchInlineSnapshot(`
    [
      "泥巴",
      "丝绸",
      "戒指",
      "农民",
      "桌椅",
      "冰川",
    ]
  `);
});

it("a key that differs in one bit has other words", () => {
  const other = new Uint8Array(32).fill(7);
  other[31] = 6;
  const [one, two] = [keyWords(new Uint8Array(32).fill(7)), keyWords(other)];
  for (const language of uiLanguages) expect(one[language]).not.toEqual(two[language]);
});

it.each(uiLanguages)("there are 256 different words in %s", (language) => {
  expect(new Set(fingerprintWords[language]).size).toBe(256);
  expect(fingerprintWords[language]).toHaveLength(256);
});

it.each(["en", "fr"] as const)("no two words in %s look or begin alike", (language) => {
  const words = fingerprintWords[language].map(withoutAccents);
  expect(words.filter((word) => !/^[a-z]{4,11}$/u.test(word))).toEqual([]);
  expect(new Set(words.map((word) => word.slice(0, 4))).size).toBe(256);
  const alike = words.flatMap((word, at) => words.slice(at + 1).filter((other) => distance(word, other) < 3));
  expect(alike).toEqual([]);
});

it("no two Chinese words share a character", () => {
  const characters = fingerprintWords["zh-CN"].flatMap((word) => [...word]);
  expect(characters).toHaveLength(512);
  expect(new Set(characters).size).toBe(512);
});

function withoutAccents(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "");
}

/** Letters to add, drop or change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
