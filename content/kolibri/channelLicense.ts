import type { SourceManifest } from "../packs/manifest.ts";
import { cleanWords } from "./cleanWords.ts";
import type { LicenseRow } from "./kolibriRows.ts";
import { lessonWords } from "./lessonWords.ts";

const textLength = 100_000;

/** A pack has one licence: the one that all lessons have, or a list of all that they have, most used first. */
export function licenseOf(rows: readonly LicenseRow[], language: string): SourceManifest["license"] {
  const notStated = lessonWords(language).licenseNotStated;
  const names = [...new Set(rows.map(({ name }) => name ?? notStated))];
  const name = cleanWords(names.join(", "), 200) ?? notStated;
  const described = rows.filter(({ description }) => description !== "");
  const text = described
    .map((row) => `${row.name ?? notStated}: ${row.description}`)
    .join("\n\n")
    .slice(0, textLength);
  if (text !== "") return { name, text };
  return names.length > 1 ? { name, text: names.join("\n") } : name;
}
