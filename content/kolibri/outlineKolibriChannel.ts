import { lessonsOf } from "../packs/manifest.ts";
import type { PackOutline } from "../packs/packOutline.ts";
import type { SourceMember } from "../packs/packSource.ts";
import { channelChanges } from "./channelChanges.ts";
import type { ChannelDatabases } from "./channelDatabases.ts";
import { channelManifest, channelPackId, languagesInUse, manifestLesson } from "./channelManifest.ts";
import { withInstalledLessons } from "./installedLessons.ts";
import type { KolibriChannelFile } from "./kolibriFolder.ts";
import { madeOf } from "./madeOf.ts";
import { mediaMember } from "./mediaMember.ts";
import {
  lessonsOfCourses,
  type SurveyedChannel,
  type SurveyedLesson,
  surveyChannel,
  textLanguages,
} from "./surveyChannel.ts";
import { withChannel } from "./withChannel.ts";

/**
 * What a channel on a drive holds, told without opening any of its files but the database. Of its members only those are
 * known that are copied as they are: texts and the pictures of exercises come on top. Long documents, which make several
 * lessons, are listed as one.
 * @throws PackRefusedError, or the reason of `signal`
 */
export async function outlineKolibriChannel(
  file: KolibriChannelFile,
  { openDatabase, openLibrary }: ChannelDatabases,
  signal: AbortSignal,
): Promise<PackOutline> {
  return withInstalledLessons(openLibrary, channelPackId(file.channelId), (installed) =>
    withChannel(file, openDatabase, (channel) => outline(file, { ...channel, installed }, signal)),
  );
}

async function outline(file: KolibriChannelFile, channel: SurveyedChannel, signal: AbortSignal): Promise<PackOutline> {
  const { tables, installed } = channel;
  const survey = await surveyChannel(file, channel, signal);
  const lessons = [...survey.lessons.values()];
  const tags = lessons.map(languagesOf);
  const manifest = channelManifest(file, survey, languagesInUse(tags, survey.language), (lesson) => {
    const { node, language } = lesson;
    const details = tables.details(node.rowId);
    return [manifestLesson({ ...node, madeOf: madeOf(lesson, details) }, language, details.seconds)];
  });
  const media = new Map(lessons.map((lesson) => [lesson, mediaOf(lesson.source)]));
  const membersOf = (some: readonly SurveyedLesson[]) => distinct(some.flatMap((lesson) => media.get(lesson) ?? []));
  const inCourse = (courseId: string) =>
    lessonsOfCourses(
      survey,
      survey.courses.filter(({ id }) => id === courseId),
    );
  return {
    manifest,
    leftOut: survey.leftOut.list(),
    members: membersOf(lessons),
    membersOf: async (courseId) => membersOf(inCourse(courseId)),
    changesTo: () => channelChanges(lessonsOf(manifest), installed.listed),
  };
}

function languagesOf({ source, language, subtitles }: SurveyedLesson): readonly string[] {
  const others = source.kind === "installed" ? textLanguages(source) : subtitles.keys();
  return [...new Set([language, ...others])];
}

/** What lies on the drive wins over what is here, which may be damaged. */
function distinct(members: readonly SourceMember[]): readonly SourceMember[] {
  const byPath = new Map<string, SourceMember>();
  for (const member of members) {
    if (member.digest.algorithm === "md5" || !byPath.has(member.path)) byPath.set(member.path, member);
  }
  return [...byPath.values()];
}

function mediaOf(source: SurveyedLesson["source"]): readonly SourceMember[] {
  if (source.kind === "installed") return source.parts.flatMap(({ read }) => read().media);
  // Exercises are read, not copied.
  return source.kind === "unsupported" || source.kind === "exercise" ? [] : [mediaMember(source.file)];
}
