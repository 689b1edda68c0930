import type { SourcePlace } from "../../contract/lessons.ts";
import { isSamePlace } from "./sourcePlace.ts";

/** A block of a lesson: a paragraph, list, figure, table, formula or small heading. */
export interface LessonBlock {
  readonly kind: "text" | "leadIn" | "attached" | "figure" | "subheading";
  readonly markdown: string;
  readonly text: string;
  /** The page or time that it comes from, where that is known. */
  readonly place?: SourcePlace;
}

/** What stands under one heading. */
export interface SectionBlocks {
  /** Counts the headings from 1; 0 is what stands before the first. */
  readonly section: number;
  readonly heading: string;
  readonly blocks: readonly LessonBlock[];
}

/** A stretch of a lesson that an answer can cite. */
export interface SplitPassage {
  /** From 1 through the whole lesson. */
  readonly n: number;
  readonly section: number;
  readonly heading: string;
  readonly markdown: string;
  readonly text: string;
  readonly place?: SourcePlace;
}

/** Sizes in words; two characters of a script that writes no spaces count as one word. */
const passageWords = { enough: 40, most: 90, least: 25, mostWithRemnant: 115 } as const;

/**
 * Cuts a lesson into passages: runs of whole blocks under one heading, about 25 to 90 words (50 to 180 Chinese
 * characters). A list, table or formula stays with the sentence that leads to it, a figure with its paragraph,
 * a small heading with what follows. A block that is longer by itself makes a passage of its own. No passage spans two
 * pages or times.
 */
export function splitPassages(sections: readonly SectionBlocks[]): SplitPassage[] {
  const runs = sections.flatMap(({ section, heading, blocks }) =>
    stretchesOf(blocks).flatMap((stretch) =>
      runsOf(inseparable(stretch)).map((run) => ({ section, heading, run, place: stretch[0]?.place })),
    ),
  );
  return runs.map(({ section, heading, run, place }, index) => ({
    n: index + 1,
    section,
    heading,
    markdown: join(run, "markdown", "\n\n"),
    text: join(run, "text", "\n"),
    ...(place !== undefined && { place }),
  }));
}

/** Blocks one after another that come from one place. */
function stretchesOf(blocks: readonly LessonBlock[]): readonly (readonly LessonBlock[])[] {
  const stretches: LessonBlock[][] = [];
  for (const block of blocks) {
    const open = stretches.at(-1);
    if (open !== undefined && isSamePlace(open[0]?.place, block.place)) open.push(block);
    else stretches.push([block]);
  }
  return stretches;
}

type Run = readonly LessonBlock[];

/** Blocks that must not be parted, put together. */
function inseparable(blocks: readonly LessonBlock[]): readonly Run[] {
  const runs: LessonBlock[][] = [];
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    const run = runs.at(-1);
    if (run !== undefined && before !== undefined && staysTogether(before, block, index === 1)) run.push(block);
    else runs.push([block]);
  });
  return runs;
}

function staysTogether(before: LessonBlock, block: LessonBlock, isSecond: boolean): boolean {
  if (before.kind === "subheading") return true;
  if (before.kind === "leadIn" && block.kind !== "subheading") return true;
  // A figure at the top belongs to the paragraph below it, any other to the one above.
  if (before.kind === "figure" && isSecond) return block.kind !== "subheading";
  return block.kind === "figure" || block.kind === "attached";
}

function runsOf(units: readonly Run[]): readonly Run[] {
  const runs: Run[] = [];
  let open: Run = [];
  for (const unit of units) {
    const isFull = wordsIn(open) >= passageWords.enough || wordsIn(open) + wordsIn(unit) > passageWords.most;
    if (open.length > 0 && isFull && wordsIn(open) >= passageWords.least) {
      runs.push(open);
      open = [];
    }
    open = [...open, ...unit];
  }
  const last = runs.at(-1);
  const isRemnant = last !== undefined && wordsIn(open) < passageWords.least;
  if (isRemnant && wordsIn(last) + wordsIn(open) <= passageWords.mostWithRemnant) {
    return [...runs.slice(0, -1), [...last, ...open]];
  }
  return open.length === 0 ? runs : [...runs, open];
}

const unspacedCharacter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

function wordsIn(run: Run): number {
  return run.reduce((sum, { text }) => sum + countWords(text), 0);
}

/** Words of a text; two characters of a script without spaces count as one. */
export function countWords(text: string): number {
  const unspaced = text.match(unspacedCharacter)?.length ?? 0;
  const spaced = text.replace(unspacedCharacter, " ").match(/[\p{L}\p{N}]+(?:['’.,/-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return spaced + unspaced / 2;
}

function join(run: Run, part: "markdown" | "text", separator: string): string {
  return run
    .map((block) => block[part])
    .filter((piece) => piece !== "")
    .join(separator);
}
