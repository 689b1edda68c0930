import { parse as parseVersion } from "semver";
import { z } from "zod";
import { canonicalTag } from "../../contract/languages.ts";
import { PackRefusedError } from "../errors.ts";
import { packLimits } from "./packLimits.ts";
import { fitSchema, readJson } from "./readJson.ts";

/** The only version of the format that this Luciole reads. */
export const packFormatVersion = 1;

/** Longer ones are looked at no further: an expression over megabytes can exhaust the stack. */
const shortText = (maxLength: number) => z.string().max(maxLength, { abort: true });

/** Words shown to people: no control characters. */
const words = (maxLength: number) =>
  shortText(maxLength)
    .min(1)
    .regex(/^[^\p{Cc}]*$/u)
    .regex(/\S/u);

const languageTag = shortText(35)
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
  .describe("BCP 47 tag in its canonical form");

const localized = (maxLength: number) =>
  z
    .record(languageTag, words(maxLength))
    .refine((text) => Object.keys(text).length > 0, "at least one language")
    .describe("Words by language tag, at least one");

/** Ids stand in paths and in passage ids, so they hold neither `/` nor `#`. */
const partId = shortText(64).regex(/^[a-z0-9]+([._-][a-z0-9]+)*$/);

/** Version numbers of semver.org, 2.0.0; of numbers beyond JavaScript's, none can say which is newer. */
const semanticVersion = shortText(64)
  .regex(
    /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*))*))?(?:\+([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/,
  )
  .refine((version) => parseVersion(version) !== null);

const md5 = shortText(32).regex(/^[0-9a-f]{32}$/);

const lesson = z.object({
  id: partId,
  title: localized(300),
  objectives: z.record(languageTag, z.array(words(1_000)).max(20)).optional(),
  minutes: z.int().min(1).max(1_000).optional(),
  madeOf: z
    .object({ file: md5.optional(), words: md5 })
    .optional()
    .describe("MD5s of what a lesson was made of, where that was something else: its file, and all its words"),
});

const unit = z.object({
  id: partId,
  title: localized(300).optional().describe("Without it, the course's"),
  lessons: z.array(lesson).max(packLimits.lessons),
});

const course = z.object({
  id: partId,
  title: localized(300).optional().describe("Without it, the pack's"),
  grades: z.array(words(20)).max(20).optional(),
  units: z.array(unit).max(packLimits.lessons),
});

const packFile = z.object({
  path: shortText(packLimits.nameBytes).min(1),
  bytes: z.int().min(0).max(packLimits.memberBytes),
  sha256: shortText(64).regex(/^[0-9a-f]{64}$/),
  mediaType: shortText(100),
});

/** `pack.json` as authors write it: all but `files`, which `luciole pack build` works out. */
export const sourceManifestSchema = z.object({
  formatVersion: z.literal(packFormatVersion),
  id: shortText(128)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/)
    .describe("Reverse DNS name, such as org.luciole.fractions"),
  version: semanticVersion,
  title: localized(300),
  description: localized(4_000).optional(),
  languages: z.array(languageTag).min(1).max(50),
  subjects: z.array(words(100)).max(20).optional(),
  grades: z.array(words(20)).max(20).optional(),
  license: z
    .union([words(200), z.object({ name: words(200), text: z.string().max(100_000).optional() })])
    .describe("SPDX identifier, or a name and its text"),
  authors: z.array(words(200)).max(200).optional(),
  requires: z.object({ luciole: semanticVersion }).optional().describe("The oldest Luciole that can take the pack"),
  courses: z.array(course).min(1).max(1_000),
});
export type SourceManifest = z.infer<typeof sourceManifestSchema>;

/** `pack.json` as it stands in a pack. */
export const manifestSchema = sourceManifestSchema.extend({
  files: z.array(packFile).max(packLimits.members).describe("Every other member, but not the signature"),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestLesson = z.infer<typeof lesson>;
export type PackFile = z.infer<typeof packFile>;

/**
 * Reads a pack's `pack.json`.
 * @throws PackRefusedError badJson, unknownFormatVersion or badManifest
 */
export function readManifest(bytes: Uint8Array): Manifest {
  const json = readVersionedJson(bytes);
  refuseFirstWrong(packFile, json, "files", "");
  refuseWrongCourse(json);
  const manifest = fitSchema(manifestSchema, json, "badManifest", "pack.json");
  checkLanguages(manifest.languages);
  checkIds(manifest);
  return manifest;
}

/**
 * Reads the `pack.json` of a pack's source folder.
 * @throws PackRefusedError badJson, unknownFormatVersion or badManifest
 */
export function readSourceManifest(bytes: Uint8Array): SourceManifest {
  const json = readVersionedJson(bytes);
  refuseWrongCourse(json);
  const manifest = fitSchema(sourceManifestSchema, json, "badManifest", "pack.json");
  checkLanguages(manifest.languages);
  checkIds(manifest);
  return manifest;
}

/** The version is looked at first: what a later one means by its fields is not known here. */
function readVersionedJson(bytes: Uint8Array): unknown {
  const json = readJson(bytes, "pack.json");
  const version = z.object({ formatVersion: z.union([z.number(), z.string()]) }).safeParse(json);
  if (version.success && version.data.formatVersion !== packFormatVersion) {
    throw new PackRefusedError("unknownFormatVersion", `formatVersion ${version.data.formatVersion}`);
  }
  return json;
}

/**
 * Looks at long lists one by one, before the whole: a list of a million wrong things would make a million complaints,
 * which take more memory than the computer has.
 */
function refuseWrongCourse(json: unknown): void {
  refuseFirstWrong(course, json, "courses", "", (courseJson, courseAt) =>
    refuseFirstWrong(unit, courseJson, "units", `${courseAt}.`, (unitJson, unitAt) =>
      refuseFirstWrong(lesson, unitJson, "lessons", `${unitAt}.`),
    ),
  );
}

/** @param checkInside checks a list inside each, which stays out of the schema meanwhile */
function refuseFirstWrong(
  schema: z.ZodType,
  json: unknown,
  field: "courses" | "units" | "lessons" | "files",
  place: string,
  checkInside?: (each: unknown, at: string) => void,
): void {
  const list = Object(json)[field] as unknown;
  if (!Array.isArray(list)) return; // the schema of the whole says so
  for (const [n, each] of list.entries()) {
    const at = `${place}${field}.${n}`;
    const without = checkInside === undefined ? each : withoutLists(each);
    fitSchema(schema, without, "badManifest", "pack.json", at);
    checkInside?.(each, at);
  }
}

function withoutLists(json: unknown): unknown {
  if (typeof json !== "object" || json === null) return json;
  const emptied = (list: unknown) => (Array.isArray(list) ? [] : list);
  const { units, lessons } = json as { units?: unknown; lessons?: unknown };
  return {
    ...json,
    ...("units" in json && { units: emptied(units) }),
    ...("lessons" in json && { lessons: emptied(lessons) }),
  };
}

function checkLanguages(languages: readonly string[]): void {
  const wrong = languages.findIndex((tag, at) => canonicalTag(tag) !== tag || languages.indexOf(tag) !== at);
  if (wrong >= 0) throw new PackRefusedError("badManifest", `pack.json: languages.${wrong}`);
}

/** Course ids are unique in the pack, unit ids in their course, lesson ids in the pack. */
function checkIds({ courses }: Pick<SourceManifest, "courses">): void {
  refuseRepeated(courses.map(({ id }) => id));
  for (const { units } of courses) refuseRepeated(units.map(({ id }) => id));
  const lessonIds = courses.flatMap(({ units }) => units.flatMap(({ lessons }) => lessons.map(({ id }) => id)));
  refuseRepeated(lessonIds);
  if (lessonIds.length === 0 || lessonIds.length > packLimits.lessons) {
    throw new PackRefusedError("badManifest", `pack.json: ${lessonIds.length} lessons`);
  }
}

function refuseRepeated(ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) throw new PackRefusedError("badManifest", `pack.json: id ${id} is there twice`);
    seen.add(id);
  }
}

/** Every lesson, in the order of the courses. */
export function lessonsOf(manifest: Pick<SourceManifest, "courses">): readonly ManifestLesson[] {
  return manifest.courses.flatMap(({ units }) => units.flatMap(({ lessons }) => lessons));
}

/** The licence in a few letters. */
export function licenseName(manifest: Pick<SourceManifest, "license">): string {
  return typeof manifest.license === "string" ? manifest.license : manifest.license.name;
}
