import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bestLanguage, uiLanguages } from "../../contract/languages.ts";
import type { TutorTools } from "./tutorTools.ts";

/** The instructions of engine/tutor/prompts, in the best language there is for the one wanted. */
export function createInstructions(resourcesFolder: string): TutorTools["instructions"] {
  const read = (name: string) =>
    readFileSync(join(resourcesFolder, "engine", "tutor", "prompts", name), "utf8").trimEnd();
  const all = new Map(
    uiLanguages.map((language) => [
      language,
      {
        template: read(`${language}.md`),
        hintsRule: read(`${language}.hints.md`),
        languageRule: read(`${language}.language.md`),
      },
    ]),
  );
  return (wanted) => {
    const language = uiLanguages.find((known) => known === bestLanguage(uiLanguages, [wanted, "en"])) ?? "en";
    return all.get(language) ?? { template: "{{passages}}", hintsRule: "", languageRule: "" };
  };
}
