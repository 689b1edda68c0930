import { describe, expect, it } from "vitest";
import { isAnswerable } from "../../../content/retrieval/isAnswerable.ts";
import { searchOver } from "./testSearch.ts";

const english = [
  { text: "The heart is a muscle that pumps blood. It beats day and night." },
  { text: "A map is a drawing of a place seen from above. 3/4 of 20 seeds is 15 seeds.", lesson: "two" },
  { text: "Boil the water for 1 minute. A café sells tea.", lesson: "three", pack: "q" },
];

describe("finding passages", () => {
  it("finds a simplified passage for a question in traditional script", () => {
    const search = searchOver([
      { text: "心脏把血液送到全身。", language: "zh-CN" },
      { text: "分母是分数线下面的数。", language: "zh-CN" },
    ]);
    expect(search.found("什麼是分數的分母？", "zh-TW")[0]).toBe("2");
  });

  it("does not mind full-width forms, case or diacritics", () => {
    const search = searchOver(english);
    expect(search.found("３/４ of ２０?")[0]).toBe("2");
    expect(search.found("HEART")).toEqual(["1"]);
    expect(search.found("cafe")).toEqual(["3"]);
  });

  it("finds other forms of a word and a misspelt one", () => {
    const search = searchOver(english);
    expect(search.found("boiling")).toEqual(["3"]);
    expect(search.found("muscels")).toEqual(["1"]);
  });

  it("parts French elisions", () => {
    const search = searchOver([
      { text: "L’eau s’évapore au soleil.", language: "fr" },
      { text: "Le cœur bat.", language: "fr" },
    ]);
    expect(search.found("Qu'est-ce qui fait que d'eau il n'y a plus ?", "fr")).toEqual(["1"]);
    expect(search.found("COEUR", "fr")).toEqual(["2"]);
  });

  it("keeps to the language, and to a pack when asked", () => {
    const search = searchOver([...english, { text: "The heart", language: "es" }]);
    expect(search.found("heart")).toEqual(["1"]);
    expect(search.found("heart", "es")).toEqual(["4"]);
    const within = search.findPassages({ question: "heart water", language: "en", limit: 5, within: { packId: "q" } });
    expect(within.map(({ passageId }) => passageId)).toEqual(["3"]);
  });

  it("puts the open lesson first where two passages fit alike", () => {
    const same = "A denominator is the bottom number.";
    const search = searchOver([{ text: same }, { text: same, lesson: "two" }]);
    const lesson = { packId: "p", lessonId: "two" };
    const found = search.findPassages({ question: "denominator", language: "en", lesson, limit: 5 });
    expect(found[0]?.passageId).toBe("2");
  });

  it("finds nothing for an empty question and takes operators of the index for words", () => {
    const search = searchOver(english);
    expect(search.found("  ?! ")).toEqual([]);
    expect(() => search.found('heart" OR NEAR(a b) AND * -- ^title:')).not.toThrow();
  });

  it("forgets a pack that is removed", () => {
    const search = searchOver(english);
    search.index.removePack("q");
    expect(search.found("boil water")).toEqual([]);
    expect(search.db.prepare("SELECT count(*) FROM search_terms WHERE term = 'boil'").pluck().get()).toBe(0);
  });

  it("names the sentences that hold most of the question", () => {
    const [best] = searchOver(english).findPassages({ question: "What pumps the blood?", language: "en", limit: 1 });
    expect(best?.sentences).toEqual([
      { text: "The heart is a muscle that pumps blood.", coverage: 1 },
      { text: "It beats day and night.", coverage: 0 },
    ]);
  });

  it("tells a question that the passages answer from one that they do not", () => {
    const search = searchOver(english);
    const ask = (question: string) =>
      isAnswerable(question, search.findPassages({ question, language: "en", limit: 5 }), "en");
    expect(ask("What does the heart pump?")).toBe(true);
    expect(ask("Who won the football match yesterday?")).toBe(false);
    expect(ask("What is it?")).toBe(false);
  });
});
