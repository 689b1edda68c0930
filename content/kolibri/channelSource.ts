import { access } from "node:fs/promises";
import { PackRefusedError } from "../errors.ts";
import { type ManifestLesson, sourceManifestSchema } from "../packs/manifest.ts";
import type { PackSource } from "../packs/packSource.ts";
import { fitSchema } from "../packs/readJson.ts";
import { channelManifest, languagesInUse } from "./channelManifest.ts";
import type { ChannelMembers } from "./channelMembers.ts";
import type { KolibriChannelFile } from "./kolibriFolder.ts";
import type { Survey } from "./surveyChannel.ts";
import type { TextSpool } from "./textSpool.ts";

/** A lesson that was written, as it is listed, and the members that it cannot do without. */
export interface ListedLesson {
  readonly lesson: ManifestLesson;
  readonly languages: readonly string[];
  readonly paths: readonly string[];
}

/** A channel whose lessons were written. */
export interface WrittenChannel {
  readonly file: KolibriChannelFile;
  readonly survey: Survey;
  /** What each lesson of the channel became, by its id there. */
  readonly lessons: ReadonlyMap<string, readonly ListedLesson[]>;
  readonly members: ChannelMembers;
  readonly spool: TextSpool;
}

/** @throws PackRefusedError missingMember if no lesson is left */
export function channelSource(channel: WrittenChannel): PackSource {
  const { file, survey, members, spool } = channel;
  const lessons = [...channel.lessons.values()].flat();
  if (lessons.length === 0) throw new PackRefusedError("missingMember", survey.channel.title);
  const languages = languagesInUse(
    lessons.map((lesson) => lesson.languages),
    survey.language,
  );
  const manifest = channelManifest(file, survey, languages, ({ node }) =>
    (channel.lessons.get(node.id) ?? []).map(({ lesson }) => lesson),
  );
  return {
    manifest: fitSchema(sourceManifestSchema, manifest, "badManifest", file.database),
    members: members.list(new Set(lessons.flatMap(({ paths }) => paths))),
    leftOut: survey.leftOut.list(),
    stream: members.stream,
    without: (damaged) => withoutDamaged(channel, damaged),
    close: spool.close,
  };
}

async function withoutDamaged(channel: WrittenChannel, damaged: ReadonlySet<string>): Promise<PackSource> {
  await refuseIfGone(channel.file);
  const lessons = new Map<string, readonly ListedLesson[]>();
  for (const [id, parts] of channel.lessons) {
    const whole = parts.filter(({ paths }) => !paths.some((path) => damaged.has(path)));
    if (whole.length < parts.length) {
      channel.survey.leftOut.add("damagedFile", channel.survey.lessons.get(id)?.node.title ?? id);
    }
    lessons.set(id, whole);
  }
  return channelSource({ ...channel, lessons });
}

/**
 * A drive that was pulled out is no channel of damaged files.
 * @throws PackRefusedError unreadable
 */
export async function refuseIfGone({ database }: KolibriChannelFile): Promise<void> {
  await access(database).catch((cause: unknown) => {
    throw new PackRefusedError("unreadable", database, { cause });
  });
}
