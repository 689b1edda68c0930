/**
 * Language tags (BCP 47) as Luciole uses them. Pure; shared by the engine and the pages.
 */

/** Languages the interface is translated into, in the order they are offered. */
export const uiLanguages = ["zh-CN", "en", "fr"] as const;
export type UiLanguage = (typeof uiLanguages)[number];

/** Each interface language in its own words, for people who cannot read the others. */
export const uiLanguageNames: Readonly<Record<UiLanguage, string>> = {
  "zh-CN": "简体中文",
  en: "English",
  fr: "Français",
};

/** A text in several languages: canonical BCP 47 tag to words. */
export type LocalizedText = Readonly<Record<string, string>>;

/**
 * The canonical form of a tag: case mended, deprecated codes replaced (`in` is `id`, `iw` is `he`).
 * @returns undefined if the tag is not well-formed.
 */
export function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll("_", "-"))[0];
  } catch {
    return undefined;
  }
}

/** The primary subtag: `zh` of `zh-Hant-TW`. */
export function primarySubtag(tag: string): string {
  return (canonicalTag(tag) ?? tag.toLowerCase()).split("-")[0] ?? tag;
}

/** Whether a reader of one language reads the other: `es` and `es-MX`, `zh-Hans` and `zh-Hant`. */
export function isSameLanguage(a: string, b: string): boolean {
  return primarySubtag(a) === primarySubtag(b);
}

/**
 * The best of the languages at hand for someone who wants `wanted`, most wanted first:
 * the same tag, else the same primary subtag, else the first at hand.
 * @returns undefined only if nothing is at hand.
 */
export function bestLanguage(atHand: readonly string[], wanted: readonly string[]): string | undefined {
  for (const want of wanted) {
    const canonical = canonicalTag(want);
    const match =
      atHand.find((tag) => canonicalTag(tag) === canonical) ?? atHand.find((tag) => isSameLanguage(tag, want));
    if (match !== undefined) return match;
  }
  return atHand[0];
}

/** The words of a text in the best language at hand, and which language that is. */
export function inLanguage(text: LocalizedText, ...wanted: readonly string[]): { text: string; language: string } {
  const language = bestLanguage(Object.keys(text), wanted) ?? "und";
  return { text: text[language] ?? "", language };
}

/** The language that the letters of a text show: Chinese for Han characters, else the fallback. */
export function languageOfScript(text: string, fallback: string): string {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  if (han > latin) return "zh-CN";
  return han > 0 || primarySubtag(fallback) !== "zh" || latin === 0 ? fallback : "en";
}
