import { readdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { canonicalTag } from "../../contract/languages.ts";
import { PackRefusedError } from "../errors.ts";
import { documentKindOf, isFilm, isPicture } from "./documentKinds.ts";
import { documentLimits } from "./documentLimits.ts";
import type { DocumentKind } from "./readableDocument.ts";
import { walkFolder } from "./walkFolder.ts";

/** A document as it lies on the disk. */
export interface DocumentFile {
  readonly path: string;
  /** Folders from the top one down to it; empty at the top. */
  readonly folders: readonly string[];
  readonly kind: DocumentKind;
  readonly bytes: number;
  readonly modifiedMs: number;
  /** What lessons are called if the document names none: the file's name without its ending. */
  readonly name: string;
  /** Of subtitles: the language that their name tells (`film.fr.srt`). */
  readonly language?: string | undefined;
  /** Of subtitles: the film that they belong to. */
  readonly film?: { readonly path: string; readonly bytes: number } | undefined;
}

/** What a place holds of documents. */
export interface DocumentList {
  readonly documents: readonly DocumentFile[];
  /** Names of files that cannot be read as documents. */
  readonly unsupported: readonly string[];
  /** Names of folders that lie too deep, or files beyond the number that is read. */
  readonly tooMany: readonly string[];
}

/**
 * Finds the documents in a folder and those below it, or the one at a path; a film that is picked stands for its
 * subtitles beside it. Links are not followed.
 * @throws PackRefusedError unreadable
 */
export async function listDocuments(path: string, signal: AbortSignal): Promise<DocumentList> {
  try {
    const stats = await stat(path);
    const found: Found = { files: [], unsupported: [], tooMany: [] };
    if (stats.isDirectory()) await collect(path, found, signal);
    else if (stats.isFile()) await collectOne(path, found);
    return sort(found);
  } catch (cause) {
    signal.throwIfAborted();
    throw new PackRefusedError("unreadable", basename(path), { cause });
  }
}

/**
 * Whether a path is a document, or a folder that holds one: by names alone, and no further than the first.
 * @throws PackRefusedError unreadable
 */
export async function holdsDocuments(path: string, signal: AbortSignal): Promise<boolean> {
  try {
    if (!(await stat(path)).isDirectory()) return (await listDocuments(path, signal)).documents.length > 0;
    for await (const walked of walkFolder(path, signal)) {
      if (walked.kind === "file" && documentKindOf(walked.path) !== undefined) return true;
    }
    return false;
  } catch (cause) {
    signal.throwIfAborted();
    throw new PackRefusedError("unreadable", basename(path), { cause });
  }
}

interface FoundFile {
  readonly path: string;
  readonly folders: readonly string[];
  readonly bytes: number;
  readonly modifiedMs: number;
}

interface Found {
  /** Documents and films. */
  readonly files: FoundFile[];
  readonly unsupported: string[];
  readonly tooMany: string[];
}

async function collect(folder: string, found: Found, signal: AbortSignal): Promise<void> {
  for await (const walked of walkFolder(folder, signal)) {
    if (walked.kind === "passedBy") found.tooMany.push(walked.name);
    else if (isPicture(walked.path)) continue;
    else if (!mayMatter(walked.path)) found.unsupported.push(basename(walked.path));
    else if (found.files.length >= documentLimits.files) found.tooMany.push(basename(walked.path));
    else found.files.push(await describe(walked.path, walked.folders));
  }
}

function mayMatter(path: string): boolean {
  return documentKindOf(path) !== undefined || isFilm(path);
}

async function describe(path: string, folders: readonly string[]): Promise<FoundFile> {
  const { size, mtimeMs } = await stat(path);
  return { path, folders, bytes: size, modifiedMs: mtimeMs };
}

/** The file itself, with the film or the subtitles that go with it. */
async function collectOne(path: string, found: Found): Promise<void> {
  const name = basename(path);
  if (!mayMatter(path)) return;
  found.files.push(await describe(path, []));
  if (!isFilm(name) && documentKindOf(name) !== "subtitles") return;
  for (const other of await readdir(dirname(path))) {
    const [subtitles, film] = isFilm(name) ? [other, name] : [name, other];
    const isPair =
      documentKindOf(subtitles) === "subtitles" && isFilm(film) && filmNames(subtitles).includes(bare(film));
    if (isPair) found.files.push(await describe(join(dirname(path), other), []));
  }
}

function sort({ files, unsupported, tooMany }: Found): DocumentList {
  const films = new Map<string, FoundFile>();
  for (const file of files) if (isFilm(file.path)) films.set(placeOf(file, bare(file.path)), file);
  const documents = files.flatMap((file): DocumentFile[] => {
    const kind = documentKindOf(file.path);
    if (kind === undefined) return [];
    if (kind !== "subtitles") return [{ ...file, kind, name: bare(file.path) }];
    const film = filmNames(file.path)
      .map((name) => films.get(placeOf(file, name)))
      .find((found) => found !== undefined);
    const [whole, stem = whole] = filmNames(file.path);
    const name = film === undefined ? stem : bare(film.path);
    return [{ ...file, kind, name: name ?? "", language: languageIn(file.path), film }];
  });
  const shown = new Set(documents.flatMap(({ film }) => film?.path ?? []));
  const silent = files.filter(({ path }) => documentKindOf(path) === undefined && !shown.has(path));
  return { documents, unsupported: [...unsupported, ...silent.map(({ path }) => basename(path))], tooMany };
}

function placeOf({ folders }: FoundFile, name: string): string {
  return [...folders, name].join("/");
}

function bare(path: string): string {
  return basename(path, extname(path));
}

const languageMark = /^(.+)[._-]([a-z]{2}(?:-[A-Za-z]{2,4})?)$/u;

/** What a film may be called that subtitles belong to: as they are, or without the mark of their language. */
function filmNames(subtitles: string): readonly string[] {
  const name = bare(subtitles);
  const stem = languageMark.exec(name)?.[1];
  return stem === undefined ? [name] : [name, stem];
}

function languageIn(subtitles: string): string | undefined {
  const mark = languageMark.exec(bare(subtitles))?.[2];
  return mark === undefined ? undefined : canonicalTag(mark);
}
