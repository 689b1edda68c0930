import { PackRefusedError } from "../errors.ts";
import { packLimits } from "../packs/packLimits.ts";
import { countMarks } from "./textRoom.ts";

/** Control characters have no place in a text but tab and the ends of lines. */
const forbiddenControl = /(?![\t\n])\p{Cc}/u;
/** Quotes in quotes in lists …: nobody writes it, and parsers take quadratic time over it. */
const deepNesting = /^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*){24}/mu;
/** The same for brackets and marks of emphasis that are never closed. */
const markRun = /(?:[[\]!*_~`<($][ \t]*){400}/u;

/** Links in one paragraph; thousands that are never closed take the parser quadratic time. */
const maxLinkOpenings = 400;

/**
 * The text of a Markdown member: without byte order mark, lines ended by `\n`.
 * @throws PackRefusedError badLesson if it is not UTF-8, holds control characters, or is built to exhaust a parser
 */
export function readText(bytes: Uint8Array, path: string): string {
  const text = decode(bytes, path).replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  const exhausts = deepNesting.test(text) || markRun.test(text) || hasTooManyLinks(text) || hasTooManyMarks(text);
  if (forbiddenControl.test(text) || exhausts) {
    throw new PackRefusedError("badLesson", path);
  }
  return text;
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new PackRefusedError("badLesson", path, { cause });
  }
}

/**
 * The text of a lesson, which must say something.
 * @throws PackRefusedError badLesson
 */
export function readLessonText(bytes: Uint8Array, path: string): string {
  const text = readText(bytes, path);
  if (text.trim() === "") throw new PackRefusedError("badLesson", path);
  return text;
}

function hasTooManyMarks(text: string): boolean {
  return countMarks(text) > packLimits.lessonTextMarks;
}

function hasTooManyLinks(text: string): boolean {
  return text.split(/\n[ \t]*\n/).some((paragraph) => paragraph.split("](").length > maxLinkOpenings);
}
