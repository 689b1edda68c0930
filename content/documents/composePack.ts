import type { SourceManifest } from "../packs/manifest.ts";
import { lessonTextPath } from "../packs/memberRole.ts";
import { packLimits } from "../packs/packLimits.ts";
import { cleanTitle } from "./cleanTitle.ts";
import type { DescribedDocuments } from "./describeDocuments.ts";
import { documentLimits } from "./documentLimits.ts";
import { lessonBaseOf } from "./lessonBase.ts";
import type { DocumentFile } from "./listDocuments.ts";
import { idOf } from "./partIds.ts";
import type { ReadDocument } from "./readableDocument.ts";

interface Lesson {
  readonly id: string;
  /** By language, in the order of the files. */
  readonly title: Record<string, string>;
}

/** Puts documents together to a pack, one after another. */
export interface PackDraft {
  /** False if the pack would become larger than one may be: nothing of the document is in it then. */
  add(file: DocumentFile, document: ReadDocument): boolean;
  /** Lessons' texts by their paths in the pack. */
  readonly texts: ReadonlyMap<string, Buffer>;
  /** One course, a unit for each folder. */
  manifest(names: Pick<DescribedDocuments, "packId" | "version" | "title">): SourceManifest;
}

/** An empty pack. */
export function draftPack(): PackDraft {
  const texts = new Map<string, Buffer>();
  const units = new Map<string, Map<string, Lesson>>();
  const languages = new Set<string>();
  let lessons = 0;
  let textBytes = 0;
  return {
    texts,
    add(file, { chapters, language }) {
      const base = lessonBaseOf(file);
      const parts = chapters.map(({ title, markdown }, index) => {
        const id = `${base}.${index + 1}`;
        return { id, title, path: lessonTextPath(id, language), bytes: Buffer.from(markdown) };
      });
      const size = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
      if (textBytes + size > documentLimits.packTextBytes || lessons + parts.length > packLimits.lessons) return false;
      const folder = file.folders.join("/");
      const unit = units.get(folder) ?? new Map<string, Lesson>();
      units.set(folder, unit);
      for (const { id, title, path, bytes } of parts) {
        const lesson = unit.get(id) ?? { id, title: {} };
        unit.set(id, lesson);
        lesson.title[language] = title;
        texts.set(path, bytes);
      }
      languages.add(language);
      lessons += parts.length;
      textBytes += size;
      return true;
    },
    manifest({ packId, version, title }) {
      const [first = "und"] = languages;
      return {
        formatVersion: 1,
        id: packId,
        version,
        title,
        languages: [...languages],
        // SPDX's word for a licence that nobody has stated.
        license: "NOASSERTION",
        courses: [
          {
            id: "documents",
            units: [...units].map(([folder, inUnit]) => ({
              ...unitNames(folder, first),
              lessons: [...inUnit.values()],
            })),
          },
        ],
      };
    },
  };
}

function unitNames(folder: string, language: string) {
  if (folder === "") return { id: "top" };
  const title = cleanTitle(folder.replaceAll("/", " / "));
  return { id: idOf(folder), ...(title !== undefined && { title: { [language]: title } }) };
}
