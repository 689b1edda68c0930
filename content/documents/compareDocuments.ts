import type { Database } from "better-sqlite3";
import { compare } from "semver";
import type { ImportItem } from "../../contract/imports.ts";
import type { LocalizedText } from "../../contract/languages.ts";
import type { PackDescription } from "../packs/describePack.ts";
import type { DescribedDocuments } from "./describeDocuments.ts";

/**
 * Documents as they are told before one of them is read, compared with what of them is here. Titles of those that come
 * are the names of their files; which lessons change is not known before they are read.
 */
export function compareDocuments(described: DescribedDocuments, db: Database): PackDescription {
  const { packId, version, title, documents, bytes, leftOut } = described;
  const installed = db.prepare<[string], string>("SELECT version FROM packs WHERE pack_id = ?").pluck().get(packId);
  const change = changeTo(version, installed);
  return {
    packId,
    version,
    title,
    languages: [],
    lessons: documents.length,
    bytesTotal: bytes,
    bytesToCopy: change === "same" ? 0 : bytes,
    change,
    ...(installed !== undefined && { installedVersion: installed }),
    trust: { kind: "own" },
    courses: [],
    ...(installed !== undefined && change !== "same" && { lessonChanges: changesTo(described, db) }),
    leftOut: [...leftOut],
  };
}

function changeTo(version: string, installed: string | undefined): ImportItem["change"] {
  if (installed === undefined) return "new";
  if (installed === version) return "same";
  return compare(version, installed) < 0 ? "older" : "update";
}

function changesTo({ packId, documents }: DescribedDocuments, db: Database): ImportItem["lessonChanges"] {
  const here = db
    .prepare<[string], { lessonId: string; title: string }>(
      "SELECT lesson_id AS lessonId, title FROM lessons WHERE pack_id = ? ORDER BY place",
    )
    .all(packId);
  const basesHere = new Set(here.map(({ lessonId }) => baseOf(lessonId)));
  const basesThere = new Set(documents.map(({ lessonBase }) => lessonBase));
  const added = documents.filter(({ lessonBase }) => !basesHere.has(lessonBase));
  const removed = here.filter(({ lessonId }) => !basesThere.has(baseOf(lessonId)));
  return {
    added: added.map(({ name }) => ({ und: name })),
    changed: [],
    // Written by writePack from a checked manifest.
    removed: removed.map(({ title }) => JSON.parse(title) as LocalizedText),
  };
}

/** A document's lessons are numbered behind a dot. */
function baseOf(lessonId: string): string {
  return lessonId.slice(0, lessonId.lastIndexOf("."));
}
