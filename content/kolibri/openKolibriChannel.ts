import { packLimits } from "../packs/packLimits.ts";
import type { PackSource } from "../packs/packSource.ts";
import type { ChannelDatabases } from "./channelDatabases.ts";
import { channelPackId, manifestLesson } from "./channelManifest.ts";
import { type ChannelMembers, createChannelMembers } from "./channelMembers.ts";
import { channelSource, type ListedLesson, refuseIfGone } from "./channelSource.ts";
import { withInstalledLessons } from "./installedLessons.ts";
import type { KolibriChannelFile } from "./kolibriFolder.ts";
import type { LessonDetails } from "./kolibriRows.ts";
import { madeOf } from "./madeOf.ts";
import { soundLesson } from "./soundLesson.ts";
import { inCourses, type Survey, type SurveyedChannel, type SurveyedLesson, surveyChannel } from "./surveyChannel.ts";
import { createTextSpool } from "./textSpool.ts";
import { type OpenChannel, withChannel } from "./withChannel.ts";
import { writeLesson } from "./writeLesson.ts";
import type { ReadDocumentFile, WrittenLesson } from "./writtenLesson.ts";

/** What is needed to make a pack of a channel. */
export interface KolibriTools extends ChannelDatabases {
  readonly readDocument: ReadDocumentFile;
  /** The texts that are made lie there until the source is closed. */
  readonly stagingFolder: string;
}

/** How much of a channel is opened, and who is told how far it is. */
export interface KolibriReading {
  /** Ids; all when left out. */
  readonly courses?: readonly string[] | undefined;
  /** Bytes of the files that are read for their texts. */
  readonly onBytes: (progress: { readonly bytesDone: number; readonly bytesTotal: number }) => void;
}

/**
 * Makes a pack of a channel on a drive: reads its documents, subtitles and exercises and writes the lessons' texts.
 * Media are not read; whoever installs the source checks their MD5.
 * @throws PackRefusedError, the system's error if the staging folder cannot be written, or the reason of `signal`
 */
export async function openKolibriChannel(
  file: KolibriChannelFile,
  tools: KolibriTools,
  reading: KolibriReading,
  signal: AbortSignal,
): Promise<PackSource> {
  return withInstalledLessons(tools.openLibrary, channelPackId(file.channelId), (installed) =>
    withChannel(file, tools.openDatabase, (channel) =>
      writeChannel(file, { ...channel, installed }, tools, reading, signal),
    ),
  );
}

async function writeChannel(
  file: KolibriChannelFile,
  channel: SurveyedChannel,
  tools: KolibriTools,
  { courses, onBytes }: KolibriReading,
  signal: AbortSignal,
): Promise<PackSource> {
  const survey = inCourses(await surveyChannel(file, channel, signal), courses);
  const spool = createTextSpool(tools.stagingFolder);
  try {
    const members = createChannelMembers(spool, channel.storage);
    const lessons = await writeLessons(survey, channel, members, { ...tools, onBytes }, signal);
    await refuseIfGone(file);
    return channelSource({ file, survey, lessons, members, spool });
  } catch (cause) {
    spool.close();
    throw cause;
  }
}

async function writeLessons(
  survey: Survey,
  { tables, storage }: OpenChannel,
  members: ChannelMembers,
  { readDocument, onBytes }: Pick<KolibriTools, "readDocument"> & Pick<KolibriReading, "onBytes">,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly ListedLesson[]>> {
  const { leftOut } = survey;
  const bytesTotal = [...survey.lessons.values()].reduce((sum, lesson) => sum + textBytes(lesson), 0);
  let bytesDone = 0;
  let lessonsLeft: number = packLimits.lessons;
  const listed = new Map<string, readonly ListedLesson[]>();
  for (const [id, surveyed] of survey.lessons) {
    signal.throwIfAborted();
    const { title } = surveyed.node;
    const details = tables.details(surveyed.node.rowId);
    const parts = await writeLesson(surveyed, details, { storage, readDocument, leftOut }, signal);
    const sound = parts.flatMap((part) => soundLesson(part, surveyed.language) ?? []);
    if (sound.length < parts.length) leftOut.add("damagedFile", title);
    const kept = sound.slice(0, lessonsLeft).flatMap((part) => listLesson(part, surveyed, details, members) ?? []);
    if (kept.length < sound.length) leftOut.add("tooLarge", title);
    lessonsLeft -= kept.length;
    listed.set(id, kept);
    bytesDone += textBytes(surveyed);
    onBytes({ bytesDone, bytesTotal });
  }
  return listed;
}

/** Bytes that are read for a lesson's texts. */
function textBytes({ source, subtitles }: SurveyedLesson): number {
  switch (source.kind) {
    case "pdf":
    case "epub":
    case "exercise":
      return source.file.bytes;
    case "video":
    case "audio":
      return [...subtitles.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    case "app":
    case "unsupported":
    case "installed":
      return 0;
    default:
      return source satisfies never;
  }
}

/** @returns undefined if the pack has no room for it */
function listLesson(
  part: WrittenLesson,
  surveyed: SurveyedLesson,
  details: LessonDetails,
  members: ChannelMembers,
): ListedLesson | undefined {
  const paths = members.add(part);
  if (paths === undefined) return undefined;
  const isPart = part.title !== surveyed.node.title;
  const listed = { id: part.id, title: part.title, madeOf: madeOf(surveyed, details) };
  const lesson = manifestLesson(listed, surveyed.language, isPart ? undefined : details.seconds);
  return { lesson, languages: [...part.texts.keys()], paths };
}
