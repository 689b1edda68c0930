import { extname } from "node:path";
import { parse } from "@plussub/srt-vtt-parser";
import { PackRefusedError } from "../../errors.ts";
import { countWords } from "../../lessons/splitPassages.ts";
import { documentLanguage } from "../documentLanguage.ts";
import type { DocumentMedia, DocumentRequest, ReadDocument } from "../readableDocument.ts";
import { chapterTexts, type SourcedBlock } from "../text/chapterTexts.ts";
import { paragraphsOf } from "../text/cleanTree.ts";
import { markdownOf } from "../text/markdownOf.ts";
import { readPlainFile } from "./readPlainFile.ts";

/** What is said from one time to another. */
interface Cue {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

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

/** Marks of speakers, style and place are dropped, and lines that only repeat the one before. */
function parseCues(webVtt: string): Cue[] {
  try {
    const cues = parse(webVtt).entries.map(({ from, to, text }) => ({ from, to, text: wordsOf(text) }));
    const isRight = ({ from, to, text }: Cue) => text !== "" && from >= 0 && to >= from;
    return cues.filter(isRight).filter(({ text }, index, all) => text !== all[index - 1]?.text);
  } catch (cause) {
    throw new PackRefusedError("badDocument", undefined, { cause });
  }
}

const timing =
  /^[^\S\n]*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})[^\S\n]+-->[^\S\n]+(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})(?=\s)[^\n]*\n/gmu;

/**
 * The one form that the parser reads rightly: WebVTT, hours in every time, nothing behind the times, no cue without
 * words. SubRip's numbers are names of cues there.
 */
function asWebVtt(source: string): string {
  const text = `${source.trim()}\n`.replace(timing, (line, ...parts: unknown[]) => {
    const [h1 = "0", m1 = "", s1 = "", f1 = "", h2 = "0", m2 = "", s2 = "", f2 = ""] = parts.slice(0, 8) as (
      | string
      | undefined
    )[]; // the groups
    const at = (h: string, m: string, s: string, f: string) =>
      `${h.padStart(2, "0")}:${m.padStart(2, "0")}:${s}.${f.padEnd(3, "0")}`;
    return line === "" ? "" : `${at(h1, m1, s1, f1)} --> ${at(h2, m2, s2, f2)}\n`;
  });
  const spoken = text.replace(/^(?:(?!WEBVTT)(?![^\n]*-->)[^\n]+\n)?[\d:.]+ --> [\d:.]+\n(?=\s*\n|$(?![\s\S]))/gmu, "");
  return /^WEBVTT/u.test(spoken) ? spoken : `WEBVTT\n\n${spoken}`;
}

function wordsOf(text: string): string {
  return text
    .replace(/<[^<>]{0,200}>|\{\\[^{}]{0,200}\}/gu, "")
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/gu, (_, name: string) => ({ amp: "&", lt: "<", gt: ">" })[name] ?? " ")
    .replace(/\s+/gu, " ")
    .trim();
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
