import { createReadStream } from "node:fs";
import type { Database } from "better-sqlite3";
import type { BlobStore } from "../blobs.ts";
import { PackRefusedError } from "../errors.ts";
import { withCourses } from "./chooseMembers.ts";
import { readManifest } from "./manifest.ts";
import { signatureMember } from "./minisignFile.ts";
import type { PackSource, SourceMember } from "./packSource.ts";

const pieceBytes = 1024 * 1024;

/**
 * An installed pack as a source again. What was installed whole has its pack.json and signature; of a pack of which some
 * courses were chosen only those are there.
 * @returns undefined if there is no such pack
 */
export function openLibraryPack(
  db: Database,
  blobs: Pick<BlobStore, "pathOf">,
  packId: string,
): PackSource | undefined {
  const contentOf = db
    .prepare<[string, string], Buffer>("SELECT content FROM texts WHERE pack_id = ? AND path = ?")
    .pluck();
  const packJson = contentOf.get(packId, "pack.json");
  if (packJson === undefined) return undefined;
  const whole = readManifest(packJson);
  const chosen = coursesHere(db, packId);
  const signature = contentOf.get(packId, signatureMember);
  const members = storedMembers(db, packId);
  return {
    manifest: chosen === undefined ? whole : withCourses(whole, chosen),
    ...(chosen === undefined && { packJson, files: whole.files }),
    ...(chosen === undefined && signature !== undefined && { signature }),
    members,
    leftOut: [],
    stream: (path) => bytesOf(members, path, (sha256) => blobs.pathOf(sha256), contentOf.get(packId, path)),
    close: () => {},
  };
}

/** Undefined if the whole pack is here. */
function coursesHere(db: Database, packId: string): string[] | undefined {
  const chosen = db
    .prepare<[string], string | null>("SELECT chosen_courses FROM packs WHERE pack_id = ?")
    .pluck()
    .get(packId);
  return chosen === undefined || chosen === null ? undefined : (JSON.parse(chosen) as string[]); // written by writePack
}

function storedMembers(db: Database, packId: string): ReadonlyMap<string, SourceMember> {
  const rows = db
    .prepare<[string, string], { path: string; sha256: string; bytes: number }>(
      `SELECT path, sha256, length(content) AS bytes FROM texts WHERE pack_id = ? AND path LIKE 'lessons/%'
       UNION ALL SELECT path, sha256, bytes FROM media WHERE pack_id = ?`,
    )
    .all(packId, packId);
  return new Map(
    rows.map(({ path, sha256, bytes }) => [path, { path, bytes, digest: { algorithm: "sha256", hex: sha256 } }]),
  );
}

async function* bytesOf(
  members: ReadonlyMap<string, SourceMember>,
  path: string,
  pathOf: (sha256: string) => string,
  content: Buffer | undefined,
): AsyncGenerator<Uint8Array> {
  if (content !== undefined) return yield content;
  const member = members.get(path);
  if (member === undefined) throw new PackRefusedError("missingMember", path);
  try {
    yield* createReadStream(pathOf(member.digest.hex), { highWaterMark: pieceBytes });
  } catch (cause) {
    throw new PackRefusedError("unreadable", path, { cause });
  }
}
