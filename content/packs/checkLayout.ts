import { PackRefusedError } from "../errors.ts";
import type { Member } from "./archiveDirectory.ts";
import { lessonsOf, type Manifest, type SourceManifest } from "./manifest.ts";
import { mediaTypeOf } from "./mediaTypes.ts";
import { lessonTextPath, memberRole } from "./memberRole.ts";

/**
 * Checks that an archive holds exactly what its manifest lists.
 * @throws PackRefusedError extraMember, missingMember, sizeLies or badManifest
 */
export function checkFiles(manifest: Manifest, members: ReadonlyMap<string, Member>): void {
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  if (listed.size !== manifest.files.length) throw new PackRefusedError("badManifest", "pack.json: files");
  for (const path of members.keys()) {
    const { kind } = memberRole(path);
    const needsListing = kind !== "manifest" && kind !== "signature";
    if (needsListing !== listed.has(path)) throw new PackRefusedError("extraMember", path);
  }
  for (const file of manifest.files) {
    const member = members.get(file.path);
    if (member === undefined) throw new PackRefusedError("missingMember", file.path);
    if (member.bytes !== file.bytes) throw new PackRefusedError("sizeLies", file.path);
    if (file.mediaType !== mediaTypeOf(file.path)) {
      throw new PackRefusedError("badManifest", `pack.json: mediaType of ${file.path}`);
    }
  }
}

/**
 * Checks that every file has its place: lessons of the courses, in declared languages, with a text at least.
 * @throws PackRefusedError extraMember, undeclaredLanguage or missingMember
 */
export function checkPlaces(manifest: SourceManifest, paths: readonly string[]): void {
  const lessons = lessonsOf(manifest);
  const lessonIds = new Set(lessons.map(({ id }) => id));
  const languages = new Set(manifest.languages);
  const withText = new Set<string>();
  for (const path of paths) {
    const role = memberRole(path);
    if (role.kind === "unknown") throw new PackRefusedError("extraMember", path);
    const lessonId = path.startsWith("lessons/") ? path.split("/")[1] : undefined;
    if (lessonId !== undefined && !lessonIds.has(lessonId)) throw new PackRefusedError("extraMember", path);
    if (role.kind !== "lessonText" && role.kind !== "teacherNotes") continue;
    if (!languages.has(role.language)) throw new PackRefusedError("undeclaredLanguage", path);
    if (role.kind === "lessonText") withText.add(role.lessonId);
  }
  const empty = lessons.find(({ id }) => !withText.has(id));
  if (empty !== undefined) {
    throw new PackRefusedError("missingMember", lessonTextPath(empty.id, manifest.languages[0] ?? "und"));
  }
}
