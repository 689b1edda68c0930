import { escapeLine, escapeText } from "./escapeMarkdown.ts";
import type { LessonDetails } from "./kolibriRows.ts";
import type { StoredName } from "./kolibriStorage.ts";
import { lessonWords } from "./lessonWords.ts";
import { mediaPath } from "./mediaMember.ts";

/** What its makers say about a lesson. */
export function intro({ description }: Pick<LessonDetails, "description">): readonly string[] {
  const text = escapeText(description);
  return text === "" ? [] : [text];
}

/** A film or recording, shown in its place. */
export function embed(file: StoredName, title: string): string {
  return `![${escapeLine(title)}](../../${mediaPath(file)})`;
}

/** A document or an app, to be opened. */
export function linkTo(file: StoredName, title: string): string {
  return `[${escapeLine(title)}](../../${mediaPath(file)})`;
}

/** Who made a lesson, and what may be done with it; the last line of its text. */
export function attribution(details: LessonDetails, language: string): readonly string[] {
  const words = lessonWords(language);
  const { author, licenseName, licenseOwner } = details;
  const parts = [
    author && words.author(escapeLine(author)),
    licenseName && words.license(escapeLine(licenseName)),
    licenseOwner && licenseOwner !== author && words.owner(escapeLine(licenseOwner)),
  ].filter((part) => part !== undefined && part !== false && part !== "");
  return parts.length === 0 ? [] : [parts.join(" ")];
}
