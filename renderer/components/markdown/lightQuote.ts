import { findQuote, formulaLetter } from "./findQuote.ts";
import { type HastElement, type HastNode, type HastRoot, isFormula } from "./hast.ts";

/** A text or a formula, and where it begins among all letters, spaces not counted; a formula counts as one. */
interface Piece {
  readonly node: HastNode;
  readonly letters: string;
  readonly from: number;
}

/**
 * A rehype plugin: wraps a quote in `<mark>`, over as many elements as it spans. Spaces and line ends need not agree, and
 * formulas of the quote may be plain text. If the quote is not found, every block of the text is marked whole.
 */
export function lightQuote(quote: string | undefined) {
  return () => (tree: HastRoot) => {
    const pieces = gatherPieces(tree);
    const letters = [...pieces.values()].map((piece) => piece.letters).join("");
    const range = findQuote(letters, squeeze(quote ?? "")) ?? { from: 0, to: Number.POSITIVE_INFINITY };
    const light = (element: HastElement) => {
      if (isFormula(element)) return;
      for (const child of element.children) if (child.type === "element") light(child);
      element.children = element.children.flatMap((child) => {
        const piece = pieces.get(child);
        return piece ? markPart(piece, range.from - piece.from, range.to - piece.from) : [child];
      });
    };
    for (const child of tree.children) if (child.type === "element") light(child);
  };
}

/** By their nodes, in the order of the text. */
function gatherPieces(tree: HastRoot): Map<HastNode, Piece> {
  const pieces = new Map<HastNode, Piece>();
  let from = 0;
  const add = (node: HastNode, letters: string) => {
    pieces.set(node, { node, letters, from });
    from += letters.length;
  };
  const walk = (parent: HastElement) => {
    for (const child of parent.children) {
      if (child.type === "text") add(child, squeeze(child.value));
      if (child.type !== "element") continue;
      if (isFormula(child)) add(child, formulaLetter);
      else walk(child);
    }
  };
  for (const child of tree.children) if (child.type === "element") walk(child);
  return pieces;
}

/** Marks the letters from `from` up to `to` of a piece, spaces not counted. */
function markPart({ node, letters }: Piece, from: number, to: number): HastNode[] {
  if (node.type !== "text") return from < letters.length && to > 0 ? [marked([node])] : [node];
  const { value } = node;
  // What began in an earlier piece takes the spaces between along.
  const start = from < 0 ? 0 : letterOffset(value, from, "beforeNext");
  const end = Number.isFinite(to) ? letterOffset(value, Math.max(0, to), "afterLast") : value.length;
  if (to <= 0 || start >= end || value.slice(start, end).trim() === "") return [node];
  const text = (part: string): HastNode[] => (part === "" ? [] : [{ type: "text", value: part }]);
  return [...text(value.slice(0, start)), marked(text(value.slice(start, end))), ...text(value.slice(end))];
}

function marked(children: HastElement["children"]): HastElement {
  return { type: "element", tagName: "mark", properties: {}, children };
}

/** Where so many letters have passed: before the next letter, or right after the last one. */
function letterOffset(text: string, letters: number, side: "beforeNext" | "afterLast"): number {
  let seen = 0;
  for (let at = 0; at < text.length; at++) {
    if (/\s/u.test(text[at] ?? "")) continue;
    if (seen === letters && side === "beforeNext") return at;
    seen++;
    if (seen === letters && side === "afterLast") return at + 1;
  }
  return side === "afterLast" && letters === 0 ? 0 : text.length;
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, "");
}
