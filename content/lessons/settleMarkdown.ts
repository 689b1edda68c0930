import { cleanMarkdown, editedSlice, type TextPlace, withoutHtml } from "./cleanMarkdown.ts";

const mostRounds = 4;

/**
 * Cleans what cleaning has made. What stood apart can join when something between it goes: `[<b]()>` without its empty
 * link is a tag, and `[x](javas[c]()ript:…)` is a link. If it does not settle, its signs are shown as they are.
 */
export function settleMarkdown(edited: string, place: TextPlace): string {
  let markdown = edited;
  for (let round = 0; round < mostRounds; round++) {
    const { source, root } = withoutHtml(markdown);
    const { edits } = cleanMarkdown(root, place);
    if (source === markdown && edits.length === 0) return markdown;
    markdown = editedSlice(source, edits, 0, source.length);
  }
  return markdown.replace(/[<[\]!]/g, "\\$&");
}
