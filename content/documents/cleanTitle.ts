/** In characters; a manifest takes 300, and the number of a part may follow. */
const longest = 140;

/** A title fit for a manifest: one line, no control or invisible characters. Undefined if no word is left. */
export function cleanTitle(text: string): string | undefined {
  const line = text
    .normalize("NFC")
    .replace(/[\p{C}\p{Z}]+/gu, " ")
    .trim();
  if (!/[\p{L}\p{N}]/u.test(line)) return undefined;
  const letters = [...line.slice(0, 4 * longest)];
  return letters.length > longest ? `${letters.slice(0, longest).join("")}…` : line;
}
