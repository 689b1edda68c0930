/** A paragraph of the most that is one passage of several; in characters. */
const longestParagraph = 2_400;

/** Cuts a text that is too long for one paragraph: after a sentence if there is one, else between words, else anywhere. */
export function splitText(text: string): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > longestParagraph) {
    const at = cutAt(rest.slice(0, longestParagraph));
    pieces.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  if (rest !== "") pieces.push(rest);
  return pieces;
}

function cutAt(head: string): number {
  const half = head.length / 2;
  const sentence = Math.max(...[...head.matchAll(/[.!?]["'”’»)]?\s|[。！？…]["'”’»）]?|\n/gu)].map(endOf), 0);
  if (sentence > half) return sentence;
  const word = head.search(/\s\S*$/u);
  if (word > half) return word;
  // Never between the two halves of a character.
  return /[\uD800-\uDBFF]$/.test(head) ? head.length - 1 : head.length;
}

function endOf(match: RegExpMatchArray): number {
  return (match.index ?? 0) + match[0].length;
}
