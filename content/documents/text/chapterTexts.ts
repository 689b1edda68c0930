import { readLessonText } from "../../lessons/checkText.ts";
import { textRoom } from "../../lessons/textRoom.ts";
import { packLimits } from "../../packs/packLimits.ts";
import type { DocumentChapter } from "../readableDocument.ts";

/** A block of Markdown and the place in its source that it comes from. */
export interface SourcedBlock {
  readonly markdown: string;
  /** Address with a page or a time: `../../media/book.pdf#page=3`. */
  readonly source?: string | undefined;
}

/** Room is left for the lines that name sources. */
const longestBytes = packLimits.lessonTextBytes - 4 * 1024;

/**
 * Puts blocks together to texts that each fit into a lesson; what is longer becomes several, numbered from the second.
 * The source of a block is named before it wherever it changes. Blocks that no lesson may hold are left out.
 */
export function chapterTexts(title: string, blocks: readonly SourcedBlock[]): DocumentChapter[] {
  const texts: string[] = [];
  let pieces: string[] = [];
  let bytes = 0;
  let source: string | undefined;
  const finish = () => {
    if (pieces.length > 0) texts.push(`${pieces.join("\n\n")}\n`);
    [pieces, bytes, source] = [[], 0, undefined];
  };
  for (const block of blocks) {
    if (!isAllowed(block.markdown)) continue;
    const size = textRoom(`${block.markdown}\n\n`);
    if (bytes + size > longestBytes) finish();
    if (block.source !== undefined && block.source !== source) {
      pieces.push(`[source]: ${block.source}`);
      bytes += textRoom(`[source]: ${block.source}\n\n`);
    }
    source = block.source;
    pieces.push(block.markdown);
    bytes += size;
  }
  finish();
  return texts.map((markdown, index) => ({ title: index === 0 ? title : `${title} (${index + 1})`, markdown }));
}

/** A lesson with it could be read back. */
function isAllowed(markdown: string): boolean {
  if (markdown === "" || textRoom(markdown) > longestBytes) return false;
  try {
    readLessonText(Buffer.from(markdown), "");
    return true;
  } catch {
    return false; // the one thing it throws is that the text is not allowed
  }
}
