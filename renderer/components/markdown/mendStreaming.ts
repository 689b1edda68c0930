/**
 * Makes Markdown that is still being written fit to show: what was opened and not yet closed is closed (emphasis, code),
 * and a formula, table row or mark of which only the beginning has come is held back. Pure.
 */
export function mendStreaming(text: string): string {
  const fences = text.match(/^ {0,3}```/gmu)?.length ?? 0;
  if (fences % 2 === 1) return `${text}\n\`\`\``;
  const { head, block } = lastBlock(withoutOpenFormula(text));
  return head + closeEmphasis(withoutOpenMark(block));
}

/** Emphasis never reaches over a blank line, so only the last block can be open. */
function lastBlock(text: string): { readonly head: string; readonly block: string } {
  const at = text.lastIndexOf("\n\n") + 1;
  return { head: text.slice(0, at), block: text.slice(at) };
}

/** Cuts at a `$` or `$$` that nothing closes; a single one holds no further than its paragraph. */
function withoutOpenFormula(text: string): string {
  // Escaped ones blanked, places kept. (A lookbehind would do, but Safari learnt it only in 16.4.)
  const unescaped = (part: string) => part.replace(/\\[\s\S]/gu, "  ");
  const display = [...unescaped(text).matchAll(/\$\$/gu)];
  if (display.length % 2 === 1) return text.slice(0, display[display.length - 1]?.index).trimEnd();
  const { head, block } = lastBlock(text);
  const inline = [...unescaped(block).replace(/\$\$/gu, "  ").matchAll(/\$/gu)];
  return inline.length % 2 === 1 ? head + block.slice(0, inline[inline.length - 1]?.index).trimEnd() : text;
}

/** Holds back `[`, a backslash or a list mark that the next letters will complete. */
function withoutOpenMark(block: string): string {
  return block
    .replace(/!?\[[^\]\n]*$/u, "")
    .replace(/\\$/u, "")
    .replace(/(^|\n)[ \t]*(?:[-*+#>|=]+|\d+\.?)[ \t]*$/u, "$1");
}

function closeEmphasis(block: string): string {
  const plain = block.replace(/\\[*_`]/gu, "  ");
  if ((plain.match(/`/gu)?.length ?? 0) % 2 === 1) return `${block}\``;
  const open: string[] = [];
  for (const [mark] of plain
    .replace(/`[^`]*`/gu, "")
    .replace(/^[ \t]*\* /gmu, "")
    .matchAll(/\*\*|\*/gu)) {
    if (open[open.length - 1] === mark) open.pop();
    else open.push(mark);
  }
  if (open.length === 0) return block;
  const trimmed = block.trimEnd();
  const last = open[open.length - 1] ?? "";
  // A mark with nothing after it would close on itself and show as stars.
  if (trimmed.endsWith(last)) return closeEmphasis(trimmed.slice(0, -last.length));
  return trimmed + open.reverse().join("");
}
