import { lessonsOf } from "../packs/manifest.ts";
import type { PackOutline } from "../packs/packOutline.ts";
import type { SourceMember } from "../packs/packSource.ts";
import { channelChanges } from "./channelChanges.ts";
import { channelManifest, languagesInUse, manifestLesson } from "./channelManifest.ts";
import type { OpenForeignDatabase } from "./foreignDatabase.ts";
import { installedLessons } from "./installedLessons.ts";
import type { KolibriChannelFile } from "./kolibriFolder.ts";
import { madeOf } from "./madeOf.ts";
import { mediaMember } from "./mediaMember.ts";
import { lessonsOfCourses, type SurveyedLesson, surveyChannel } from "./surveyChannel.ts";
import { withChannel } from "./withChannel.ts";

/**
 * What a channel on a drive holds, told without opening any of its files but the database. Of its members only those are
 * known that are copied as they are: texts and the pictures of exercises come on top. Long documents, which make several
 * lessons, are listed as one.
 * @throws PackRefusedError, or the reason of `signal`
 */
export async function outlineKolibriChannel(
  file: KolibriChannelFile,
  openDatabase: OpenForeignDatabase,
  signal: AbortSignal,
): Promise<PackOutline> {
  return withChannel(file, openDatabase, async ({ tables, storage }) => {
    const survey = await surveyChannel(file, tables, storage, signal);
    const lessons = [...survey.lessons.values()];
    const tags = lessons.map(({ language, subtitles }) => [...new Set([language, ...subtitles.keys()])]);
    const manifest = channelManifest(file, survey, languagesInUse(tags, survey.language), (lesson) => {
      const { node, language } = lesson;
      const details = tables.details(node.rowId);
      return [manifestLesson({ ...node, madeOf: madeOf(lesson, details) }, language, details.seconds)];
    });
    return {
      manifest,
      leftOut: survey.leftOut.list(),
      members: membersOf(lessons),
      membersOf: async (courseId) =>
        membersOf(
          lessonsOfCourses(
            survey,
            survey.courses.filter(({ id }) => id === courseId),
          ),
        ),
      changesTo: (db) => channelChanges(lessonsOf(manifest), installedLessons(db, manifest.id)),
    };
  });
}

function membersOf(lessons: readonly SurveyedLesson[]): readonly SourceMember[] {
  const members = new Map<string, SourceMember>();
  for (const { source } of lessons) {
    // Exercises are read, not copied.
    if (source.kind === "unsupported" || source.kind === "exercise") continue;
    const member = mediaMember(source.file);
    members.set(member.path, member);
  }
  return [...members.values()];
}
