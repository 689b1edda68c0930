import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { mathFromMarkdown } from "mdast-util-math";
import { gfm } from "micromark-extension-gfm";
import { math } from "micromark-extension-math";

const syntax = {
  extensions: [gfm(), math()],
  mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
};

/** The tree of a lesson's text: CommonMark, GFM and TeX math, as the page's own parser reads it. */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, syntax);
}

/** The node and all below it, in document order. */
export function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if (!("children" in node)) return;
  for (const child of node.children) yield* nodesOf(child);
}

/** Where in the text a node begins and ends. Nodes that a parser made always know it. */
export function rangeOf(node: Nodes): readonly [start: number, end: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}
