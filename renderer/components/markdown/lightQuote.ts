import { type HastElement, type HastNode, type HastRoot, isFormula } from "./hast.ts";

interface Piece {
  readonly parent: HastElement;
  readonly value: string;
  /** Where it begins among all letters of the text, spaces not counted. */
  readonly from: number;
}

/**
 * A rehype plugin: wraps a quote in `<mark>`, over as many elements as it spans. Spaces and line ends need not agree.
 * If the quote is not found, as when a formula stands in it, every block of the text is marked whole.
 */
export function lightQuote(quote: string | undefined) {
  return () => (tree: HastRoot) => {
    const pieces = gatherText(tree);
    const letters = pieces.map((piece) => squeeze(piece.value)).join("");
    const wanted = squeeze(quote ?? "");
    const at = wanted === "" ? -1 : letters.indexOf(wanted);
    const range = at < 0 ? { from: 0, to: Number.POSITIVE_INFINITY } : { from: at, to: at + wanted.length };
    for (const parent of new Set(pieces.map((piece) => piece.parent))) {
      const inParent = pieces.filter((piece) => piece.parent === parent);
      parent.children = parent.children.flatMap((child) => {
        if (child.type !== "text")
          return at < 0 && child.type === "element" && isFormula(child) ? [marked([child])] : [child];
        const piece = inParent.shift();
        return piece ? markPart(piece, range.from - piece.from, range.to - piece.from) : [child];
      });
    }
  };
}

function gatherText(tree: HastRoot): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const walk = (parent: HastElement) => {
    if (isFormula(parent)) return;
    for (const child of parent.children) {
      if (child.type === "element") walk(child);
      if (child.type !== "text") continue;
      pieces.push({ parent, value: child.value, from });
      from += squeeze(child.value).length;
    }
  };
  for (const child of tree.children) if (child.type === "element") walk(child);
  return pieces;
}

/** Marks the letters from `from` up to `to` of a piece, spaces not counted. */
function markPart({ value }: Piece, from: number, to: number): HastNode[] {
  // What began in an earlier piece takes the spaces between along.
  const start = from < 0 ? 0 : letterOffset(value, from, "beforeNext");
  const end = Number.isFinite(to) ? letterOffset(value, Math.max(0, to), "afterLast") : value.length;
  if (to <= 0 || start >= end || value.slice(start, end).trim() === "") return [{ type: "text", value }];
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
