import { access } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { LeftOut } from "../../contract/imports.ts";
import { PackRefusedError } from "../errors.ts";
import type { PackSource } from "../packs/packSource.ts";
import { draftPack } from "./composePack.ts";
import { leftOutOfList, packNames } from "./describeDocuments.ts";
import { DocumentReader } from "./documentReader.ts";
import { documentSource } from "./documentSource.ts";
import { leftOutOf } from "./formats/leftOutOf.ts";
import { type DocumentFile, listDocuments } from "./listDocuments.ts";
import { idOf } from "./partIds.ts";
import type { DocumentMedia, DocumentRequest, ReadDocument } from "./readableDocument.ts";
import { whyLeftOut } from "./whyLeftOut.ts";

/** How far the reading is: first of the documents, then of the media that come along, which are hashed. */
interface ReadingProgress {
  readonly bytesDone: number;
  readonly bytesTotal: number;
}

/**
 * Makes a pack of a person's own documents: a file, or a folder with those below it. Reads them all, one after another,
 * in a worker. In a folder, documents that cannot be read are left out and told; one that is picked alone is refused.
 * On abort the worker ends and the reason of `signal` is thrown.
 * @param options.language of what shows no other: the first language of the interface
 * @throws PackRefusedError noText, encrypted, badDocument, tooBig, compressionBomb, tooManyFiles or unreadable
 */
export async function openDocuments(
  path: string,
  options: { readonly language: string },
  signal: AbortSignal,
  onProgress: (progress: ReadingProgress) => void = () => {},
): Promise<PackSource> {
  const list = await listDocuments(path, signal);
  const draft = draftPack();
  const media: DocumentMedia[] = [];
  const leftOut: LeftOut[] = leftOutOfList(list);
  let firstRefusal: PackRefusedError | undefined;
  const reader = new DocumentReader();
  try {
    for await (const { file, outcome } of readAll(list.documents, options.language, reader, onProgress, signal)) {
      if (outcome instanceof PackRefusedError) {
        firstRefusal ??= outcome;
        await refuseIfGone(path, outcome);
        leftOut.push(...leftOutOf(whyLeftOut(outcome), [basename(file.path)]));
      } else if (draft.add(file, outcome)) {
        media.push(...outcome.media);
        leftOut.push(...outcome.leftOut);
      } else leftOut.push(...leftOutOf("tooLarge", [basename(file.path)]));
    }
  } finally {
    reader.close();
  }
  if (draft.texts.size === 0) throw firstRefusal ?? new PackRefusedError("badDocument", basename(path));
  const manifest = draft.manifest(packNames(path, list.documents));
  return documentSource({ manifest, texts: draft.texts, media, leftOut: together(leftOut) }, signal, onProgress);
}

interface Outcome {
  readonly file: DocumentFile;
  readonly outcome: ReadDocument | PackRefusedError;
}

async function* readAll(
  files: readonly DocumentFile[],
  language: string,
  reader: DocumentReader,
  onProgress: (progress: ReadingProgress) => void,
  signal: AbortSignal,
): AsyncGenerator<Outcome> {
  const bytesTotal = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let bytesDone = 0;
  for (const file of files) {
    onProgress({ bytesDone, bytesTotal });
    try {
      yield { file, outcome: await reader.read(requestFor(file, language), signal) };
    } catch (cause) {
      if (!(cause instanceof PackRefusedError)) throw cause;
      yield { file, outcome: cause };
    }
    bytesDone += file.bytes;
    onProgress({ bytesDone, bytesTotal });
  }
}

function requestFor(file: DocumentFile, language: string): DocumentRequest {
  const { path, kind, name, folders, film } = file;
  return {
    path,
    kind,
    name,
    saidLanguage: file.language,
    language,
    // Subtitles of one film in several languages show the same film.
    mediaBase: idOf([...folders, basename(film?.path ?? path)].join("/")),
    film: film?.path,
    folder: dirname(path),
  };
}

/** A drive that was pulled out is not a document that cannot be read, whatever the reader made of half a file. */
async function refuseIfGone(path: string, cause: PackRefusedError): Promise<void> {
  await access(path).catch(() => {
    throw new PackRefusedError("unreadable", basename(path), { cause });
  });
}

/** One entry of each kind. */
function together(entries: readonly LeftOut[]): LeftOut[] {
  const kinds = [...new Set(entries.map(({ what }) => what))];
  return kinds.map((what) => {
    const ofKind = entries.filter((entry) => entry.what === what);
    return {
      what,
      count: ofKind.reduce((sum, { count }) => sum + count, 0),
      examples: ofKind.flatMap(({ examples }) => examples).slice(0, 5),
    };
  });
}
