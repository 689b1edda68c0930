import type { DocumentRequest, ReadDocument } from "../documents/readableDocument.ts";
import type { ExerciseFile } from "../exercises/exerciseFile.ts";
import type { Digest, SourceMember } from "../packs/packSource.ts";
import { escapeLine } from "./escapeMarkdown.ts";
import type { InstalledPart } from "./installedLessons.ts";
import type { LessonDetails } from "./kolibriRows.ts";
import type { KolibriStorage } from "./kolibriStorage.ts";
import type { LeftOutTally } from "./leftOutTally.ts";
import { attribution } from "./lessonBlocks.ts";
import type { PresentFile } from "./lessonSource.ts";
import { mediaPath } from "./mediaMember.ts";
import type { SurveyedLesson } from "./surveyChannel.ts";

/** A lesson as it will be in the pack. A long document makes several. */
export interface WrittenLesson {
  readonly id: string;
  readonly title: string;
  /** Markdown by language. */
  readonly texts: ReadonlyMap<string, string>;
  readonly exercises?: ExerciseFile;
  /** Pictures in the archive of its exercises or in its EPUB. */
  readonly packed: readonly PackedFile[];
  /** Files on the drive that it shows, by path in the pack. */
  readonly media: ReadonlyMap<string, PresentFile>;
  /** What it shows and is here already. */
  readonly kept: readonly SourceMember[];
}

/** A picture inside an archive of the drive, and what it will be in the pack. */
export interface PackedFile {
  readonly path: string;
  /** Path of the archive, and name in it. */
  readonly archive: string;
  readonly entry: string;
  readonly bytes: number;
  readonly digest: Digest;
}

/** Reads a PDF or an EPUB, in place of its own or elsewhere. @throws PackRefusedError, or the reason of `signal` */
export type ReadDocumentFile = (request: DocumentRequest, signal: AbortSignal) => Promise<ReadDocument>;

/** What lessons are written with. */
export interface WritingTools {
  readonly storage: KolibriStorage;
  readonly readDocument: ReadDocumentFile;
  readonly leftOut: LeftOutTally;
}

/** A lesson of these blocks, with who made it at the end. */
export function plainLesson(
  lesson: SurveyedLesson,
  blocks: readonly string[],
  details: LessonDetails,
  file?: PresentFile,
): WrittenLesson {
  const { id, title } = lesson.node;
  const written = [...blocks, ...attribution(details, lesson.language)];
  const text = written.length === 0 ? escapeLine(title) : written.join("\n\n");
  const media = new Map(file === undefined ? [] : [[mediaPath(file), file]]);
  return { id, title, texts: new Map([[lesson.language, text]]), packed: [], media, kept: [] };
}

/** A lesson as it is here already, under the title that it has now. */
export function keepLesson(title: string, parts: readonly InstalledPart[]): readonly WrittenLesson[] {
  return parts.map(({ id, title: before, languages, read }) => {
    const { texts, exercises, media } = read();
    return {
      id,
      title: parts.length === 1 ? title : before, // parts have numbers
      texts: new Map([...texts].filter(([language]) => languages.includes(language))),
      ...(exercises !== undefined && { exercises }),
      packed: [],
      media: new Map(),
      kept: media,
    };
  });
}
