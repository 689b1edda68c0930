import { describe, expect, it } from "vitest";
import { searchOver } from "./testSearch.ts";

const text = "A magnet pulls iron.";

describe("where a question is asked", () => {
  it("puts the open lesson before its course, and its course before all else, where passages fit alike", () => {
    const search = searchOver([
      { text, lesson: "far", course: "other" },
      { text, lesson: "near", course: "science" },
      { text, lesson: "open", course: "science" },
    ]);
    const lesson = { packId: "p", lessonId: "open" };
    const found = search.findPassages({ question: "magnet", language: "en", lesson, limit: 5 });
    expect(found.map(({ passageId }) => passageId)).toEqual(["3", "2", "1"]);
  });

  it("lets a passage from elsewhere win when it fits much better", () => {
    const search = searchOver([
      { text: "The magnet is red.", lesson: "open", course: "science" },
      { text: "A magnet pulls iron nails.", lesson: "far", course: "other" },
    ]);
    const lesson = { packId: "p", lessonId: "open" };
    const [best] = search.findPassages({
      question: "Which nails does a magnet pull?",
      language: "en",
      lesson,
      limit: 5,
    });
    expect(best?.passageId).toBe("2");
  });

  it("keeps to one lesson when asked", () => {
    const search = searchOver([
      { text, lesson: "one" },
      { text, lesson: "two" },
    ]);
    const within = { packId: "p", lessonId: "two" };
    const found = search.findPassages({ question: "magnet", language: "en", within, limit: 5 });
    expect(found.map(({ passageId }) => passageId)).toEqual(["2"]);
  });
});
