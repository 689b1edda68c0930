import { speakFormula } from "./speakFormula.ts";

/** A stretch of what is said, and where it stands on the page. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly node: Node;
  /** Where the piece begins in its text node; a formula is lit whole. */
  readonly offset: number | "whole";
}

/** One sentence to say, with the way from its letters to the page. */
export interface Sentence {
  readonly text: string;
  /** The words on the page for the letters `from` to `to` of the sentence. */
  range(from: number, to: number): Range | undefined;
}

const blocks = "h1, h2, h3, h4, p, li, td, th, figcaption, dt, dd";
const silent = "[aria-hidden='true'], .visually-hidden, button, [data-silent]";

/** The sentences of a text on the page, in order, as they are to be said in a language. */
export function gatherSpeech(root: HTMLElement, language: string): Sentence[] {
  return [...root.querySelectorAll<HTMLElement>(blocks)]
    .filter((block) => block.querySelector(blocks) === null && block.closest(silent) === null)
    .flatMap((block) => sentencesOf(block, language));
}

function sentencesOf(block: HTMLElement, language: string): Sentence[] {
  const pieces: Piece[] = [];
  let text = "";
  const say = (words: string, node: Node, offset: number | "whole") => {
    pieces.push({ from: text.length, to: text.length + words.length, node, offset });
    text += words;
  };
  const walk = (node: Node) => {
    if (node instanceof Text) return say(node.data, node, 0);
    if (!(node instanceof Element)) return;
    if (node.classList.contains("katex")) {
      const tex = node.querySelector("annotation")?.textContent ?? "";
      return say(speakFormula(tex, language), node, "whole");
    }
    if (!node.matches(silent)) for (const child of node.childNodes) walk(child);
  };
  for (const child of block.childNodes) walk(child);
  return splitSentences(text, language).map(({ from, to }) => ({
    text: text.slice(from, to),
    range: (start, end) => rangeOf(pieces, from + start, from + end),
  }));
}

function splitSentences(text: string, language: string): { readonly from: number; readonly to: number }[] {
  const ends: number[] = [];
  if ("Segmenter" in Intl) {
    for (const { index, segment } of new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)) {
      ends.push(index + segment.length);
    }
  } else {
    for (const match of text.matchAll(/[.!?。！？…]+["”»’)]*\s*|$/gu)) ends.push(match.index + match[0].length);
  }
  return ends
    .map((to, index) => ({ from: ends[index - 1] ?? 0, to }))
    .filter(({ from, to }) => /[\p{L}\p{N}]/u.test(text.slice(from, to)));
}

function rangeOf(pieces: readonly Piece[], from: number, to: number): Range | undefined {
  const touched = pieces.filter((piece) => piece.to > from && piece.from < to);
  const first = touched[0];
  const last = touched[touched.length - 1];
  if (first === undefined || last === undefined) return undefined;
  const range = document.createRange();
  if (first.offset === "whole") range.setStartBefore(first.node);
  else range.setStart(first.node, first.offset + Math.max(0, from - first.from));
  if (last.offset === "whole") range.setEndAfter(last.node);
  else range.setEnd(last.node, last.offset + Math.min(last.to - last.from, to - last.from));
  return range;
}
