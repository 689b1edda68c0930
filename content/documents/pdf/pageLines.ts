/** A piece of text as it is drawn: points from the left and from the top of the page. */
export interface PageWords {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  /** Height of the letters. */
  readonly size: number;
  readonly isRightToLeft: boolean;
}

/** Words that stand on one baseline without a gap as wide as between columns. */
export interface PageLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

export interface PageOfLines {
  readonly height: number;
  readonly lines: readonly PageLine[];
}

/** In heights of letters. */
const gap = { sameLine: 0.4, column: 1.6, word: 0.15 } as const;

/** Characters of scripts that write no spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Puts pieces, in the order they are drawn, together to lines. */
export function linesOf(words: readonly PageWords[]): PageLine[] {
  const lines: PageWords[][] = [];
  for (const piece of words) {
    const open = lines.at(-1);
    const last = open?.at(-1);
    if (open !== undefined && last !== undefined && goesOn(last, piece)) open.push(piece);
    else lines.push([piece]);
  }
  return lines.map(lineOf).filter(({ text }) => text !== "");
}

function goesOn(last: PageWords, next: PageWords): boolean {
  const size = Math.max(last.size, next.size);
  const [before, after] = next.isRightToLeft ? [next, last] : [last, next];
  const space = after.left - before.right;
  return Math.abs(next.y - last.y) < gap.sameLine * size && space < gap.column * size && space > -size;
}

function lineOf(pieces: readonly PageWords[]): PageLine {
  let text = "";
  let last: PageWords | undefined;
  for (const piece of pieces) {
    text += last !== undefined && needsSpace(last, piece, text) ? ` ${piece.text}` : piece.text;
    last = piece;
  }
  const tallest = pieces.reduce((a, b) => (b.size > a.size ? b : a));
  return {
    text: text.replace(/\s+/gu, " ").trim(),
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
    y: tallest.y,
    size: tallest.size,
  };
}

function needsSpace(last: PageWords, next: PageWords, textSoFar: string): boolean {
  if (/\s$/u.test(textSoFar) || /^\s/u.test(next.text)) return false;
  if (areUnspaced(textSoFar, next.text)) return false;
  const space = next.isRightToLeft ? last.left - next.right : next.left - last.right;
  return space > gap.word * Math.max(last.size, next.size);
}

/** Whether one text ends and the next begins in a script without spaces. */
export function areUnspaced(before: string, after: string): boolean {
  return unspaced.test(before.at(-1) ?? "") && unspaced.test(after.at(0) ?? "");
}
