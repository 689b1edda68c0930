import { expect, it } from "vitest";
import type { HastElement, HastRoot } from "../../renderer/components/markdown/hast.ts";
import { keepStops } from "../../renderer/components/markdown/keepStops.ts";

const half: HastElement = { type: "element", tagName: "span", properties: { className: ["katex"] }, children: [] };
/** A paragraph after the plugin, with a formula as `f` and what stays together between brackets. */
function kept(...children: HastElement["children"]): string {
  const tree: HastRoot = { children: [{ type: "element", tagName: "p", properties: {}, children }] };
  keepStops()(tree);
  const show = (node: HastRoot["children"][number]): string => {
    if (node.type === "text") return node.value;
    if (node.type !== "element") return "";
    if (node === half) return "f";
    const inside = node.children.map(show).join("");
    return node.tagName === "span" ? `[${inside}]` : inside;
  };
  return tree.children.map(show).join("");
}
const text = (value: string): HastElement["children"][number] => ({ type: "text", value });

it("a stop stays on the line of the formula before it", () => {
  expect(kept(text("like "), half, text(", and "), half, text("."))).toBe("like [f,] and [f.]");
  expect(kept(text("写作 "), half, text("。整体"))).toBe("写作 [f。]整体");
  expect(kept(half, text("\u202f? Oui"))).toBe("[f\u202f?] Oui");
});

it("words after a formula may begin a line", () => {
  expect(kept(half, text(" of a bread."), half)).toBe("f of a bread.f");
});
