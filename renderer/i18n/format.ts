import { primarySubtag, uiLanguageNames, uiLanguages } from "../../contract/languages.ts";

const unitSteps = [
  { unit: "gigabyte", bytes: 1e9 },
  { unit: "megabyte", bytes: 1e6 },
  { unit: "kilobyte", bytes: 1e3 },
] as const;

/** A size in the decimal units that drives and systems are sold in: `1.9 GB`, `1,9 Go`. */
export function formatBytes(bytes: number, language: string): string {
  const step = unitSteps.find((candidate) => bytes >= candidate.bytes) ?? unitSteps[2];
  // What is there is never said to be nothing.
  const value = bytes > 0 ? Math.max(1, bytes / step.bytes) : 0;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: step.unit,
    maximumFractionDigits: step.unit !== "kilobyte" && value < 10 ? 1 : 0,
  }).format(value);
}

/** A time in a film as players show it: `0:12`, `1:02:03`. */
export function formatClock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000);
  const pair = (value: number) => String(value % 60).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes}:${pair(seconds)}` : `${hours}:${pair(minutes)}:${pair(seconds)}`;
}

/** A moment as it is told: the time if it is of the same day, else with the date. Pure. */
export function formatWhen(at: Date, now: Date, language: string): string {
  const isToday = at.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(
    language,
    isToday ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" },
  ).format(at);
}

/** The name of a language in another: `French`, `法语`. The tag itself where the browser does not know it. */
export function languageName(tag: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: "language", languageDisplay: "standard" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The name of a language in itself, as people look for it: `Français`, `简体中文`. */
export function ownLanguageName(tag: string): string {
  const ours = uiLanguages.find((language) => language === tag);
  if (ours !== undefined) return uiLanguageNames[ours];
  const name = languageName(tag, tag);
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** Names side by side: `a, b, c`, in Chinese `a、b、c`. */
export function formatList(items: readonly string[], language: string): string {
  return items.join(primarySubtag(language) === "zh" ? "、" : ", ");
}

/** Grades as people say them: whole numbers in a row become a span, `3–5`. */
export function formatGrades(grades: readonly string[]): string {
  const numbers = grades.map(Number);
  const first = numbers[0];
  const isRun = first !== undefined && numbers.length > 1 && numbers.every((grade, index) => grade === first + index);
  return isRun ? `${grades[0]}–${grades[grades.length - 1]}` : grades.join(", ");
}

/** A stretch of time as it is said: seconds in steps of five, then minutes, then hours. Pure. */
export function roundTime(seconds: number): { readonly unit: "seconds" | "minutes" | "hours"; readonly count: number } {
  if (seconds < 55) return { unit: "seconds", count: Math.max(5, Math.ceil(seconds / 5) * 5) };
  if (seconds < 55 * 60) return { unit: "minutes", count: Math.max(1, Math.round(seconds / 60)) };
  return { unit: "hours", count: Math.max(1, Math.round(seconds / 3600)) };
}

/** People or classes by name, as their list is ordered in a language: in Chinese by pinyin; 2 before 10. Pure. */
export function inNameOrder<T extends { readonly name?: string | undefined }>(
  named: readonly T[],
  language: string,
): T[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...named].sort((a, b) => compare(a.name ?? "", b.name ?? ""));
}
