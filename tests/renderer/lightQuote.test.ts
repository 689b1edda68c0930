import { expect, it } from "vitest";
import type { HastElement, HastNode, HastRoot } from "../../renderer/components/markdown/hast.ts";
import { lightQuote } from "../../renderer/components/markdown/lightQuote.ts";

const text = (value: string): HastNode => ({ type: "text", value });
const element = (tagName: string, ...children: HastElement["children"]): HastElement => ({
  type: "element",
  tagName,
  properties: {},
  children,
});
const formula = (): HastElement => ({ ...element("span"), properties: { className: ["katex"] } });
/** The tree, a formula as `f`, with what is lit between brackets. */
function lit(quote: string | undefined, ...blocks: HastElement[]): string {
  const tree: HastRoot = { children: blocks };
  lightQuote(quote)()(tree);
  const show = (node: HastRoot["children"][number]): string => {
    if (node.type === "text") return node.value;
    if (node.type !== "element") return "";
    if (node.properties.className) return "f";
    const inside = node.children.map(show).join("");
    return node.tagName === "mark" ? `[${inside}]` : inside;
  };
  return tree.children.map(show).join("\n");
}

it("a quote is lit where it stands, and nothing beside it", () => {
  expect(lit("A half is equal.", element("p", text("Look. A half is equal. Then go.")))).toBe(
    "Look. [A half is equal.] Then go.",
  );
});

it("a quote is lit across bold words and line ends", () => {
  const paragraph = element("p", text("Each part is "), element("strong", text("one\nhalf")), text(" of it. So."));
  expect(lit("Each part is one half of it.", paragraph)).toBe("[Each part is ][one\nhalf][ of it.] So.");
});

it("a quote that is not found lights the whole passage", () => {
  expect(lit("Something else", element("p", text("One.")), element("p", text("Two.")))).toBe("[One.]\n[Two.]");
  expect(lit(undefined, element("p", text("One.")))).toBe("[One.]");
});

it("a quote with formulas in plain text is lit where they are drawn", () => {
  const paragraph = () =>
    element("p", text("Cut it. We write a half as "), formula(), text(". A "), formula(), text(" is left."));
  expect(lit("We write a half as 1/2.", paragraph())).toBe("Cut it. [We write a half as ][f][.] A f is left.");
  expect(lit("A (3 × 2)/8 is left.", paragraph())).toBe("Cut it. We write a half as f. [A ][f][ is left.]");
  expect(lit("1/2. A 3/4", paragraph())).toBe("Cut it. We write a half as [f][. A ][f] is left.");
});

it("words do not pass for a formula", () => {
  expect(lit("We are late. A", element("p", formula(), text(". A bread.")))).toBe("[f][. A bread.]");
});

it("a long row of formulas that does not hold the quote is given up, however its figures could be shared out", () => {
  const row = Array.from({ length: 24 }, formula);
  const quote = `${"1".repeat(60)}${"the goats are on the other hill ".repeat(2)}`;
  expect(lit(quote, element("p", ...row, text("other")))).toBe(`${"[f]".repeat(24)}[other]`);
});
