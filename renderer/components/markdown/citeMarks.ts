import { type HastElement, type HastNode, type HastRoot, isFormula } from "./hast.ts";

/**
 * A rehype plugin: turns `[n]` in text into `<cite data-n="n">`, for the numbers that are known. Anything else in
 * brackets stays what it was. Runs after sanitizing: nobody else can make such an element.
 */
export function citeMarks(known: ReadonlySet<number>) {
  return () => (tree: HastRoot) => {
    for (const child of tree.children) if (child.type === "element") markIn(child, known);
  };
}

function markIn(element: HastElement, known: ReadonlySet<number>): void {
  if (isFormula(element) || element.tagName === "code") return;
  element.children = element.children.flatMap((child): HastNode[] => {
    if (child.type === "element") markIn(child, known);
    return child.type === "text" ? splitAtMarks(child.value, known) : [child];
  });
}

function splitAtMarks(text: string, known: ReadonlySet<number>): HastNode[] {
  const parts = text.split(/ ?\[(\d{1,3})\]/u);
  return parts.flatMap((part, index): HastNode[] => {
    if (index % 2 === 0) return part === "" ? [] : [{ type: "text", value: part }];
    return known.has(Number(part))
      ? [{ type: "element", tagName: "cite", properties: { dataN: part }, children: [] }]
      : [{ type: "text", value: ` [${part}]` }];
  });
}
