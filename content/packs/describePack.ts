import type { Database } from "better-sqlite3";
import { compare } from "semver";
import type { ImportItem } from "../../contract/imports.ts";
import type { PackTrust } from "../../contract/packs.ts";
import type { BlobStore } from "../blobs.ts";
import { createKnownDigests } from "./knownDigests.ts";
import type { LessonChanges } from "./lessonChanges.ts";
import { lessonsOf } from "./manifest.ts";
import { isText } from "./memberRole.ts";
import type { PackOutline } from "./packOutline.ts";
import type { SourceMember } from "./packSource.ts";
import { bytesIn, bytesToCopy, type Store } from "./room.ts";

/** What is told of a pack before anything of it is copied. */
export type PackDescription = Omit<ImportItem, "itemId" | "kind" | "file">;

/** The library that a pack is compared with. */
export interface ComparedLibrary {
  readonly db: Database;
  readonly blobs: BlobStore;
}

/**
 * Compares a pack that may be installed with what is here: new or newer, how much is left to copy, what it would change.
 * @throws PackRefusedError
 */
export async function describePack(
  outline: PackOutline,
  trust: PackTrust,
  library: ComparedLibrary,
): Promise<PackDescription> {
  const { manifest, members, leftOut } = outline;
  const store = { blobs: library.blobs, digests: createKnownDigests(library.db) };
  const toCopy = await bytesMissing(members, store);
  const installed = installedVersion(library.db, manifest.id);
  const lessonChanges = installed && outline.changesTo(library.db);
  const isComplete = toCopy.media === 0 && (lessonChanges === undefined || isNothing(lessonChanges));
  const change = changeTo(outline, installed, isComplete);
  return {
    packId: manifest.id,
    version: manifest.version,
    title: manifest.title,
    languages: manifest.languages,
    lessons: lessonsOf(manifest).length,
    bytesTotal: bytesIn(members),
    bytesToCopy: change === "same" ? 0 : toCopy.texts + toCopy.media,
    change,
    ...(installed !== undefined && { installedVersion: installed.version }),
    trust,
    courses: await coursesOf(outline, store),
    ...(lessonChanges !== undefined && change !== "same" && { lessonChanges }),
    leftOut: [...leftOut],
  };
}

/** Texts are copied whatever is here. */
async function bytesMissing(members: readonly SourceMember[], store: Store) {
  const media = members.filter(({ path }) => !isText(path));
  const texts = members.filter(({ path }) => isText(path));
  return { texts: bytesIn(texts), media: await bytesToCopy(media, store) };
}

function isNothing({ added, changed, removed }: LessonChanges): boolean {
  return added.length + changed.length + removed.length === 0;
}

interface InstalledVersion {
  readonly version: string;
  readonly packJson: Buffer;
}

function installedVersion(db: Database, packId: string): InstalledVersion | undefined {
  return db
    .prepare<[string], InstalledVersion>(
      `SELECT version, texts.content AS packJson FROM packs JOIN texts USING (pack_id)
       WHERE pack_id = ? AND path = 'pack.json'`,
    )
    .get(packId);
}

function changeTo(
  { manifest: { version }, packJson }: PackOutline,
  installed: InstalledVersion | undefined,
  isComplete: boolean,
): ImportItem["change"] {
  if (installed === undefined) return "new";
  if (packJson?.equals(installed.packJson)) return "same";
  const order = compare(version, installed.version);
  if (order < 0) return "older";
  // A channel keeps its version when a drive holds more or less of it.
  return order === 0 && packJson === undefined && isComplete ? "same" : "update";
}

async function coursesOf({ manifest, membersOf }: PackOutline, store: Store): Promise<ImportItem["courses"]> {
  const { courses, title } = manifest;
  if (courses.length === 1) return [];
  const described: ImportItem["courses"] = [];
  for (const course of courses) {
    const { texts, media } = await bytesMissing(await membersOf(course.id), store);
    described.push({
      courseId: course.id,
      title: course.title ?? title,
      lessons: lessonsOf({ courses: [course] }).length,
      bytesToCopy: texts + media,
    });
  }
  return described;
}
