import { createHash } from "node:crypto";
import { basename, extname } from "node:path";
import type { LeftOut } from "../../contract/imports.ts";
import type { LocalizedText } from "../../contract/languages.ts";
import { cleanTitle } from "./cleanTitle.ts";
import { leftOutOf } from "./formats/leftOutOf.ts";
import { lessonBaseOf } from "./lessonBase.ts";
import { type DocumentFile, type DocumentList, listDocuments } from "./listDocuments.ts";
import { idOf } from "./partIds.ts";

/** What is known of a place's documents before any of them is read. */
export interface DescribedDocuments {
  readonly packId: string;
  /** Grows with the newest change to any of the files, and differs after every change. */
  readonly version: string;
  readonly title: LocalizedText;
  readonly documents: readonly {
    /** Below the place, parted by `/`. */
    readonly file: string;
    /** Ids of its lessons begin with it, and a dot. */
    readonly lessonBase: string;
    readonly name: string;
  }[];
  /** With films that have subtitles. */
  readonly bytes: number;
  readonly leftOut: readonly LeftOut[];
}

/**
 * Lists the documents that a file or folder holds, without reading them.
 * @returns no documents if there are none
 * @throws PackRefusedError unreadable
 */
export async function describeDocuments(path: string, signal: AbortSignal): Promise<DescribedDocuments> {
  const list = await listDocuments(path, signal);
  const films = new Map(list.documents.flatMap(({ film }) => (film === undefined ? [] : [[film.path, film.bytes]])));
  const sizes = [...list.documents.map(({ bytes }) => bytes), ...films.values()];
  return {
    ...packNames(path, list.documents),
    documents: list.documents.map((document) => ({
      file: [...document.folders, basename(document.path)].join("/"),
      lessonBase: lessonBaseOf(document),
      name: document.name,
    })),
    bytes: sizes.reduce((sum, bytes) => sum + bytes, 0),
    leftOut: leftOutOfList(list),
  };
}

/** What cannot come along, told by names alone. */
export function leftOutOfList({ unsupported, tooMany }: DocumentList): LeftOut[] {
  return [...leftOutOf("unsupportedKind", unsupported), ...leftOutOf("tooLarge", tooMany)];
}

/** What the pack is called where neither file nor folder has a name: the root of a drive on Windows. */
const mySchool: LocalizedText = { en: "My school", fr: "Mon école", "zh-CN": "我的学校" };

/**
 * The pack that a place's documents make. The same name gives the same id, so that a file or folder that comes again
 * updates its pack (docs/decisions/0009).
 */
export function packNames(
  path: string,
  documents: readonly DocumentFile[],
): Pick<DescribedDocuments, "packId" | "version" | "title"> {
  const name = basename(path);
  const isFile = documents.some((document) => document.path === path || document.film?.path === path);
  const bare = isFile ? basename(name, extname(name)) : name;
  const title = cleanTitle(bare);
  return {
    packId: title === undefined ? "local.my-school" : `local.${idOf(name)}`,
    version: versionOf(documents),
    title: title === undefined ? mySchool : { und: title },
  };
}

/** `2026.1124.37800+5e1f…`: day and second of the newest change, and what tells any other change: a file that is gone. */
function versionOf(documents: readonly DocumentFile[]): string {
  const newest = new Date(documents.reduce((latest, { modifiedMs }) => Math.max(latest, modifiedMs), 0));
  const day = `${newest.getUTCFullYear()}.${(newest.getUTCMonth() + 1) * 100 + newest.getUTCDate()}`;
  const second = (newest.getUTCHours() * 60 + newest.getUTCMinutes()) * 60 + newest.getUTCSeconds();
  const facts = documents.map(({ path, folders, bytes, modifiedMs, film }) => [
    [...folders, basename(path)].join("/").normalize("NFC"),
    bytes,
    Math.floor(modifiedMs / 1_000),
    film?.bytes,
  ]);
  const mark = createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 12);
  return `${day}.${second}+${mark}`;
}
