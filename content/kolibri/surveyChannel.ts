import { bestLanguage, isSameLanguage } from "../../contract/languages.ts";
import { documentLanguage } from "../documents/documentLanguage.ts";
import { PackRefusedError } from "../errors.ts";
import type { SourceManifest } from "../packs/manifest.ts";
import { type ArrangedCourse, arrangeCourses, isTopic } from "./arrangeCourses.ts";
import { licenseOf } from "./channelLicense.ts";
import { buildChannelTree } from "./channelTree.ts";
import type { InstalledLessons } from "./installedLessons.ts";
import type { KolibriChannelFile } from "./kolibriFolder.ts";
import { createKolibriLanguages } from "./kolibriLanguages.ts";
import type { ChannelRow, NodeRow } from "./kolibriRows.ts";
import type { KolibriTables } from "./kolibriTables.ts";
import { createLeftOutTally, type LeftOutTally } from "./leftOutTally.ts";
import { findLessonSource, type LessonSource, type PresentFile } from "./lessonSource.ts";
import type { OpenChannel } from "./withChannel.ts";

/** A channel that is open to be read, and what of it is here already. */
export interface SurveyedChannel extends OpenChannel {
  readonly installed: InstalledLessons;
}

/** A lesson of which all that it needs is on the drive, or here already. */
export interface SurveyedLesson {
  readonly node: NodeRow;
  readonly source: Exclude<LessonSource, { readonly kind: "absent" }>;
  readonly language: string;
  /** At most one for each language; a language that is the lesson's in another form counts as the lesson's. */
  readonly subtitles: ReadonlyMap<string, PresentFile>;
}

/** What a channel holds, as far as its database and the sizes of its files tell. */
export interface Survey {
  readonly channel: ChannelRow & { readonly title: string };
  readonly language: string;
  readonly courses: readonly ArrangedCourse[];
  /** By id of the lesson; those that are not here have been counted as left out. */
  readonly lessons: ReadonlyMap<string, SurveyedLesson>;
  readonly license: SourceManifest["license"];
  readonly authors: readonly string[];
  readonly leftOut: LeftOutTally;
}

/** What a manifest may name. */
const languagesInAPack = 50;

/**
 * Looks through a channel: its tables, and which of its files are on the drive; opens none of them.
 * @throws PackRefusedError, the SqliteError of a damaged database, or the reason of `signal`
 */
export async function surveyChannel(
  { channelId }: KolibriChannelFile,
  { tables, storage, installed }: SurveyedChannel,
  signal: AbortSignal,
): Promise<Survey> {
  const channel = tables.channel(channelId);
  const title = channel.name ?? channelId;
  const nodes = await tables.nodes();
  const tree = buildChannelTree(nodes, channel.rootId);
  const arranged = arrangeCourses(tree, title);
  const leftOut = createLeftOutTally();
  for (const node of tree.detached) if (!isTopic(node)) leftOut.add("detached", node.title);
  for (const node of arranged.tooMany) leftOut.add("tooLarge", node.title);

  const leaves = arranged.courses.flatMap(({ units }) => units.flatMap(({ lessons }) => lessons));
  const files = await tables.files(new Set(leaves.map(({ id }) => id)));
  const sources = new Map<NodeRow, SurveyedLesson["source"]>();
  for (const node of leaves) {
    signal.throwIfAborted();
    const source = await findLessonSource(node, files.get(node.id) ?? [], storage, installed);
    if (source.kind === "absent") leftOut.add(source.what, node.title);
    else sources.set(node, source);
    if (source.kind === "unsupported") leftOut.add("unsupportedKind", node.title);
  }
  if (sources.size === 0) throw new PackRefusedError(leaves.length === 0 ? "badManifest" : "missingMember", title);

  const { language, lessons } = withLanguages(
    sources,
    tables,
    nodes.find(({ id }) => id === channel.rootId),
  );
  return {
    channel: { ...channel, title },
    language,
    courses: arranged.courses,
    lessons,
    license: licenseOf(tables.licenses(), language),
    authors: tables.authors(),
    leftOut,
  };
}

