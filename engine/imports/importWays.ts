import { openLpack } from "../../content/packs/lpackSource.ts";
import type { ImportKind } from "../../contract/imports.ts";
import type { ModelFiles } from "../../models/modelFiles.ts";
import type { ImportWay } from "./candidate.ts";
import { documentsWay } from "./documentsWay.ts";
import { kolibriWay } from "./kolibriWay.ts";
import { modelWay } from "./modelWay.ts";
import { type PackWayParts, packWay } from "./packWay.ts";

/** How each kind of thing is taken in. */
export function importWays(
  parts: PackWayParts & {
    readonly models: ModelFiles;
    readonly appVersion: string;
    /** The language of the pages that a person sees. */
    readonly languageOf: (personId: string) => string;
    /** For what is made of a source on the way; nothing else may use it. */
    readonly stagingFolder: string;
  },
): Readonly<Record<ImportKind, ImportWay>> {
  return {
    pack: packWay(parts, ({ path }) => openLpack(path, parts.appVersion)),
    kolibri: kolibriWay(parts, parts.stagingFolder),
    model: modelWay(parts.models),
    documents: documentsWay(parts, parts.languageOf),
  };
}
