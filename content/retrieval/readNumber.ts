/** A stretch of folded text that is written like a number: digits with separators between them, or a fraction. */
export const numberPattern = /\d+(?: \d{3}(?!\d))*(?:[.,]\d+)*(?:\s?\/\s?\d+)?/gu;

/**
 * The one form in which a number is indexed: `1,200` is `1200`, `2.5` is `2·5`, `3/4` is `3⁄4`.
 * @param decimalMark what parts the whole from the decimals in the language; the other of the two groups thousands
 */
export function readNumber(written: string, decimalMark: "." | ","): string {
  const groupMark = decimalMark === "." ? /,(?=\d{3}(?!\d))/gu : /\.(?=\d{3}(?!\d))/gu;
  return written.replace(/\s/gu, "").replace(groupMark, "").replace(/[.,]/gu, "·").replace("/", "⁄");
}
