import { type HastElement, type HastNode, type HastRoot, isFormula } from "./hast.ts";

/**
 * A rehype plugin: turns `[n]` in text into `<cite data-n="n" data-nth="0">`, for the numbers that are known; `data-nth`
 * counts the marks of one number from 0. Anything else in brackets stays what it was. Runs after sanitizing: nobody else
 * can make such an element.
 */
export function citeMarks(known: ReadonlySet<number>) {
  return () => (tree: HastRoot) => {
    const counts = new Map([...known].map((n) => [n, 0]));
    for (const child of tree.children) if (child.type === "element") markIn(child, counts);
  };
}

/** How many marks of each known number there have been. */
type MarkCounts = Map<number, number>;

function markIn(element: HastElement, counts: MarkCounts): void {
  if (isFormula(element) || element.tagName === "code") return;
  element.children = element.children.flatMap((child): HastNode[] => {
    if (child.type === "element") markIn(child, counts);
    return child.type === "text" ? splitAtMarks(child.value, counts) : [child];
  });
}

function splitAtMarks(text: string, counts: MarkCounts): HastNode[] {
  const parts = text.split(/ ?\[(\d{1,3})\]/u);
  const isMark = (index: number) => index % 2 === 1 && counts.has(Number(parts[index]));
  return parts.flatMap((part, index): HastNode[] => {
    if (index % 2 === 1) return isMark(index) ? [] : [{ type: "text", value: ` [${part}]` }];
    if (!isMark(index + 1)) return textNodes(part);
    const word = lastWord.exec(part)?.[0] ?? "";
    const mark = nextMark(Number(parts[index + 1]), counts);
    return [
      ...textNodes(part.slice(0, part.length - word.length)),
      element("span", { className: ["kept"] }, [...textNodes(word), mark]),
    ];
  });
}

function nextMark(n: number, counts: MarkCounts): HastElement {
  const nth = counts.get(n) ?? 0;
  counts.set(n, nth + 1);
  return element("cite", { dataN: n, dataNth: nth }, []);
}

/** What stays on one line with its mark: the word before it, in Chinese the last letter with its stop. */
const lastWord = /\p{Script=Han}?[^\s\p{Script=Han}]{0,16}$/u;

function textNodes(value: string): HastElement["children"] {
  return value === "" ? [] : [{ type: "text", value }];
}

function element(
  tagName: string,
  properties: HastElement["properties"],
  children: HastElement["children"],
): HastElement {
  return { type: "element", tagName, properties, children };
}
