import { basename } from "node:path";
import type { DocumentFile } from "./listDocuments.ts";
import { idOf } from "./partIds.ts";

/** What the ids of a document's lessons begin with. Subtitles of one film in several languages are one lesson. */
export function lessonBaseOf({ kind, folders, name, path }: DocumentFile): string {
  return idOf([...folders, kind === "subtitles" ? `${name} (${kind})` : basename(path)].join("/"));
}
