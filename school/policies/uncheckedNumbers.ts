/**
 * The numbers of an answer that stand in none of the passages it cites, in the order they come, each once.
 * Citation marks and the numbering of lists do not count; `1 000`, `1,000`, `１０００` and `1000` are one number,
 * and so are `2,5` and `2.5`. Pure.
 * @param answer Markdown
 * @param citedTexts plain text of the cited passages
 */
export function uncheckedNumbers(answer: string, citedTexts: readonly string[]): string[] {
  const prose = answer.replace(/\[\d+\]/g, " ").replace(/^\s*\d+[.)](?=\s)/gm, " ");
  const known = new Set(citedTexts.flatMap(numbersIn).map(canonical));
  return [...new Set(numbersIn(prose).filter((number) => !known.has(canonical(number))))];
}

function numbersIn(text: string): string[] {
  const plain = text.normalize("NFKC").replaceAll("{,}", ",");
  return plain.match(/\d{1,3}(?:[ \u00a0\u202f,]\d{3})+(?!\d)|\d+(?:[.,]\d+)?/gu) ?? [];
}

function canonical(number: string): string {
  const ungrouped = /^\d{1,3}(?:[ \u00a0\u202f,]\d{3})+$/u.test(number)
    ? number.replace(/\D/gu, "")
    : number.replace(",", ".");
  return ungrouped.replace(/^0+(?=\d)/, "");
}
