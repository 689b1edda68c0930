import simplifiedPhrases from "opencc-js/dict/STPhrases";
import type { BenchLanguage } from "./questions.ts";

/** As many as a large library has at least. */
const fewestWords = 30_000;
/** Zipf's law as Mandelbrot has it: a word's frequency is 1 / (rank + 2.7). */
const shift = 2.7;

/** Draws words of a language as often as a large library would have them: those of some texts first, then others. */
export function zipfWords(language: BenchLanguage, texts: readonly string[], random: () => number): () => string {
  const words = enoughWords(language, texts, random);
  const sums: number[] = [];
  for (const rank of words.keys()) sums.push((sums.at(-1) ?? 0) + 1 / (rank + shift));
  const total = sums.at(-1) ?? 0;
  return () => words[firstAbove(sums, random() * total)] ?? "";
}

/** The words of the texts, most frequent first; then, in Chinese, those of OpenCC's list; then words made of two. */
function enoughWords(language: BenchLanguage, texts: readonly string[], random: () => number): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  const own = wordsByFrequency(texts, segmenter);
  const pick = () => own[Math.floor(random() * own.length)] ?? "";
  // In Chinese made-up words would fall apart into characters, so real ones come first.
  const known = new Set([...own, ...(language === "zh-CN" ? listedWords(segmenter) : [])]);
  while (known.size < fewestWords) known.add(pick() + pick());
  return [...known];
}

function wordsByFrequency(texts: readonly string[], segmenter: Intl.Segmenter): string[] {
  const counts = new Map<string, number>();
  for (const { segment, isWordLike } of texts.flatMap((text) => [...segmenter.segment(text)])) {
    const word = segment.toLowerCase();
    if (isWordLike === true && !/\d/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

function listedWords(segmenter: Intl.Segmenter): string[] {
  return simplifiedPhrases
    .split("|")
    .map((entry) => entry.split(" ")[0] ?? "")
    .filter((word) => word !== "" && [...segmenter.segment(word)].length === 1);
}

/** Place of the first of some rising sums that is not below a value. */
function firstAbove(sums: readonly number[], value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
