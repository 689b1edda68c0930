import { describe, expect, it } from "vitest";
import { snippetOf } from "../../../content/retrieval/snippet.ts";
import { searchOver } from "./testSearch.ts";

function snippet(text: string, question: string, language = "en") {
  const [best] = searchOver([{ text, language }]).findPassages({ question, language, limit: 1 });
  return best === undefined ? [] : snippetOf(best, language === "en" ? "en" : "zh");
}

describe("a snippet", () => {
  it("begins at the sentence that holds most, and marks the words as they are written", () => {
    expect(snippet("It is hot. The Hearts beat.", "heart")).toEqual([
      { text: "The ", isHit: false },
      { text: "Hearts", isHit: true },
      { text: " beat.", isHit: false },
    ]);
  });

  it("goes on while there is room and then stops at the end of a sentence", () => {
    const long = `The heart beats. It rests. ${"word ".repeat(60)}.`;
    const text = snippet(long, "heart").map((piece) => piece.text);
    expect(text.join("")).toBe("The heart beats. It rests.");
  });

  it("cuts a very long sentence and says so", () => {
    const text = snippet(`heart ${"word ".repeat(200)}`, "heart").map((piece) => piece.text);
    expect(text.join("").length).toBeLessThan(370);
    expect(text.join("")).toMatch(/…$/u);
  });

  it("marks Chinese without spaces between", () => {
    const pieces = snippet("天很热。心脏在跳。", "心脏", "zh-CN");
    expect(pieces.find(({ isHit }) => isHit)?.text).toBe("心脏");
  });
});
