/** Formulas as models like to write them, `\( \)` and `\[ \]`, in the dollars that our Markdown reads. Pure. */
export function withDollarMath(text: string): string {
  return text
    .replace(/\\\(([\s\S]*?)\\\)/gu, (_, tex: string) => `$${tex.trim()}$`)
    .replace(/\\\[([\s\S]*?)\\\]/gu, (_, tex: string) => `\n\n$$\n${tex.trim()}\n$$\n\n`)
    .replace(/\\[([](?![\s\S]*\\[)\]])[\s\S]*$/u, "");
}
