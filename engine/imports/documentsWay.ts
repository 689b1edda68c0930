import { basename } from "node:path";
import { compareDocuments } from "../../content/documents/compareDocuments.ts";
import { describeDocuments } from "../../content/documents/describeDocuments.ts";
import { holdsDocuments } from "../../content/documents/listDocuments.ts";
import { openDocuments } from "../../content/documents/openDocuments.ts";
import type { Candidate, ImportWay } from "./candidate.ts";
import { type PackWayParts, packWay } from "./packWay.ts";

/** The document that was picked, or all those in a folder or on a drive as one candidate. */
export async function findDocuments(path: string): Promise<readonly Candidate[]> {
  if (!(await holdsDocuments(path, new AbortController().signal))) return [];
  return [{ itemId: "documents:", kind: "documents", path, name: basename(path) || path }];
}

/**
 * The way of a person's own documents. They are read when they are taken in, not before; being the school's own, they
 * need no signature.
 */
export function documentsWay(parts: PackWayParts, languageOf: (personId: string) => string): ImportWay {
  const own: PackWayParts = { ...parts, judge: () => ({ kind: "own" }) };
  return {
    async describe({ path }, signal) {
      const described = await describeDocuments(path, signal);
      const db = parts.openLibrary();
      try {
        return compareDocuments(described, db);
      } finally {
        db.close();
      }
    },
    take(candidate, order, onProgress, signal) {
      const language = languageOf(order.by.personId);
      const way = packWay(own, ({ path }) =>
        openDocuments(path, { language }, signal, ({ bytesDone, bytesTotal }) =>
          onProgress({ step: "checking", progress: { bytesDone, bytesTotal } }),
        ),
      );
      return way.take(candidate, order, onProgress, signal);
    },
  };
}
