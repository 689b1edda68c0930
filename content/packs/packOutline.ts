import type { Database } from "better-sqlite3";
import { chooseMembers } from "./chooseMembers.ts";
import { type LessonChanges, lessonChanges } from "./lessonChanges.ts";
import type { PackSource, SourceMember } from "./packSource.ts";

/** What is known of something that can be installed before any of it is copied, and before all of it was read. */
export interface PackOutline extends Pick<PackSource, "manifest" | "packJson" | "leftOut"> {
  /** Those that are known so far. */
  readonly members: readonly SourceMember[];
  /** Those that a course needs, as far as they are known. */
  membersOf(courseId: string): Promise<readonly SourceMember[]>;
  /** What installing it would change in the lessons of the version that is here. */
  changesTo(db: Database): LessonChanges;
}

/** The outline of a source that is open. */
export function outlineOf(source: PackSource): PackOutline {
  const { manifest, packJson, leftOut, members } = source;
  return {
    manifest,
    ...(packJson !== undefined && { packJson }),
    leftOut,
    members: [...members.values()],
    async membersOf(courseId) {
      const { texts, media } = await chooseMembers(source, [courseId]);
      return [...texts, ...media];
    },
    changesTo: (db) => lessonChanges(source, db),
  };
}
