import { parse } from "@plussub/srt-vtt-parser";

/** What is said from one time to another, in milliseconds from the beginning. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * What is said in WebVTT as `asWebVtt` makes it: without marks of speakers, style and place, and without lines that only
 * repeat the one before, as rolling captions do. Throws whatever the parser does, plain errors.
 */
export function cuesIn(webVtt: string): readonly Cue[] {
  const cues = parse(webVtt).entries.map(({ from, to, text }) => ({ from, to, text: wordsOf(text) }));
  const isRight = ({ from, to, text }: Cue) => text !== "" && from >= 0 && to >= from;
  return cues.filter(isRight).filter(({ text }, index, all) => text !== all[index - 1]?.text);
}

const timing =
  /^[^\S\n]*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})[^\S\n]+-->[^\S\n]+(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})(?=\s)[^\n]*\n/gmu;

/**
 * SubRip or WebVTT in the one form that the parser reads rightly: WebVTT, hours in every time, nothing behind the times, no cue without
 * words. SubRip's numbers are names of cues there.
 */
export function asWebVtt(source: string): string {
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

/** The marks of direction are left out: they have no width. */
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", nbsp: " " };

function wordsOf(text: string): string {
  return text
    .replace(/<\/?[a-z0-9:.][^<>]{0,200}>|\{\\[^{}]{0,200}\}/giu, "") // not every sign of "less than" opens one
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/gu, (_, name: string) => entities[name] ?? "")
    .replace(/\s+/gu, " ")
    .trim();
}
