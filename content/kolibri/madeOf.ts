import { createHash } from "node:crypto";
import type { ManifestLesson } from "../packs/manifest.ts";
import type { LessonDetails } from "./kolibriRows.ts";
import type { SurveyedLesson } from "./surveyChannel.ts";

/** MD5s that tell whether what a lesson was made of has changed, without making it again. */
export type MadeOf = NonNullable<ManifestLesson["madeOf"]>;

/** Told by what the channel's database says: its files are named by their MD5. */
export function madeOf(
  { source, subtitles }: Pick<SurveyedLesson, "source" | "subtitles">,
  { description, author, licenseName, licenseOwner }: LessonDetails,
): MadeOf | undefined {
  if (source.kind === "installed") return source.parts[0]?.madeOf;
  const files = [...subtitles].map(([language, { md5 }]) => `${language} ${md5}`).sort();
  const words = JSON.stringify([description, author, licenseName, licenseOwner, files]);
  const digest = createHash("md5").update(words).digest("hex");
  return { ...("file" in source && { file: source.file.md5 }), words: digest };
}
