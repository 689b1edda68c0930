import fc from "fast-check";
import { expect, it } from "vitest";
import { createThoughtFilter, type OutputPart } from "../../../models/host/thoughtFilter.ts";

function filtered(chunks: readonly string[], isThinking = false) {
  const filter = createThoughtFilter(isThinking);
  const parts: OutputPart[] = [...chunks.flatMap((chunk) => filter.push(chunk)), ...filter.end()];
  const joined = (kind: OutputPart["kind"]) =>
    parts
      .filter((part) => part.kind === kind)
      .map((part) => part.delta)
      .join("");
  return { text: joined("text"), thought: joined("thought") };
}

it("passes an answer without thoughts", () => {
  expect(filtered(["A half ", "is < one. [1]"])).toEqual({ text: "A half is < one. [1]", thought: "" });
});

it("tells the thought from the answer, and drops the empty lines between them", () => {
  const output = ["<think>\nHm.\n</think>\n\n", "A half."];
  expect(filtered(output)).toEqual({ text: "A half.", thought: "\nHm.\n" });
});

it("starts in the thought when the prompt has opened it", () => {
  expect(filtered(["Hm. </think>", "A half."], true)).toEqual({ text: "A half.", thought: "Hm. " });
});

it("never shows a thought that does not end", () => {
  expect(filtered(["<think>Hm, and then"])).toEqual({ text: "", thought: "Hm, and then" });
});

it("finds the marks however they are cut", () => {
  const whole = "<think>Hm. 3 < 4 </thin</think>\n\nUne moitié <thin. [1]";
  fc.assert(
    fc.property(fc.array(fc.nat(whole.length), { maxLength: 12 }), (cuts) => {
      const at = [0, ...cuts.sort((left, right) => left - right), whole.length];
      const chunks = at.slice(1).map((end, index) => whole.slice(at[index], end));
      expect(filtered(chunks)).toEqual({ text: "Une moitié <thin. [1]", thought: "Hm. 3 < 4 </thin" });
    }),
  );
});
