/** Stands for a formula among the letters of a text. */
export const formulaLetter = "\ufffc";

/** Longest formula in plain text, in letters. */
const longestFormula = 60;
/** A formula in plain text, as `1/2` or `3×2=6`: never two letters in a row, so that no words pass for one. */
const plainFormula = /^(?!.*\p{L}\p{L})[\p{L}\p{N}\p{P}\p{S}]+$/u;

/**
 * Where a quote stands in a text, both without spaces. In the text a formula is one `formulaLetter`; in the quote it is
 * written out. Pure.
 * @returns undefined if it does not stand there
 */
export function findQuote(text: string, quote: string): { readonly from: number; readonly to: number } | undefined {
  if (quote === "") return undefined;
  const deadEnds = new Set<string>();
  for (let from = 0; from < text.length; from++) {
    const to = endOfMatch(text, from, quote, deadEnds);
    if (to !== undefined) return { from, to };
  }
  return undefined;
}

/**
 * Where in the text the quote ends if it begins at `from`.
 * @param deadEnds places of the text from which no such rest of the quote follows: a row of formulas can share out the
 * quote in more ways than could be tried twice
 */
function endOfMatch(text: string, from: number, quote: string, deadEnds: Set<string>): number | undefined {
  const tried = `${from} ${quote.length}`; // the rest of one quote is told by its length
  if (deadEnds.has(tried)) return undefined;
  let at = 0;
  while (at < quote.length && text[from + at] === quote[at]) at++;
  if (at === quote.length) return from + at;
  if (text[from + at] === formulaLetter) {
    const rest = quote.slice(at);
    for (let length = 1; length <= Math.min(rest.length, longestFormula); length++) {
      if (!plainFormula.test(rest.slice(0, length))) break;
      const next = from + at + 1;
      const to = length === rest.length ? next : endOfMatch(text, next, rest.slice(length), deadEnds);
      if (to !== undefined) return to;
    }
  }
  deadEnds.add(tried);
  return undefined;
}
