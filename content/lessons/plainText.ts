import type { Nodes, PhrasingContent, RootContent } from "mdast";
import { readableMath } from "./readableMath.ts";

/**
 * What a block says, without marks: one line for each paragraph, list item and table row; formulas readable;
 * pictures, raw HTML and notes left out. Cells of a row are parted by ` | `.
 */
export function plainText(block: RootContent): string {
  return linesOf(block)
    .map((line) => line.replace(/[ \t]+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

function linesOf(node: Nodes): string[] {
  switch (node.type) {
    case "paragraph":
    case "heading":
      return inlineText(node.children).split("\n");
    case "table":
      return node.children.map((row) => row.children.map((cell) => inlineText(cell.children)).join(" | "));
    case "code":
      return node.value.split("\n");
    case "math":
      return [readableMath(node.value)];
    case "html":
    case "definition":
    case "footnoteDefinition":
      return [];
    default:
      return "children" in node ? node.children.flatMap((child) => linesOf(child)) : [];
  }
}

/** The words of a line. Lines broken in the source join: with a space, or without one between Chinese characters. */
export function inlineText(nodes: readonly PhrasingContent[]): string {
  return nodes.map(wordsOf).join("");
}

function wordsOf(node: PhrasingContent): string {
  switch (node.type) {
    case "text":
      return joinLines(node.value);
    case "inlineCode":
      return node.value;
    case "inlineMath":
      return readableMath(node.value);
    case "break":
      return "\n";
    case "html":
    case "image":
    case "imageReference":
    case "footnoteReference":
      return "";
    case "emphasis":
    case "strong":
    case "delete":
    case "link":
    case "linkReference":
      return inlineText(node.children);
    default:
      return node satisfies never;
  }
}

const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]`;
const breakBetweenUnspaced = new RegExp(`(?<=${unspaced})\n(?=${unspaced})`, "gu");

function joinLines(text: string): string {
  return text.replace(breakBetweenUnspaced, "").replaceAll("\n", " ");
}
