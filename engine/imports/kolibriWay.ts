import { basename, dirname } from "node:path";
import { DocumentReader } from "../../content/documents/documentReader.ts";
import type { OpenForeignDatabase } from "../../content/kolibri/foreignDatabase.ts";
import { kolibriChannelName } from "../../content/kolibri/kolibriChannelName.ts";
import { type KolibriChannelFile, listKolibriChannels } from "../../content/kolibri/kolibriFolder.ts";
import { openForeign } from "../db/openForeign.ts";
import type { Candidate, ImportWay } from "./candidate.ts";
import type { FindMore } from "./findCandidates.ts";
import { type PackWayParts, packWay } from "./packWay.ts";

/** The channels of Kolibri in a place, each called as it calls itself. */
export function findKolibri(stagingFolder: string): FindMore {
  const openDatabase = foreignOpener(stagingFolder);
  return async (path) => {
    const candidates: Candidate[] = [];
    for (const file of await listKolibriChannels(path)) {
      const name = (await kolibriChannelName(file, openDatabase)) ?? basename(file.database);
      candidates.push({ itemId: `kolibri:${file.channelId}`, kind: "kolibri", path: file.database, name });
    }
    return candidates;
  };
}

/**
 * The way of a Kolibri channel; what reads channels is loaded with the first of them, not when Luciole starts. What is made of it on the way lies in `stagingFolder`, which
 * nothing else may use.
 */
export function kolibriWay(parts: PackWayParts, stagingFolder: string): ImportWay {
  const databases = { openDatabase: foreignOpener(stagingFolder), openLibrary: parts.openLibrary };
  return packWay(
    parts,
    async (candidate, reading, signal) => {
      const reader = new DocumentReader();
      const readDocument: DocumentReader["read"] = (request, until) => reader.read(request, until);
      try {
        const { openKolibriChannel } = await import("../../content/kolibri/openKolibriChannel.ts");
        const tools = { ...databases, readDocument, stagingFolder };
        return await openKolibriChannel(channelOf(candidate), tools, reading, signal);
      } finally {
        reader.close();
      }
    },
    async (candidate, signal) => {
      const { outlineKolibriChannel } = await import("../../content/kolibri/outlineKolibriChannel.ts");
      return outlineKolibriChannel(channelOf(candidate), databases, signal);
    },
  );
}

/** `content/databases/<id>.sqlite3`; the id is the candidate's, since a drive may write names in capitals. */
function channelOf({ itemId, path }: Candidate): KolibriChannelFile {
  return { channelId: itemId.replace("kolibri:", ""), database: path, contentFolder: dirname(dirname(path)) };
}

function foreignOpener(stagingFolder: string): OpenForeignDatabase {
  return (file) => openForeign(file, stagingFolder);
}
