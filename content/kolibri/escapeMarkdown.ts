/** What Markdown, GFM, TeX math or HTML could take for a mark, anywhere in a line. */
const marks = /[\\`*_[\]<>$~|&]/g;
/** What they take for a mark at the beginning of a line. */
const lineStart = /^([#+=-]|\d{1,9}(?=[.)]))/;

/** A line of plain words as Markdown that says the same. */
export function escapeLine(line: string): string {
  const escaped = line.trim().replace(marks, "\\$&");
  return escaped.replace(lineStart, (mark) => (/^\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

/** Plain text as Markdown that says the same; blank lines part paragraphs. */
export function escapeText(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split("\n").map(escapeLine).filter(Boolean).join("\n"))
    .filter(Boolean)
    .join("\n\n");
}
