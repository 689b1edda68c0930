import type { ExtraProps } from "react-markdown";

/** The tree that Markdown becomes, by the names react-markdown gives it. */
export type HastElement = NonNullable<ExtraProps["node"]>;
export type HastNode = HastElement["children"][number];
export type HastRoot = { children: HastRootChild[] };
type HastRootChild = HastNode | { type: "doctype" };

/** The parts of a formula are laid out by KaTeX: whoever changes text leaves them alone. */
export function isFormula(node: HastElement): boolean {
  const classes = node.properties.className;
  return Array.isArray(classes) && classes.some((name) => name === "katex" || name === "katex-display");
}
