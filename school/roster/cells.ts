/** What a spreadsheet would run instead of showing it; also as a Chinese keyboard types it. */
const formulaStart = /^(?:[=+\-@＝＋－＠]\s*)+/u;

/** Cells that are guarded by an apostrophe, so that no spreadsheet runs them. Kolibri guards `|` and `%` too. */
const needsGuard = /^'*[=+\-@|%＝＋－＠]/u;
const isGuarded = /^'+[=+\-@|%＝＋－＠]/u;

/** Control characters, halves of characters, characters lost on the way, and marks that turn the writing direction. */
const unreadable = /[\p{Cc}\p{Surrogate}\ufffd\u202a-\u202e\u2066-\u2069]/u;

const longestShown = 80;

/** What a cell says, without what a spreadsheet or a keyboard left around it. */
export interface CellText {
  readonly text: string;
  readonly notice?: "formula" | "unreadableText";
}

/** Words as we keep and compare them: composed (NFC), without invisible marks, one space for any run of spaces. */
export function tidyText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00ad\u200b\u2060\ufeff]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/**
 * Reads a cell. Signs that open a formula are taken off and noticed, so that nothing we keep begins with one; the
 * apostrophe of a guarded cell is taken off in silence, and so is `="0012"`, by which programs save leading zeros. Pure.
 */
export function readCell(raw: string): CellText {
  const tidy = tidyText(raw);
  if (unreadable.test(tidy)) return { text: tidy, notice: "unreadableText" };
  if (isGuarded.test(tidy)) return { text: tidy.slice(1) };
  const kept = /^="([^"]*)"$/u.exec(tidy)?.[1];
  if (kept !== undefined) return readCell(kept);
  const text = tidy.replace(formulaStart, "");
  return text === tidy ? { text } : { text: text.trim(), notice: "formula" };
}

/** A cell as {@link readCell} gives it back: guarded against spreadsheets, quoted where it must be. Pure. */
export function writeCell(text: string): string {
  const tidy = tidyText(text);
  const guarded = needsGuard.test(tidy) ? `'${tidy}` : tidy;
  return /[",;\t]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** What stands in a cell, shortened and fit to be shown. */
export function shownValue(raw: string): string {
  const shown = [...tidyText(raw.slice(0, 10 * longestShown))].map((character) =>
    unreadable.test(character) ? "\ufffd" : character,
  );
  return shown.length > longestShown ? `${shown.slice(0, longestShown - 1).join("")}…` : shown.join("");
}
