import { textRoom } from "../lessons/textRoom.ts";
import { packLimits } from "../packs/packLimits.ts";
import { kolibriLimits } from "./kolibriLimits.ts";
import type { LessonDetails } from "./kolibriRows.ts";
import { attribution, embed, intro } from "./lessonBlocks.ts";
import type { PresentFile } from "./lessonSource.ts";
import { mediaPath } from "./mediaMember.ts";
import { readWhole } from "./readStored.ts";
import { readSubtitles, subtitleBlocks } from "./subtitleText.ts";
import type { SurveyedLesson } from "./surveyChannel.ts";
import { plainLesson, type WritingTools, type WrittenLesson } from "./writtenLesson.ts";

/** What is said may take this much; the rest is for what stands around it. */
const spokenBytes = packLimits.lessonTextBytes - 24 * 1024;

/** A lesson that is a film or a recording: what is said in it, in each language that it has subtitles in. */
export async function writeFilm(
  lesson: SurveyedLesson,
  file: PresentFile,
  details: LessonDetails,
  { storage, leftOut }: WritingTools,
  signal: AbortSignal,
): Promise<WrittenLesson> {
  const { title } = lesson.node;
  const shown = embed(file, title);
  const plain = plainLesson(lesson, [...intro(details), shown], details, file);
  const texts = new Map(plain.texts);
  for (const [language, subtitle] of lesson.subtitles) {
    const bytes = await readWhole(subtitle, kolibriLimits.subtitleBytes, storage, signal);
    const stretches = bytes && readSubtitles(bytes);
    if (stretches === undefined) {
      leftOut.add("damagedFile", `${title} (${language})`);
      continue;
    }
    if (stretches.length === 0) continue;
    const address = `../../${mediaPath(file)}`;
    const [kept, cut] = fitting(subtitleBlocks(stretches, address));
    if (cut > 0) leftOut.add("tooLarge", `${title} (${language})`);
    // What follows comes from the film as a whole, no longer from its last words.
    const words = [...kept, `[source]: ${address}`, ...attribution(details, language)];
    const before = language === lesson.language ? [...intro(details), shown] : [shown];
    texts.set(language, [...before, ...words].join("\n\n"));
  }
  return { ...plain, texts };
}

/** As many of the blocks as a text may hold, and how many it may not. */
function fitting(blocks: readonly string[]): readonly [kept: readonly string[], cut: number] {
  let bytes = 0;
  const end = blocks.findIndex((block) => {
    bytes += textRoom(`${block}\n\n`);
    return bytes > spokenBytes;
  });
  return end < 0 ? [blocks, 0] : [blocks.slice(0, end), blocks.length - end];
}
