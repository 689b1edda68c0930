import { PackRefusedError } from "../errors.ts";
import type { SourceManifest } from "./manifest.ts";
import { mediaNamedIn } from "./mediaNamedIn.ts";
import { isText, lessonOf } from "./memberRole.ts";
import type { PackSource, SourceMember } from "./packSource.ts";
import { readMember } from "./readMember.ts";

/** The part of a pack that is taken. */
export interface ChosenMembers {
  /** Without the courses that were not chosen. */
  readonly manifest: SourceManifest;
  readonly texts: readonly SourceMember[];
  readonly media: readonly SourceMember[];
}

/**
 * The members that some courses of a pack need: the files of their lessons, and the media that those name.
 * @param courses ids; all when left out
 * @throws PackRefusedError missingMember if there is no such course
 */
export async function chooseMembers(source: PackSource, courses?: readonly string[]): Promise<ChosenMembers> {
  const members = [...source.members.values()];
  const allTexts = members.filter(({ path }) => isText(path));
  const allMedia = members.filter(({ path }) => !isText(path));
  if (courses === undefined) return { manifest: source.manifest, texts: allTexts, media: allMedia };

  const manifest = withCourses(source.manifest, courses);
  const lessons = lessonIdsOf(manifest);
  const texts = allTexts.filter(({ path }) => lessons.has(lessonOf(path) ?? ""));
  const named = new Set<string>();
  for (const text of texts) {
    for (const path of mediaNamedIn((await readMember(source, text)).toString("utf8"))) named.add(path);
  }
  const media = allMedia.filter(({ path }) => {
    const lesson = lessonOf(path);
    return lesson === undefined ? named.has(path) : lessons.has(lesson);
  });
  return { manifest, texts, media };
}

/**
 * The manifest with these courses alone, in its own order.
 * @throws PackRefusedError missingMember if there is no such course
 */
export function withCourses<M extends SourceManifest>(manifest: M, courses: readonly string[]): M {
  const unknown = courses.find((id) => !manifest.courses.some((course) => course.id === id));
  if (unknown !== undefined) throw new PackRefusedError("missingMember", `course ${unknown}`);
  return { ...manifest, courses: manifest.courses.filter(({ id }) => courses.includes(id)) };
}

function lessonIdsOf({ courses }: SourceManifest): ReadonlySet<string> {
  return new Set(courses.flatMap(({ units }) => units.flatMap(({ lessons }) => lessons.map(({ id }) => id))));
}
