import { cleanTitle } from "../cleanTitle.ts";
import { documentLanguage } from "../documentLanguage.ts";
import type { DocumentRequest, ReadDocument } from "../readableDocument.ts";
import { paragraphsOf } from "../text/cleanTree.ts";
import { treeChapters } from "../text/treeChapters.ts";
import { readPlainFile } from "./readPlainFile.ts";

/** Lines longer than this on the whole are paragraphs, not lines of a set width. */
const longLine = 100;

/**
 * Reads plain text: one lesson, or several if it is longer than a lesson may be.
 * @throws PackRefusedError tooBig, noText or unreadable
 */
export async function readText(request: DocumentRequest): Promise<ReadDocument> {
  const text = await readPlainFile(request.path);
  const blocks = paragraphsIn(text).flatMap(paragraphsOf);
  const title = titleOf(text);
  return {
    title,
    language: documentLanguage(undefined, text, request.language),
    chapters: treeChapters(title ?? request.name, blocks),
    media: [],
    leftOut: [],
  };
}

/** Parted by empty lines; by every line if there are none, or if lines are as long as paragraphs. */
function paragraphsIn(text: string): string[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const paragraphs = text.split(/\n[^\S\n]*\n/u);
  const isLong = text.length / lines.length > longLine;
  return isLong || paragraphs.length === 1 ? lines : paragraphs;
}

/** A short first line with an empty one below it, without the end of a sentence. */
function titleOf(text: string): string | undefined {
  const line = /^\s*([^\n]{1,100})\n[^\S\n]*\n/u.exec(text)?.[1];
  return line === undefined || /[.,;:!?。，；：！？]\s*$/u.test(line) ? undefined : cleanTitle(line);
}
