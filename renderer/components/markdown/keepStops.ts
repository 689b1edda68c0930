import { type HastElement, type HastRoot, isFormula } from "./hast.ts";

/** Marks that must not begin a line. */
const stops = /^[\u00a0\u202f]?[,.;:!?)\]»”’，。；：！？、）]+/u;

/**
 * A rehype plugin, after KaTeX: keeps the stop behind a formula on the formula's line. The browser would break there,
 * since it takes a formula for a picture.
 */
export function keepStops() {
  return (tree: HastRoot) => {
    for (const child of tree.children) if (child.type === "element") keepIn(child);
  };
}

function keepIn(element: HastElement): void {
  if (isFormula(element)) return;
  const kept: HastElement["children"] = [];
  for (const child of element.children) {
    if (child.type === "element") keepIn(child);
    const before = kept.at(-1);
    const stop = child.type === "text" ? stops.exec(child.value)?.[0] : undefined;
    if (child.type === "text" && stop !== undefined && before?.type === "element" && isFormula(before)) {
      kept.splice(-1, 1, together(before, stop), { type: "text", value: child.value.slice(stop.length) });
    } else {
      kept.push(child);
    }
  }
  element.children = kept;
}

function together(formula: HastElement, stop: string): HastElement {
  return {
    type: "element",
    tagName: "span",
    properties: { className: ["kept"] },
    children: [formula, { type: "text", value: stop }],
  };
}
