import { expect, it } from "vitest";
import { mendStreaming } from "../../renderer/components/markdown/mendStreaming.ts";
import { withDollarMath } from "../../renderer/components/markdown/texDelimiters.ts";

it.each([
  ["bold that is still open is closed", "Each part is **one ha", "Each part is **one ha**"],
  ["a bold mark with nothing after it is held back", "Each part is **", "Each part is "],
  ["a closed one stays", "Each **part** is", "Each **part** is"],
  ["a formula that has only begun is held back", "We write $\\frac{1}{", "We write"],
  ["a whole formula stays", "We write $\\frac{1}{2}$ so", "We write $\\frac{1}{2}$ so"],
  ["a display formula that has only begun is held back", "So:\n\n$$\n1 + 1", "So:"],
  [
    "a dollar of an earlier paragraph does not hold back the next",
    "It costs 5$.\n\nThen we add",
    "It costs 5$.\n\nThen we add",
  ],
  ["a fence that is still open is closed", "```\n1 + 1", "```\n1 + 1\n```"],
  ["a mark of which the number is missing is held back", "It is a half [", "It is a half "],
  ["a list mark without words is held back", "You need:\n- ", "You need:\n"],
  ["a code span that is still open is closed", "Press `Ent", "Press `Ent`"],
])("%s", (_, written, shown) => expect(mendStreaming(written)).toBe(shown));

it("no beginning of an answer shows stars or dollars that the whole does not", () => {
  const whole = "A **half** is $\\frac{1}{2}$.\n\n1. Cut *well*.\n2. Look: `a`.\n\n$$\n1 + 1 = 2\n$$\n\nDone.";
  for (let end = 0; end <= whole.length; end++) {
    const shown = mendStreaming(whole.slice(0, end));
    expect((shown.match(/\*\*/gu)?.length ?? 0) % 2, shown).toBe(0);
    expect((shown.match(/\$/gu)?.length ?? 0) % 2, shown).toBe(0);
  }
});

it("formulas in the brackets of TeX are read as those in dollars", () => {
  expect(withDollarMath("It is \\(\\frac{1}{2}\\) of it")).toBe("It is $\\frac{1}{2}$ of it");
  expect(withDollarMath("It is \\(\\frac{1")).toBe("It is ");
});
