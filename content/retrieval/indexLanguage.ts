import { primarySubtag } from "../../contract/languages.ts";

/** The search indexes there are: one a language whose words we know, one for all the others. */
export const indexLanguages = ["en", "fr", "zh", "other"] as const;
export type IndexLanguage = (typeof indexLanguages)[number];

/** Which index holds passages of a language (BCP 47); zh-Hans and zh-Hant share one. */
export function indexLanguageOf(language: string): IndexLanguage {
  const subtag = primarySubtag(language);
  return indexLanguages.find((known) => known === subtag) ?? "other";
}
