import { asWebVtt, cuesIn } from "../documents/text/subtitleCues.ts";
import { countWords } from "../lessons/splitPassages.ts";
import { cleanWords } from "./cleanWords.ts";
import { escapeLine } from "./escapeMarkdown.ts";

/** What is said in a stretch of a film, in seconds from its beginning. */
export interface SpokenStretch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Enough to be read as a passage, short enough to be found again in the film. */
const wordsInAStretch = { least: 20, most: 40 } as const;
const longestPauseSeconds = 8;
const sentenceEnd = /[.!?…。！？؟।]["'”’»)]?$/u;
/**
 * The words of subtitles, some cues together so that they make sense to a reader.
 * @returns undefined if they are no WebVTT or SRT
 */
export function readSubtitles(bytes: Uint8Array): readonly SpokenStretch[] | undefined {
  const text = decode(bytes);
  if (text === undefined) return undefined;
  try {
    return intoStretches(spokenIn(text));
  } catch {
    return undefined; // the parser throws plain errors
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
  } catch {
    return undefined;
  }
}

function spokenIn(text: string): readonly SpokenStretch[] {
  return cuesIn(asWebVtt(text)).flatMap(({ from, to, text: words }) => {
    const said = cleanWords(words, 2_000);
    return said === undefined ? [] : [{ from: from / 1000, to: to / 1000, text: said }];
  });
}

function intoStretches(cues: readonly SpokenStretch[]): readonly SpokenStretch[] {
  const stretches: SpokenStretch[] = [];
  let open: SpokenStretch | undefined;
  for (const cue of cues) {
    if (open !== undefined && isComplete(open, cue)) {
      stretches.push(open);
      open = undefined;
    }
    open =
      open === undefined ? cue : { from: open.from, to: Math.max(open.to, cue.to), text: `${open.text} ${cue.text}` };
  }
  return open === undefined ? stretches : [...stretches, open];
}

function isComplete(open: SpokenStretch, next: SpokenStretch): boolean {
  const words = countWords(open.text);
  const isTooLong = words + countWords(next.text) > wordsInAStretch.most;
  const endsSentence = words >= wordsInAStretch.least && sentenceEnd.test(open.text);
  // Films jump back when two files were joined; a stretch must not span that.
  return isTooLong || endsSentence || next.from - open.to > longestPauseSeconds || next.from < open.from;
}

/** What is said as Markdown, each stretch with the place in the film that it comes from. */
export function subtitleBlocks(stretches: readonly SpokenStretch[], address: string): readonly string[] {
  return stretches.map(
    ({ from, to, text }) => `[source]: ${address}#t=${seconds(from)},${seconds(to)}\n\n${escapeLine(text)}`,
  );
}

function seconds(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
