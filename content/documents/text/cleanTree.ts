import type { BlockContent, Nodes, PhrasingContent, Root, RootContent } from "mdast";
import { nodesOf } from "../../lessons/parseMarkdown.ts";
import { plainText } from "../../lessons/plainText.ts";
import { splitText } from "./splitText.ts";

/** Gives the address of a picture in the pack, or undefined for one that does not come along. */
export type PictureAddress = (address: string) => string | undefined;

/** Lists and quotations in one another, as deep as anybody writes them. */
const deepest = 6;
/** A block with more characters than this is taken apart, so that it stays citable. */
const longestBlock = 12_000;
/** More links than any paragraph has; a reader of lessons refuses a text with more. */
const mostLinks = 200;

/**
 * What of a document's tree a lesson can hold: no raw HTML, pictures of the pack alone, links to the web and by mail,
 * everything written out where it stands. Notes become paragraphs; blocks that are too long become several.
 */
export function cleanTree(root: Root, picture: PictureAddress): RootContent[] {
  const definitions = new Map<string, string>();
  for (const node of nodesOf(root)) if (node.type === "definition") definitions.set(node.identifier, node.url);
  const addressOf = (node: Nodes) => {
    if (node.type === "image" || node.type === "link") return node.url;
    return node.type === "imageReference" || node.type === "linkReference"
      ? definitions.get(node.identifier)
      : undefined;
  };
  const cleaner: Cleaner = { picture, addressOf };
  return root.children.flatMap((node) => cleanBlock(node, cleaner, 0)).flatMap(takeApart);
}

interface Cleaner {
  readonly picture: PictureAddress;
  readonly addressOf: (node: Nodes) => string | undefined;
}

function cleanBlock(node: RootContent, cleaner: Cleaner, depth: number): RootContent[] {
  switch (node.type) {
    case "html":
    case "definition":
    case "yaml":
      return [];
    case "footnoteDefinition":
      return node.children.flatMap((child) => cleanBlock(child, cleaner, depth));
    case "blockquote": {
      const children = node.children.flatMap((child) => cleanBlock(child, cleaner, depth + 1)) as BlockContent[]; // blocks stay blocks
      return depth >= deepest ? children : children.length === 0 ? [] : [{ ...node, children }];
    }
    case "list": {
      if (depth >= deepest) return paragraphsOf(plainText(node));
      const items = node.children.map((item) => ({
        ...item,
        children: item.children.flatMap((child) => cleanBlock(child, cleaner, depth + 1)) as BlockContent[], // as above
      }));
      const children = items.filter((item) => item.children.length > 0);
      return children.length === 0 ? [] : [{ ...node, children }];
    }
    case "table":
      return [
        {
          ...node,
          children: node.children.map((row) => ({
            ...row,
            children: row.children.map((cell) => ({ ...cell, children: cleanInline(cell.children, cleaner) })),
          })),
        },
      ];
    case "paragraph":
    case "heading": {
      const children = withoutEdges(cleanInline(node.children, cleaner));
      return children.length === 0 ? [] : [{ ...node, children }];
    }
    default:
      return [node];
  }
}

function cleanInline(nodes: readonly PhrasingContent[], cleaner: Cleaner): PhrasingContent[] {
  return nodes.flatMap((node) => {
    switch (node.type) {
      case "html":
      case "footnoteReference":
        return [];
      case "text":
      case "inlineCode":
        return [{ ...node, value: node.value.replace(/(?![\t\n])\p{Cc}/gu, " ") }];
      case "image":
      case "imageReference": {
        const url = cleaner.picture(cleaner.addressOf(node) ?? "");
        return url === undefined ? [] : [{ type: "image", url, alt: node.alt ?? "" }];
      }
      case "link":
      case "linkReference": {
        const url = cleaner.addressOf(node) ?? "";
        const children = cleanInline(node.children, cleaner);
        return /^(?:https?:|mailto:)/i.test(url) && url.length < 2_000 ? [{ type: "link", url, children }] : children;
      }
      case "emphasis":
      case "strong":
      case "delete":
        return [{ ...node, children: cleanInline(node.children, cleaner) }];
      default:
        return [node];
    }
  });
}

/** Blanks at the ends of a block, where a picture was, would be written as marks. */
function withoutEdges(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const isBlank = (node: PhrasingContent) =>
    node.type === "break" || (node.type === "text" && node.value.trim() === "");
  const first = nodes.findIndex((node) => !isBlank(node));
  const last = nodes.findLastIndex((node) => !isBlank(node));
  if (first < 0) return [];
  return nodes.slice(first, last + 1).map((node, index, kept) => {
    if (node.type !== "text") return node;
    const value = index === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: index === kept.length - 1 ? value.trimEnd() : value };
  });
}

/** Blocks stay whole unless they are of a size that no writer meant as one. */
function takeApart(block: RootContent): RootContent[] {
  const text = plainText(block);
  const links = [...nodesOf(block)].filter(({ type }) => type === "link" || type === "image").length;
  return text.length > longestBlock || links > mostLinks ? paragraphsOf(text) : [block];
}

/** Words without marks, as paragraphs. */
export function paragraphsOf(text: string): RootContent[] {
  return splitText(text).map((value) => ({ type: "paragraph", children: [{ type: "text", value }] }));
}
