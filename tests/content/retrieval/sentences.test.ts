import { expect, it } from "vitest";
import { sentencesOf } from "../../../content/retrieval/sentences.ts";

const texts = (text: string) => sentencesOf(text).map((sentence) => sentence.text);

it("parts English and French at the ends of sentences, not after a title or an initial", () => {
  expect(texts("Dear Mr. Traore, thank you. We drink 2.5 litres! Why?")).toEqual([
    "Dear Mr. Traore, thank you.",
    "We drink 2.5 litres!",
    "Why?",
  ]);
});

it("parts Chinese without spaces and keeps the closing quotation mark", () => {
  expect(texts("“吃什么？”她问。水；火")).toEqual(["“吃什么？”", "她问。", "水；", "火"]);
});

it("says where each sentence stands", () => {
  const text = "One.  Two.\nThree";
  for (const { text: sentence, start, end } of sentencesOf(text)) expect(text.slice(start, end)).toBe(sentence);
});
