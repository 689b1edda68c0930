import type { ReadDocument } from "../documents/readableDocument.ts";
import { whyLeftOut } from "../documents/whyLeftOut.ts";
import { PackRefusedError } from "../errors.ts";
import { textRoom } from "../lessons/textRoom.ts";
import { packLimits } from "../packs/packLimits.ts";
import { documentParts } from "./documentParts.ts";
import type { LessonDetails } from "./kolibriRows.ts";
import { attribution, intro, linkTo } from "./lessonBlocks.ts";
import type { PresentFile } from "./lessonSource.ts";
import { mediaPath } from "./mediaMember.ts";
import { isWhole } from "./readStored.ts";
import type { SurveyedLesson } from "./surveyChannel.ts";
import { type PackedFile, plainLesson, type WritingTools, type WrittenLesson } from "./writtenLesson.ts";

/** The lessons that a document makes: one, or several if its text is long. */
export async function writeDocument(
  lesson: SurveyedLesson,
  { kind, file }: { readonly kind: "pdf" | "epub"; readonly file: PresentFile },
  details: LessonDetails,
  tools: WritingTools,
  signal: AbortSignal,
): Promise<readonly WrittenLesson[]> {
  const { title } = lesson.node;
  if (!(await isWhole(file, tools.storage, signal))) {
    tools.leftOut.add("damagedFile", title);
    return [];
  }
  const document = await read(kind, file, lesson, tools, signal);
  const link = linkTo(file, title);
  // What follows the last page comes from the document as a whole.
  const end = kind === "pdf" ? [`[source]: ../../${mediaPath(file)}`] : [];
  const around = [...intro(details), link, ...end, ...attribution(details, lesson.language)].join("\n\n");
  const room = packLimits.lessonTextBytes - textRoom(around) - 1024;
  return documentParts(document?.chapters ?? [], title, room).map((part, at, parts) => {
    const before = at === 0 ? [...intro(details), link] : [link];
    const words = part === "" ? before : [...before, part, ...end];
    const written = { ...plainLesson(lesson, words, details, file), packed: picturesIn(part, document) };
    if (parts.length === 1) return written;
    return { ...written, id: partId(written.id, at), title: `${title.slice(0, 290)} (${at + 1})` };
  });
}

/** The first part is the lesson itself. */
function partId(lessonId: string, at: number): string {
  return at === 0 ? lessonId : `${lessonId}-${at + 1}`;
}

/** @returns nothing if it has no text that can be read; the document itself comes along all the same */
async function read(
  kind: "pdf" | "epub",
  file: PresentFile,
  { node: { title }, language }: SurveyedLesson,
  { storage, readDocument, leftOut }: WritingTools,
  signal: AbortSignal,
): Promise<ReadDocument | undefined> {
  try {
    const request = { path: storage.pathOf(file), kind, name: title, mediaBase: file.md5, language };
    const document = await readDocument(request, signal);
    for (const { what, count } of document.leftOut) leftOut.add(what, title, count);
    return document;
  } catch (cause) {
    signal.throwIfAborted();
    if (!(cause instanceof PackRefusedError)) throw cause;
    leftOut.add(whyLeftOut(cause), title);
    return undefined;
  }
}

/** Pictures of an EPUB that this part of it shows. */
function picturesIn(part: string, document: ReadDocument | undefined): readonly PackedFile[] {
  return (document?.media ?? []).flatMap(({ path, from }) => {
    if (from.kind !== "archive" || !part.includes(path)) return [];
    const { file, entry, bytes, sha256 } = from;
    return [{ path, archive: file, entry, bytes, digest: { algorithm: "sha256", hex: sha256 } }];
  });
}
