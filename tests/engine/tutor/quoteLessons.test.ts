import { describe, expect, it } from "vitest";
import type { ScoredPassage } from "../../../content/retrieval/scoredPassage.ts";
import { chooseQuotes, quoteLessons } from "../../../engine/tutor/quoteLessons.ts";

const passage = (id: string, score: number, ...sentences: [string, number][]): ScoredPassage => ({
  passageId: id,
  packId: "p",
  lessonId: "l",
  language: "en",
  lessonTitle: "Halves",
  heading: "h",
  section: 1,
  text: sentences.map(([text]) => text).join(" "),
  score,
  features: {
    textRank: 1,
    titledRank: 1,
    sentence: 1,
    neighbours: 1,
    passage: 1,
    title: 0,
    pairs: 0,
    letters: 1,
    subject: 1,
    phrases: 0,
    titleFit: 0,
    defined: 0,
  },
  terms: [{ term: "half", weight: 1, isKnown: true, isEveryday: false, inSentence: 1, inPassage: 1 }],
  lookedFor: new Set(["half"]),
  sentences: sentences.map(([text, coverage]) => ({ text, coverage })),
});
const quoted = (...passages: ScoredPassage[]) => chooseQuotes(passages).map(({ passageId, text }) => [passageId, text]);

describe("What is quoted", () => {
  it("begins with the sentence that is about what was asked", () => {
    expect(
      quoted(
        passage("a", 10, ["The big piece is more than one half.", 1], ["Cut the bread.", 0]),
        passage("b", 9, ["One half is one of two equal parts.", 1]),
      ),
    ).toEqual([
      ["b", "One half is one of two equal parts."],
      ["a", "The big piece is more than one half."],
    ]);
  });

  it("keeps the order of the text within a passage", () => {
    expect(quoted(passage("a", 10, ["So this is a half.", 1], ["Half of it is eaten.", 1]))).toEqual([
      ["a", "So this is a half."],
      ["a", "Half of it is eaten."],
    ]);
  });

  it("is three sentences at most, and nothing from passages that fit much worse", () => {
    const many = passage("a", 10, ["half a", 1], ["half b", 1], ["half c", 1], ["half d", 1]);
    expect(quoted(many, passage("b", 2, ["half e", 1]))).toHaveLength(3);
    expect(quoted(many, passage("b", 2, ["half e", 1])).map(([id]) => id)).not.toContain("b");
  });

  it("says a sentence once that stands in two passages", () => {
    expect(
      quoted(passage("a", 10, ["A half is one of two.", 1]), passage("b", 9, ["A half is one of two.", 1])),
    ).toEqual([["a", "A half is one of two."]]);
  });

  it("is nothing where nothing was found", () => {
    expect(quoted()).toEqual([]);
    expect(quoted(passage("a", 1, ["Bread.", 0]))).toEqual([]);
  });
});

it("each mark of a passage has its own sentence, in the order of the answer", () => {
  const sources = (ids: readonly string[]) =>
    ids.map((passageId) => ({
      passageId,
      packId: "p",
      lessonId: "l",
      title: "Halves",
      language: "en",
      text: "",
      locator: { kind: "heading" as const, heading: "h", section: 1 },
      packVersion: "1.0.0",
      sha256: "0",
    }));
  const twice = passage("a", 10, ["So this is a half.", 1], ["Half of it is eaten.", 1]);
  const steps = [...quoteLessons([twice], { sources })];
  expect(steps.map((step) => (step.kind === "text" ? step.delta : "")).join("")).toBe(
    "So this is a half. [1]\n\nHalf of it is eaten. [1]",
  );
  expect(steps).toContainEqual(
    expect.objectContaining({
      citations: [
        { n: 1, passageId: "a", quote: "So this is a half." },
        { n: 1, passageId: "a", quote: "Half of it is eaten." },
      ],
    }),
  );
});