/** Languages that a lesson which is here has texts in. */
export function textLanguages({ parts }: Extract<LessonSource, { kind: "installed" }>): readonly string[] {
  return [...new Set(parts.flatMap(({ languages }) => languages))];
}

/** The part of a channel that stands in these courses; all of it when left out. What is left out is told of the whole. */
export function inCourses(survey: Survey, courses: readonly string[] | undefined): Survey {
  if (courses === undefined) return survey;
  const chosen = survey.courses.filter(({ id }) => courses.includes(id));
  const lessons = lessonsOfCourses(survey, chosen);
  return { ...survey, courses: chosen, lessons: new Map(lessons.map((lesson) => [lesson.node.id, lesson])) };
}

/** Lessons that can come along, in their order. */
export function lessonsOfCourses({ lessons }: Survey, courses: readonly ArrangedCourse[]): readonly SurveyedLesson[] {
  return courses.flatMap(({ units }) =>
    units.flatMap((unit) => unit.lessons.flatMap(({ id }) => lessons.get(id) ?? [])),
  );
}

/** The channel's language is its root's, or that of most of its lessons. */
function withLanguages(
  sources: ReadonlyMap<NodeRow, SurveyedLesson["source"]>,
  tables: KolibriTables,
  root: NodeRow | undefined,
) {
  const { tagOf } = createKolibriLanguages(tables.languageTags());
  const own = ([node, source]: readonly [NodeRow, SurveyedLesson["source"]]) =>
    source.kind === "installed"
      ? source.parts[0]?.language
      : (tagOf(node.languageId) ?? ("file" in source ? tagOf(source.file.languageId) : undefined));
  const spoken = mostFrequent([...sources].map(own));
  const titles = [...sources.keys()].slice(0, 200).map(({ title }) => title);
  const language = tagOf(root?.languageId) ?? spoken[0] ?? documentLanguage(undefined, titles.join("\n"), "und");
  const subtitled = [...sources.values()].flatMap((source): readonly (string | undefined)[] => {
    if (source.kind === "installed") return textLanguages(source);
    return "subtitles" in source ? source.subtitles.map(({ languageId }) => tagOf(languageId)) : [];
  });
  const allowed = new Set([...new Set([language, ...spoken, ...mostFrequent(subtitled)])].slice(0, languagesInAPack));
  const lessons = [...sources].map((entry): SurveyedLesson => {
    const [node, found] = entry;
    const wanted = own(entry) ?? language;
    const spokenHere = allowed.has(wanted) ? wanted : language;
    const source = inLanguages(found, allowed);
    return { node, source, language: spokenHere, subtitles: subtitlesOf(source, spokenHere, tagOf, allowed) };
  });
  return { language, lessons: new Map(lessons.map((lesson) => [lesson.node.id, lesson])) };
}

function inLanguages(source: SurveyedLesson["source"], allowed: ReadonlySet<string>): SurveyedLesson["source"] {
  if (source.kind !== "installed") return source;
  const parts = source.parts.map((part) => ({ ...part, languages: part.languages.filter((tag) => allowed.has(tag)) }));
  return { ...source, parts };
}

function mostFrequent(tags: readonly (string | undefined)[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const tag of tags) if (tag !== undefined) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([tag]) => tag);
}

function subtitlesOf(
  source: SurveyedLesson["source"],
  language: string,
  tagOf: (languageId: string | undefined) => string | undefined,
  allowed: ReadonlySet<string>,
): ReadonlyMap<string, PresentFile> {
  const files = new Map<string, PresentFile>();
  if (!("subtitles" in source)) return files;
  for (const file of source.subtitles) {
    const tag = tagOf(file.languageId) ?? language;
    if (allowed.has(tag) && !files.has(tag)) files.set(tag, file);
  }
  // Subtitles in `en-US` are those of a lesson in `en`, if no better ones are there.
  const nearest = bestLanguage([...files.keys()], [language]);
  const near = nearest === undefined ? undefined : files.get(nearest);
  if (nearest === undefined || near === undefined || files.has(language)) return files;
  if (!isSameLanguage(nearest, language)) return files;
  files.delete(nearest);
  return new Map([[language, near], ...files]);
}
