import { expect, it } from "vitest";
import { languageOfQuestion } from "../../../content/retrieval/questionLanguage.ts";

it.each([
  ["What is a half?", "fr", "en"],
  ["Why does the water go up into the sky?", "zh-CN", "en"],
  ["C’est quoi, une moitié ?", "en", "fr"],
  ["Pourquoi est-ce que la feuille est verte ?", "zh-CN", "fr"],
  ["水为什么会变成云？", "en", "zh-CN"],
  ["什么是分数？", "zh-TW", "zh-TW"],
  ["What is a half?", "en-GB", "en-GB"],
  ["fraction", "fr", "fr"],
  ["fraction", "en", "en"],
  ["3/4 + 1/4", "fr", "fr"],
])("%j asked on a page in %s is in %s", (question, reader, language) => {
  expect(languageOfQuestion(question, reader)).toBe(language);
});
