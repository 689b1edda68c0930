import type { RootContent } from "mdast";
import { inlineText } from "../../lessons/plainText.ts";
import { cleanTitle } from "../cleanTitle.ts";
import type { DocumentChapter } from "../readableDocument.ts";
import { chapterTexts } from "./chapterTexts.ts";
import { markdownOf } from "./markdownOf.ts";

/** The lessons that a cleaned tree makes. */
export function treeChapters(title: string, blocks: readonly RootContent[]): DocumentChapter[] {
  return chapterTexts(
    title,
    blocks.map((block) => ({ markdown: markdownOf([block]) })),
  );
}

/** The words of the first heading, if it is one of the highest. */
export function headingTitle(blocks: readonly RootContent[]): string | undefined {
  const heading = blocks.find((block) => block.type === "heading");
  if (heading?.type !== "heading" || heading.depth > 2) return undefined;
  return cleanTitle(inlineText(heading.children));
}
