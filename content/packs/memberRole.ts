import { isShowable } from "./mediaTypes.ts";
import { signatureMember } from "./minisignFile.ts";

/** What a member is for, told by its path alone. */
export type MemberRole =
  | { readonly kind: "manifest" }
  | { readonly kind: "signature" }
  | { readonly kind: "lessonText"; readonly lessonId: string; readonly language: string }
  | { readonly kind: "teacherNotes"; readonly lessonId: string; readonly language: string }
  | { readonly kind: "exercises"; readonly lessonId: string }
  | { readonly kind: "media" }
  | { readonly kind: "unknown" };

const lessonMember = /^lessons\/(?<lessonId>[^/]+)\/(?<file>[^/]+)$/u;
const media = /^media\/./u;

/** `unknown` is what no place in a pack is kept for. */
export function memberRole(path: string): MemberRole {
  if (path === "pack.json") return { kind: "manifest" };
  if (path === signatureMember) return { kind: "signature" };
  if (media.test(path)) return { kind: "media" };

  const { lessonId, file } = lessonMember.exec(path)?.groups ?? {};
  if (lessonId === undefined || file === undefined) return { kind: "unknown" };
  if (file === "exercises.json") return { kind: "exercises", lessonId };
  if (file.endsWith(".teacher.md")) return { kind: "teacherNotes", lessonId, language: file.slice(0, -11) };
  if (file.endsWith(".md")) return { kind: "lessonText", lessonId, language: file.slice(0, -3) };
  return isShowable(file) ? { kind: "media" } : { kind: "unknown" };
}

/** Whether it is kept in the library and searched; everything else is kept as a blob. */
export function isText(path: string): boolean {
  const { kind } = memberRole(path);
  return kind === "lessonText" || kind === "teacherNotes" || kind === "exercises";
}

/** Where a lesson's text in a language stands. */
export function lessonTextPath(lessonId: string, language: string): string {
  return `lessons/${lessonId}/${language}.md`;
}

/** Where a lesson's exercises stand. */
export function exercisesPath(lessonId: string): string {
  return `lessons/${lessonId}/exercises.json`;
}

/** The lesson in whose folder a member stands; undefined for shared media. */
export function lessonOf(path: string): string | undefined {
  return path.startsWith("lessons/") ? path.split("/")[1] : undefined;
}
