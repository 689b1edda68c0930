import { describe, expect, it } from "vitest";
import type { Source, Turn } from "../../../contract/tutor.ts";
import { composePrompt } from "../../../engine/tutor/composePrompt.ts";

const source = (n: number, text: string): Source => ({
  n,
  passageId: `p/l/en#${n}`,
  packId: "p",
  lessonId: "l",
  title: "Halves",
  language: "en",
  text,
  locator: { kind: "heading", heading: "h", section: 1 },
});
const turn = (question: string, answer: string): Turn => ({
  turnId: question,
  conversationId: "c",
  question,
  language: "en",
  askedAt: "2026-11-24T00:00:00.000Z",
  state: "answered",
  answer,
  sources: [],
  citations: [],
  uncheckedNumbers: [],
  nearest: [],
  lastSeq: 3,
});
const words = (text: string) => text.split(/\s+/u).filter(Boolean).length;
const parts = {
  template: "Rules.\n{{mode}}\nLesson: {{lesson}}\n{{passages}}",
  modeRule: "",
  lessonTitle: "Halves",
  lessonSources: [
    source(1, "One half is one of two equal parts."),
    source(2, "A quarter is one of four\nequal parts."),
  ],
  otherSources: [source(3, "Water boils.")],
  thread: [turn("What is a half?", "One of two.[1]")],
  question: "And a quarter?",
};

describe("composePrompt", () => {
  it("begins alike for every question in a lesson: rules, then its passages in order", () => {
    const first = composePrompt(parts, 1_000, words);
    const second = composePrompt({ ...parts, question: "Why?", thread: [], otherSources: [] }, 1_000, words);
    expect(first.system).toBe(
      "Rules.\nLesson: Halves\n[1] One half is one of two equal parts.\n[2] A quarter is one of four equal parts.",
    );
    expect(second.system).toBe(first.system);
  });

  it("has as much room for the lesson whether a question is short or long", () => {
    const short = composePrompt({ ...parts, question: "Why?" }, 175, words);
    const long = composePrompt({ ...parts, question: "why is it so ".repeat(20) }, 175, words);
    expect(short.sources.map((one) => one.n)).toEqual([1]);
    expect(long.system).toBe(short.system);
  });

  it("puts earlier turns, then passages from elsewhere with the question at the end", () => {
    expect(composePrompt(parts, 1_000, words).messages).toEqual([
      { role: "user", text: "What is a half?" },
      { role: "assistant", text: "One of two." },
      { role: "user", text: "[3] Water boils.\n\nAnd a quarter?" },
    ]);
  });

  it("lets only passages be cited that had room", () => {
    expect(composePrompt(parts, 1_000, words).sources.map((one) => one.n)).toEqual([1, 2, 3]);
    expect(composePrompt(parts, 175, words).sources.map((one) => one.n)).toEqual([1]);
  });

  it("gives up earlier turns before passages", () => {
    const tight = composePrompt(parts, 193, words);
    expect(tight.sources.map((one) => one.n)).toEqual([1, 2, 3]);
    expect(tight.messages).toHaveLength(1);
  });

  it("takes the words of passages and children as they are, also if they look like a pattern", () => {
    const { system, messages } = composePrompt(
      { ...parts, lessonSources: [source(1, "costs $& and $1")], question: "what is $& {{passages}}?" },
      1_000,
      words,
    );
    expect(system).toContain("[1] costs $& and $1");
    expect(messages.at(-1)?.text).toContain("what is $& {{passages}}?");
  });
});
