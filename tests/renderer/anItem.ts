import type { ImportItem } from "../../contract/imports.ts";

/** A new, unsigned pack of one course, but for the changes. */
export function anItem(changes: Partial<ImportItem> = {}): ImportItem {
  return {
    itemId: "pack:goats.lpack",
    kind: "pack",
    file: "goats.lpack",
    packId: "org.example.goats",
    version: "1.0.0",
    title: { en: "Goats" },
    languages: ["en"],
    lessons: 1,
    bytesTotal: 1_000,
    bytesToCopy: 1_000,
    change: "new",
    trust: { kind: "unsigned" },
    courses: [],
    leftOut: [],
    ...changes,
  };
}
