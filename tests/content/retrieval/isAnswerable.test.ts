import { describe, expect, it } from "vitest";
import { isAnswerable } from "../../../content/retrieval/isAnswerable.ts";
import type { PassageFeatures, ScoredPassage, TermMatch } from "../../../content/retrieval/scoredPassage.ts";

const full = { textRank: 1, titledRank: 1, sentence: 1, neighbours: 1, passage: 1, title: 1, pairs: 1, phrases: 1 };
const good: PassageFeatures = { ...full, titleFit: 1, defined: 1, letters: 1, subject: 1 };
const held = (term: string): TermMatch => ({
  term,
  weight: 3,
  isKnown: true,
  isEveryday: false,
  inSentence: 1,
  inPassage: 1,
});

function passage(text: string, features: PassageFeatures, ...terms: TermMatch[]): ScoredPassage {
  const place = { passageId: "1", packId: "p", lessonId: "l", lessonTitle: "Blood", heading: "", section: 1 };
  const sentences = [{ text, coverage: features.sentence }];
  return { ...place, language: "en", text, score: 1, features, terms, lookedFor: new Set(), sentences };
}

const answer = passage("The heart pumps blood.", good, held("heart"), held("pump"), held("blood"));

describe("telling whether passages answer", () => {
  it("takes a question whose words they hold", () => {
    expect(isAnswerable("Does the heart pump blood?", [answer], "en")).toBe(true);
  });

  it("does not take a question of small words, nor one that found nothing", () => {
    expect(isAnswerable("What is it?", [answer], "en")).toBe(false);
    expect(isAnswerable("Does the heart pump blood?", [], "en")).toBe(false);
  });

  it("does not take a question whose telling words no lesson holds", () => {
    const unknown = (term: string): TermMatch => ({ ...held(term), isKnown: false, inSentence: 0, inPassage: 0 });
    const weak = { ...good, passage: 0.3, subject: 0, defined: 0, titleFit: 0, phrases: 0 };
    const near = passage("The heart pumps blood.", weak, held("heart"), unknown("lizard"), unknown("liver"));
    expect(isAnswerable("Does a lizard's heart have a liver?", [near], "en")).toBe(false);
  });

  it("does not take a sum whose numbers stand nowhere", () => {
    const missing: TermMatch = { ...held("47"), inSentence: 0, inPassage: 0 };
    const some = { ...good, passage: 0.6, defined: 0, phrases: 0.2 };
    const plain = passage("Add the seeds.", some, held("add"), missing);
    const worked = passage("Add the seeds.", some, held("add"), held("47"));
    expect(isAnswerable("Add 47 seeds", [worked], "en")).toBe(true);
    expect(isAnswerable("Add 47 seeds", [plain], "en")).toBe(false);
  });

  it("wants a number near for a question that asks how many", () => {
    const some = { ...good, passage: 0.7, subject: 0.5, defined: 0, titleFit: 0.2, phrases: 0.2 };
    const terms = [held("bone"), held("body"), held("child")];
    expect(isAnswerable("How many bones has a child?", [passage("206 bones.", some, ...terms)], "en")).toBe(true);
    expect(isAnswerable("How many bones has a child?", [passage("Many bones.", some, ...terms)], "en")).toBe(false);
  });

  it("minds a missing word of every day less than any other", () => {
    const some = { ...good, defined: 0, titleFit: 0, phrases: 0, subject: 0.3 };
    const missing: TermMatch = { ...held("stop"), inSentence: 0, inPassage: 0 };
    const telling = passage("The heart pumps blood.", some, held("heart"), held("pump"), missing);
    const everyday = passage("The heart pumps blood.", some, held("heart"), held("pump"), {
      ...missing,
      isEveryday: true,
    });
    expect(isAnswerable("Can the heart stop to pump?", [telling], "en")).toBe(false);
    expect(isAnswerable("Can the heart stop to pump?", [everyday], "en")).toBe(true);
  });

  it("wants the numbers of a sum in one sentence", () => {
    const some = { ...good, defined: 0, titleFit: 0.2, phrases: 0.2, subject: 0.5 };
    const apart: TermMatch = { ...held("47"), inSentence: 0 };
    const ask = (...terms: TermMatch[]) =>
      isAnswerable("Share 47 seeds by 9", [passage("47 by 9.", some, held("share"), held("seed"), ...terms)], "en");
    expect(ask(held("47"), held("9"))).toBe(true);
    expect(ask(apart, { ...apart, term: "9" })).toBe(false);
  });

  it("wants more of a question for a way of doing in one sentence than of another", () => {
    const some = { ...good, defined: 0, titleFit: 0, phrases: 0, subject: 0.4 };
    const elsewhere: TermMatch = { ...held("soap"), inSentence: 0 };
    const near = passage("Wash the hands.", some, held("wash"), elsewhere, { ...elsewhere, term: "ash" });
    expect(isAnswerable("Is soap to wash made of ash?", [near], "en")).toBe(true);
    expect(isAnswerable("How do I wash ash into soap?", [near], "en")).toBe(false);
  });
});
