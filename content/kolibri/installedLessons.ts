import type { Database } from "better-sqlite3";
import type { ExerciseFile } from "../exercises/exerciseFile.ts";
import { lessonsOf, type Manifest, type ManifestLesson } from "../packs/manifest.ts";
import { mediaNamedIn } from "../packs/mediaNamedIn.ts";
import { exercisesPath, memberRole } from "../packs/memberRole.ts";
import type { SourceMember } from "../packs/packSource.ts";

/** The lessons of a channel that are here already. */
export interface InstalledLessons {
  /** As they are listed, by the id that each has in the channel: a long document has several parts. */
  readonly listed: ReadonlyMap<string, readonly ManifestLesson[]>;
  /** The parts of one; none if it is not here. */
  partsOf(lessonId: string): readonly InstalledPart[];
}

/** A lesson that is here already, or a part of one. */
export interface InstalledPart {
  readonly id: string;
  readonly title: string;
  /** Of its title. */
  readonly language: string;
  /** Those that it has texts in. */
  readonly languages: readonly string[];
  /** Undefined if an older Luciole has made it. */
  readonly madeOf: ManifestLesson["madeOf"];
  /** All that is in it; as long as the library is open. */
  read(): InstalledContent;
}

/** What is in a lesson, or in a part of one. */
export interface InstalledContent {
  /** Markdown by language. */
  readonly texts: ReadonlyMap<string, string>;
  readonly exercises?: ExerciseFile;
  /** What it shows, in the blob store if nothing has happened to it. */
  readonly media: readonly SourceMember[];
}

/** Opens the library that a channel goes into for as long as `use` takes. @throws the SqliteError, or whatever `use` throws */
export async function withInstalledLessons<T>(
  openLibrary: () => Database,
  packId: string,
  use: (installed: InstalledLessons) => Promise<T>,
): Promise<T> {
  const db = openLibrary();
  try {
    return await use(readInstalledLessons(db, packId));
  } finally {
    db.close();
  }
}

function readInstalledLessons(db: Database, packId: string): InstalledLessons {
  const languages = languagesHere(db, packId);
  const listed = listLessons(db, packId, (id) => languages.has(id));
  const read = contentReader(db, packId);
  const toPart = ({ id, title, madeOf }: ManifestLesson): InstalledPart => {
    const [[language, words] = ["und", ""]] = Object.entries(title);
    return { id, title: words, language, languages: languages.get(id) ?? [], madeOf, read: () => read(id) };
  };
  return { listed, partsOf: (lessonId) => (listed.get(lessonId) ?? []).map(toPart) };
}

/** By lesson; the chosen ones alone. */
function languagesHere(db: Database, packId: string): ReadonlyMap<string, readonly string[]> {
  const rows = db
    .prepare<[string], { id: string; languages: string }>(
      "SELECT lesson_id AS id, languages FROM lessons WHERE pack_id = ?",
    )
    .all(packId);
  return new Map(rows.map(({ id, languages }) => [id, JSON.parse(languages) as string[]])); // written by writePack
}

function contentReader(db: Database, packId: string): (id: string) => InstalledContent {
  const textsOf = db.prepare<[string, string, string], { path: string; content: Buffer }>(
    "SELECT path, content FROM texts WHERE pack_id = ? AND path > ? AND path < ?",
  );
  const mediumAt = db.prepare<[string, string], { sha256: string; bytes: number }>(
    "SELECT sha256, bytes FROM media WHERE pack_id = ? AND path = ?",
  );
  return (id) => {
    // In order, 0 is what follows the slash.
    const rows = textsOf.all(packId, `lessons/${id}/`, `lessons/${id}0`);
    const files = new Map(rows.map(({ path, content }) => [path, content.toString("utf8")]));
    const texts = [...files].flatMap(([path, text]) => {
      const role = memberRole(path);
      return role.kind === "lessonText" ? [[role.language, text] as const] : [];
    });
    const exercises = files.get(exercisesPath(id));
    const media = new Set([...files.values()].flatMap(mediaNamedIn));
    return {
      texts: new Map(texts),
      ...(exercises !== undefined && { exercises: JSON.parse(exercises) as ExerciseFile }), // checked when installed
      media: [...media].flatMap((path) => {
        const row = mediumAt.get(packId, path);
        return row === undefined ? [] : toMember(path, row);
      }),
    };
  };
}

function toMember(path: string, { sha256, bytes }: { readonly sha256: string; readonly bytes: number }): SourceMember {
  return { path, bytes, digest: { algorithm: "sha256", hex: sha256 } };
}

function listLessons(
  db: Database,
  packId: string,
  isHere: (id: string) => boolean,
): ReadonlyMap<string, readonly ManifestLesson[]> {
  const packJson = db
    .prepare<[string], Buffer>("SELECT content FROM texts WHERE pack_id = ? AND path = 'pack.json'")
    .pluck()
    .get(packId);
  if (packJson === undefined) return new Map();
  const lessons = new Map<string, readonly ManifestLesson[]>();
  // It was read when it was installed.
  for (const lesson of lessonsOf(JSON.parse(packJson.toString("utf8")) as Manifest)) {
    if (!isHere(lesson.id)) continue;
    const id = lesson.id.replace(/-\d+$/u, "");
    lessons.set(id, [...(lessons.get(id) ?? []), lesson]);
  }
  return lessons;
}
