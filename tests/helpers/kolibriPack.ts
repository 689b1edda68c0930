import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { listKolibriChannels } from "../../content/kolibri/kolibriFolder.ts";
import { type KolibriReading, openKolibriChannel } from "../../content/kolibri/openKolibriChannel.ts";
import { outlineKolibriChannel } from "../../content/kolibri/outlineKolibriChannel.ts";
import { buildPack } from "../../content/packs/buildPack.ts";
import { type InstalledResult, installPack } from "../../content/packs/installPack.ts";
import type { InstallTarget } from "../../content/packs/installTarget.ts";
import { lessonsOf } from "../../content/packs/manifest.ts";
import type { PackOutline } from "../../content/packs/packOutline.ts";
import type { PackSource } from "../../content/packs/packSource.ts";
import type { OnProgress } from "../../content/packs/verifyPack.ts";
import { channelDatabases, kolibriTools } from "./kolibriDrive.ts";
import { untilDone } from "./packs.ts";

/** The only channel of a drive, as a source. The staging folder is made in the drive's parent. */
export async function openDrive(drive: string, reading: Partial<KolibriReading> = {}): Promise<PackSource> {
  const [channel] = await listKolibriChannels(drive);
  if (channel === undefined) throw new Error("no channel on the drive");
  return openKolibriChannel(channel, kolibriTools(dirname(drive)), { onBytes: () => {}, ...reading }, untilDone);
}

/** What is told of the only channel of a drive. */
export async function outlineDrive(drive: string): Promise<PackOutline> {
  const [channel] = await listKolibriChannels(drive);
  if (channel === undefined) throw new Error("no channel on the drive");
  return outlineKolibriChannel(channel, channelDatabases(dirname(drive)), untilDone);
}

/** Installs the only channel of a drive, as somebody who has seen that nobody has signed it. */
export async function installDrive(
  drive: string,
  into: InstallTarget,
  onProgress: OnProgress = () => {},
): Promise<InstalledResult> {
  const source = await openDrive(drive);
  try {
    return await installPack({ source, allowUnsigned: true }, into, onProgress, untilDone);
  } finally {
    source.close();
  }
}

/** All bytes of a member. */
export async function bytesOf(source: PackSource, path: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source.stream(path)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** A lesson's text by its title, in the language of its title. */
export async function textOf(source: PackSource, title: string, language?: string): Promise<string> {
  const lesson = lessonsOf(source.manifest).find((one) => Object.values(one.title).includes(title));
  const tag = language ?? Object.keys(lesson?.title ?? {})[0];
  return (await bytesOf(source, `lessons/${lesson?.id}/${tag}.md`)).toString("utf8");
}

/** Titles as a table of contents: courses, units that have a name of their own, lessons. */
export function contentsOf({ manifest }: Pick<PackSource, "manifest">): string[] {
  const say = (title: Readonly<Record<string, string>> | undefined) => Object.values(title ?? {})[0];
  return manifest.courses.flatMap((course) => [
    `# ${say(course.title)}`,
    ...course.units.flatMap((unit) => [
      ...(unit.title === undefined ? [] : [`## ${say(unit.title)}`]),
      ...unit.lessons.map(({ title }) => `${say(title)}`),
    ]),
  ]);
}

/**
 * Writes everything of a source into a folder and builds a pack of it, as its author would: raw HTML, addresses that
 * lead nowhere and files without a place are refused.
 */
export async function buildFrom(source: PackSource, folder: string) {
  const sourceFolder = join(folder, "source");
  for (const path of source.members.keys()) {
    mkdirSync(dirname(join(sourceFolder, path)), { recursive: true });
    writeFileSync(join(sourceFolder, path), await bytesOf(source, path));
  }
  writeFileSync(join(sourceFolder, "pack.json"), JSON.stringify(source.manifest));
  return buildPack(sourceFolder, join(folder, "channel.lpack"), untilDone);
}
