import type { ManifestLesson, SourceManifest } from "../packs/manifest.ts";
import { cleanWords } from "./cleanWords.ts";
import type { KolibriChannelFile } from "./kolibriFolder.ts";
import type { MadeOf } from "./madeOf.ts";
import type { Survey, SurveyedLesson } from "./surveyChannel.ts";

/** The pack that a channel becomes, on whatever drive it comes. */
export function channelPackId(channelId: string): string {
  return `org.learningequality.k${channelId}`;
}

/**
 * The description of a channel as a pack.
 * @param lessonsOf what a lesson of the channel became: none, one or several
 */
export function channelManifest(
  { channelId }: KolibriChannelFile,
  survey: Survey,
  languages: readonly string[],
  lessonsOf: (lesson: SurveyedLesson) => readonly ManifestLesson[],
): SourceManifest {
  const { channel, language, license, authors } = survey;
  const inChannel = (words: string) => ({ [language]: words });
  const description = cleanWords(channel.description, 4_000);
  const courses = survey.courses.map(({ id, title, units }) => ({
    id,
    title: inChannel(title),
    units: units
      .map((unit) => ({
        id: unit.id,
        ...(unit.title !== undefined && { title: inChannel(unit.title) }),
        lessons: unit.lessons.flatMap(({ id: lessonId }) => {
          const lesson = survey.lessons.get(lessonId);
          return lesson === undefined ? [] : lessonsOf(lesson);
        }),
      }))
      .filter(({ lessons }) => lessons.length > 0),
  }));
  return {
    formatVersion: 1,
    id: channelPackId(channelId),
    version: `${channel.version}.0.0`,
    title: inChannel(channel.title),
    ...(description !== undefined && { description: inChannel(description) }),
    languages: [...languages],
    license,
    ...(authors.length > 0 && { authors: [...authors] }),
    courses: courses.filter(({ units }) => units.length > 0),
  };
}

/**
 * How a lesson is listed.
 * @param seconds how long it takes
 */
export function manifestLesson(
  { id, title, madeOf }: { readonly id: string; readonly title: string; readonly madeOf: MadeOf | undefined },
  language: string,
  seconds: number | undefined,
): ManifestLesson {
  const minutes = seconds === undefined ? 0 : Math.min(1_000, Math.ceil(seconds / 60));
  return {
    id,
    title: { [language]: title },
    ...(minutes >= 1 && { minutes }),
    ...(madeOf !== undefined && { madeOf }),
  };
}

/** Languages by how many lessons have them; the channel's own is first if any has it. */
export function languagesInUse(lessons: Iterable<readonly string[]>, own: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const tags of lessons) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const rank = (tag: string) => (tag === own ? Number.POSITIVE_INFINITY : (counts.get(tag) ?? 0));
  return [...counts.keys()].toSorted((a, b) => (rank(a) === rank(b) ? (a < b ? -1 : 1) : rank(a) > rank(b) ? -1 : 1));
}
