import { expect, it } from "vitest";
import { readEverydayTerms } from "../../../content/retrieval/synonyms.ts";

it("knows words of every day in the form in which the index has them", () => {
  const english = readEverydayTerms("en");
  expect(["carri", "hungri", "molecul", "malaria"].map(english)).toEqual([true, true, false, false]);
  expect(["oubli", "volcan"].map(readEverydayTerms("fr"))).toEqual([true, false]);
});

it("knows a Chinese word that is several words of every day written together", () => {
  const chinese = readEverydayTerms("zh");
  expect(["写到", "看不清", "火山"].map(chinese)).toEqual([true, true, false]);
});
