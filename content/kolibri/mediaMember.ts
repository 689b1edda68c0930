import type { SourceMember } from "../packs/packSource.ts";
import type { StoredName } from "./kolibriStorage.ts";
import type { PresentFile } from "./lessonSource.ts";

/** Where a file of the drive stands in the pack. */
export function mediaPath({ md5, extension }: StoredName): string {
  return `media/${md5}.${extension}`;
}

/** A file of the drive as a member of the pack. */
export function mediaMember(file: PresentFile): SourceMember {
  return { path: mediaPath(file), bytes: file.bytes, digest: { algorithm: "md5", hex: file.md5 } };
}
