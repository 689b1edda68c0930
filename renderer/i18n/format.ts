import { primarySubtag, uiLanguageNames, uiLanguages } from "../../contract/languages.ts";

const unitSteps = [
  { unit: "gigabyte", bytes: 1e9 },
  { unit: "megabyte", bytes: 1e6 },
  { unit: "kilobyte", bytes: 1e3 },
] as const;

/** A size in the decimal units that drives and systems are sold in: `1.9 GB`, `1,9 Go`. */
export function formatBytes(bytes: number, language: string): string {
  const step = unitSteps.find((candidate) => bytes >= candidate.bytes) ?? unitSteps[2];
  const value = bytes / step.bytes;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: step.unit,
    maximumFractionDigits: step.unit === "gigabyte" && value < 10 ? 1 : 0,
  }).format(value);
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
