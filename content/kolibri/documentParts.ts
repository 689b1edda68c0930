import type { DocumentChapter } from "../documents/readableDocument.ts";
import { textRoom } from "../lessons/textRoom.ts";
import { escapeLine } from "./escapeMarkdown.ts";

const sourceLine = /^\[source\]: \S+$/;

/**
 * The text of a document, in as few parts as lessons can hold: each chapter under a heading of its own. A document
 * without text is one part that is empty.
 * @param title of the document; a single chapter needs no other
 * @param roomBytes of each part, as `textRoom` counts them
 */
export function documentParts(
  chapters: readonly DocumentChapter[],
  title: string,
  roomBytes: number,
): readonly string[] {
  const sections = chapters.flatMap((chapter) => {
    const isNamed = chapters.length > 1 && chapter.title !== title && !/^#{1,2} /.test(chapter.markdown);
    const heading = isNamed ? `## ${escapeLine(chapter.title)}\n\n` : "";
    return inPieces(`${heading}${chapter.markdown.trim()}`, roomBytes);
  });
  const parts: string[] = [];
  for (const section of sections) {
    const last = parts.at(-1);
    const joined = last === undefined ? section : `${last}\n\n${section}`;
    if (last !== undefined && textRoom(joined) <= roomBytes) parts[parts.length - 1] = joined;
    else parts.push(section);
  }
  return parts.length === 0 ? [""] : parts;
}

/** Cuts a text between blocks; each piece says anew where it comes from. */
function inPieces(markdown: string, roomBytes: number): readonly string[] {
  if (textRoom(markdown) <= roomBytes) return [markdown];
  const pieces: string[][] = [[]];
  let bytes = 0;
  let source: string | undefined;
  for (const block of markdown.split("\n\n")) {
    const size = textRoom(`${block}\n\n`);
    if (bytes > 0 && bytes + size > roomBytes) {
      pieces.push(source === undefined ? [] : [source]);
      bytes = source === undefined ? 0 : textRoom(`${source}\n\n`);
    }
    pieces.at(-1)?.push(block);
    bytes += size;
    if (sourceLine.test(block)) source = block;
  }
  return pieces.map((blocks) => blocks.join("\n\n"));
}
