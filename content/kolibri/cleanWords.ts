/** Everything that ends a line, and all other controls. */
const controls = /\p{Cc}+/gu;
const controlsInText = /(?![\n\t])\p{Cc}/gu;
/** Halves of a character. */
const loneSurrogates = /\p{Cs}/gu;

/**
 * One line of words as a manifest may hold them, whatever a database holds: no control characters, no lone surrogates.
 * @returns undefined if nothing is left, or if it was no text
 */
export function cleanWords(value: unknown, maxLength: number): string | undefined {
  if (typeof value !== "string") return undefined;
  // Cut before and after: patterns need not look at a megabyte to make a title of it.
  const line = value
    .slice(0, maxLength * 4)
    .replace(loneSurrogates, "\uFFFD")
    .replace(controls, " ")
    .replace(/\s+/gu, " ");
  return shortened(line.trim(), maxLength) || undefined;
}

/** A text of several lines, without control characters but tab and the ends of lines. */
export function cleanText(value: unknown, maxLength: number): string {
  if (typeof value !== "string") return "";
  const lines = value
    .slice(0, maxLength * 2)
    .replace(loneSurrogates, "\uFFFD")
    .replace(/\r\n?/g, "\n");
  return shortened(lines.replace(controlsInText, "").trim(), maxLength);
}

/** Not longer than `maxLength` UTF-16 units, with a dot for what was cut; no character is cut in two. */
export function shortened(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const cut = text.slice(0, maxLength - 1).replace(/[\uD800-\uDBFF]$/u, "");
  return `${cut.trimEnd()}…`;
}
