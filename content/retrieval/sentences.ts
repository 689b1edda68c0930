/** Where a sentence of a text starts and ends. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Ends of sentences, with the quotation marks and brackets that close after them; a line is never parted from its end. */
const sentenceEnd = /(?:[.!?…]+["'”’»)\]]*[\u00A0\u202F]?»?(?=\s)|[。！？；…]+[”’」』）]*|\n)/gu;
/** What a full stop may follow without ending a sentence: one letter, a number of a list, a short title. */
const noEnd = /(?:^|[\s(])(?:\p{Lu}|\d{1,2}|Mr|Mrs|Ms|Dr|M|Mme|Mlle|St|Ste|etc|env|cf|p|ex|e\.g|i\.e)\.$/u;

/**
 * Parts a passage's text into sentences; a line break always ends one. Ends are found by punctuation, since
 * Intl.Segmenter ends a sentence after "Mr." and not after the full-width semicolon.
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const cut = (end: number) => {
    const whole = text.slice(start, end);
    const trimmed = whole.trim();
    if (trimmed !== "") {
      const at = start + whole.indexOf(trimmed);
      sentences.push({ text: trimmed, start: at, end: at + trimmed.length });
    }
    start = end;
  };
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    if (match[0] === "." && noEnd.test(text.slice(Math.max(start, end - 12), end))) continue;
    cut(end);
  }
  cut(text.length);
  return sentences;
}
