import { describe, expect, it } from "vitest";
import { indexLanguageOf } from "../../../content/retrieval/indexLanguage.ts";
import { lacksCount, lacksKind, lacksNumber } from "../../../content/retrieval/whatIsAsked.ts";
import { searchOver } from "./testSearch.ts";

type Lacks = typeof lacksKind;

/** Whether a rule misses in a text what a question asks for. */
function misses(lacks: Lacks, text: string, question: string, language: string): boolean {
  const found = searchOver([{ text, language }]).findPassages({ question, language, limit: 3 });
  const [best] = found;
  if (best === undefined) throw new Error("the text holds no word of the question");
  return lacks(question, best, indexLanguageOf(language));
}

const counts: Lacks = (question, passage, language) => lacksCount(question, [passage], language);

describe("what a question asks for", () => {
  it("is a number, near what it is about", () => {
    const text = "A child has many bones. They grow. They rest. 206 are in an adult.";
    expect(misses(lacksNumber, text, "How many bones has a child?", "en")).toBe(true);
    expect(misses(lacksNumber, text, "How many are in an adult?", "en")).toBe(false);
    expect(misses(lacksNumber, text, "What bones has a child?", "en")).toBe(false);
  });

  it.each([
    [
      "en",
      "An adult has 206 strong bones and a mouth.",
      "How many bones has an adult?",
      "How many mouths has an adult?",
    ],
    ["fr", "Un adulte a 206 os et une bouche.", "Combien d'os a un adulte ?", "Combien de bouches a un adulte ?"],
    ["zh-CN", "大人有 206 块骨头，没有尾巴。", "大人有几块骨头？", "大人有几条尾巴？"],
  ])("is so many of a thing: %s", (language, text, held, missed) => {
    expect(misses(counts, text, held, language)).toBe(false);
    expect(misses(counts, text, missed, language)).toBe(true);
  });

  it.each([
    ["en", "Boil the water for 3 minutes.", "How long must water boil?", "How hot must water boil?"],
    ["en", "The shelf is 20 cm deep.", "How deep is the shelf?", "What is the price of the shelf?"],
    ["en", "Lan is 12 years old.", "How old is Lan?", "How heavy is Lan?"],
    ["en", "The heart is the strongest muscle.", "What is the strongest muscle?", "Who invented the heart?"],
    ["fr", "L'eau bout pendant 3 minutes.", "L'eau bout combien de temps ?", "L'eau bout à quelle température ?"],
    ["fr", "Lan a 12 ans et vit près du puits.", "Quel âge a Lan ?", "Quel jour Lan vient ?"],
    ["zh-CN", "水要烧开 3 分钟。", "水要烧开多久？", "水要烧到几度？"],
    ["zh-CN", "晓雨傍晚去打水。", "晓雨什么时候打水？", "晓雨打水多少钱？"],
  ])("is a kind of thing: %s, %s", (language, text, held, missed) => {
    expect(misses(lacksKind, text, held, language)).toBe(false);
    expect(misses(lacksKind, text, missed, language)).toBe(true);
  });
});
