import { packLimits } from "../packs/packLimits.ts";

const lineEnd = 0x0a;
const marks = new Set([..."*_~`|[<>&$"].map((mark) => mark.charCodeAt(0)));
/** Each line may be a block of its own: a list item takes a parser four times the memory of an emphasised word. */
const marksOfALine = 4;

/**
 * Marks of Markdown in a text, of which a lesson may hold `packLimits.lessonTextMarks`: what a parser makes of each
 * takes kilobytes, so a small text of nothing else would take more memory than a small computer has. Pure.
 */
export function countMarks(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === lineEnd) count += marksOfALine;
    else if (marks.has(code)) count += 1;
  }
  return count;
}

/**
 * Bytes of the room of a lesson (`packLimits.lessonTextBytes`) that a text takes: those that it has or, if it is mostly
 * marks, those that ordinary words with as many would have. Never more for two texts in one than for each alone together.
 */
export function textRoom(text: string): number {
  const bytesOfAMark = packLimits.lessonTextBytes / packLimits.lessonTextMarks;
  return Math.max(Buffer.byteLength(text), Math.ceil(countMarks(text) * bytesOfAMark));
}
