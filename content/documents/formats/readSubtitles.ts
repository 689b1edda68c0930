import { extname } from "node:path";
import { PackRefusedError } from "../../errors.ts";
import { countWords } from "../../lessons/splitPassages.ts";
import { documentLanguage } from "../documentLanguage.ts";
import type { DocumentMedia, DocumentRequest, ReadDocument } from "../readableDocument.ts";
import { chapterTexts, type SourcedBlock } from "../text/chapterTexts.ts";
import { paragraphsOf } from "../text/cleanTree.ts";
import { markdownOf } from "../text/markdownOf.ts";
import { asWebVtt, type Cue, cuesIn } from "../text/subtitleCues.ts";
import { readPlainFile } from "./readPlainFile.ts";

/** A paragraph ends after a sentence once it has so many words, at a pause, or after so long a time. */
const enoughWords = 30;
const pauseMs = 4_000;
const longestMs = 45_000;

/**
 * Reads SubRip or WebVTT subtitles: a lesson that shows the film, if it is there, and what is said in it, each paragraph
 * with its time.
 * @throws PackRefusedError tooBig, noText, badDocument or unreadable
 */
export async function readSubtitles(request: DocumentRequest): Promise<ReadDocument> {
  const webVtt = asWebVtt(await readPlainFile(request.path));
  const cues = parseCues(webVtt);
  const text = cues.map((cue) => cue.text).join("\n");
  if (text === "") throw new PackRefusedError("noText");
  const language = documentLanguage(request.saidLanguage, text, request.language);
  const file = request.film ?? request.path;
  const path = `media/${request.mediaBase}${extname(file).toLowerCase()}`;
  const said = paragraphsFrom(cues).map((cue) => ({
    markdown: markdownOf(paragraphsOf(cue.text)),
    source: `../../${path}#t=${cue.from / 1000},${cue.to / 1000}`,
  }));
  const original: DocumentMedia = { path, from: { kind: "file", file } };
  if (request.film === undefined) {
    return { language, chapters: chapterTexts(request.name, said), media: [original], leftOut: [] };
  }
  const track = `media/${request.mediaBase}.${language}.vtt`;
  const stage = [picture(path, request.name), picture(track, "")];
  return {
    language,
    chapters: chapterTexts(request.name, [...stage, ...said]),
    media: [original, { path: track, from: { kind: "made", content: Buffer.from(webVtt) } }],
    leftOut: [],
  };
}

/** A film, and its subtitles without words of their own: the page plays both as one. */
function picture(path: string, alt: string): SourcedBlock {
  return { markdown: markdownOf([{ type: "paragraph", children: [{ type: "image", url: `../../${path}`, alt }] }]) };
}

function parseCues(webVtt: string): readonly Cue[] {
  try {
    return cuesIn(webVtt);
  } catch (cause) {
    throw new PackRefusedError("badDocument", undefined, { cause });
  }
}

function paragraphsFrom(cues: readonly Cue[]): Cue[] {
  const paragraphs: Cue[] = [];
  for (const cue of cues) {
    const open = paragraphs.at(-1);
    if (open === undefined || isOver(open, cue)) paragraphs.push(cue);
    else paragraphs[paragraphs.length - 1] = { from: open.from, to: cue.to, text: `${open.text} ${cue.text}` };
  }
  return paragraphs;
}

function isOver(open: Cue, next: Cue): boolean {
  if (next.from - open.to > pauseMs || next.to - open.from > longestMs) return true;
  return countWords(open.text) >= enoughWords && /[.!?。！？…]["'”’»]?$/u.test(open.text);
}
