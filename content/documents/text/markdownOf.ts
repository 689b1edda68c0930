import type { RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkStringify from "remark-stringify";
import { unified } from "unified";

/** Writes blocks as Markdown in which only what they are is marked: words that look like marks are escaped. */
export function markdownOf(blocks: readonly RootContent[]): string {
  return writer()
    .stringify({ type: "root", children: [...blocks] })
    .trim();
}

/** Lists like those that authors write; no setext headings or reference links, which would need lines elsewhere. */
function writer() {
  return unified()
    .use(remarkStringify, { bullet: "-", rule: "-", fences: true, resourceLink: true, listItemIndent: "one" })
    .use(remarkGfm, { tablePipeAlign: false })
    .use(remarkMath);
}
