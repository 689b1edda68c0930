import { setImmediate as letOthersRun } from "node:timers/promises";
import type { Database } from "better-sqlite3";
import { PackRefusedError } from "../errors.ts";
import { cleanText, cleanWords } from "./cleanWords.ts";
import { kolibriLimits } from "./kolibriLimits.ts";
import {
  type ChannelRow,
  type FileRow,
  hexId,
  isTrue,
  type LessonDetails,
  type LicenseRow,
  type NodeRow,
  numberIn,
} from "./kolibriRows.ts";
import { column, readKolibriColumns } from "./kolibriSchema.ts";

/** A channel's tables, read with care. Every call may throw the SqliteError of a damaged database. */
export interface KolibriTables {
  channel(channelId: string): ChannelRow;
  /** @throws PackRefusedError tooManyFiles */
  nodes(): Promise<readonly NodeRow[]>;
  /** By lesson; those of other nodes and pictures for shelves are left out. @throws PackRefusedError tooManyFiles */
  files(lessonIds: ReadonlySet<string>): Promise<ReadonlyMap<string, readonly FileRow[]>>;
  /** Tag as it stands there by the id that nodes and files use. */
  languageTags(): ReadonlyMap<string, readonly string[]>;
  licenses(): readonly LicenseRow[];
  authors(): readonly string[];
  details(rowId: number): LessonDetails;
}

const rowsAtOnce = 2_000;

type Row = Readonly<Record<string, unknown>>;

/** @throws PackRefusedError notAPack, kolibriTooOld or kolibriTooNew */
export function createKolibriTables(db: Database): KolibriTables {
  const columns = readKolibriColumns(db);
  const node = (name: string, alias?: string) => column(columns.content_contentnode, name, alias);
  const details = db.prepare<[number], Row>(
    `SELECT ${["description", "author", "license_name", "license_owner", "duration"].map((name) => node(name))}
     FROM content_contentnode WHERE rowid = ?`,
  );
  const distinct = (names: readonly string[], limit: number) =>
    db
      .prepare<[], Row>(
        // Cut before they are sorted: what is longer is no licence, nor a name.
        `SELECT ${names.map((name) => `substr(${name}, 1, 16000) AS ${name}`)}, count(*) AS uses
         FROM (SELECT kind, ${names.map((name) => node(name))} FROM content_contentnode)
         WHERE kind <> 'topic' GROUP BY ${names.map((_, at) => at + 1)} ORDER BY uses DESC, 1 LIMIT ${limit}`,
      )
      .all();

  return {
    channel: (channelId) => readChannel(db, columns.content_channelmetadata, channelId),
    nodes: () => readNodes(db, columns.content_contentnode),
    files: (lessonIds) => readFiles(db, columns, lessonIds),
    languageTags: () => readLanguages(db, columns.content_language),
    licenses: () =>
      distinct(["license_name", "license_description"], 50).map((row) => ({
        name: cleanWords(row.license_name, 100),
        description: cleanText(row.license_description, 4_000),
      })),
    authors: () =>
      distinct(["author"], 200)
        .map(({ author }) => cleanWords(author, 200))
        .filter((author) => author !== undefined),
    details: (rowId) => toDetails(details.get(rowId) ?? {}),
  };
}

function toDetails(row: Row): LessonDetails {
  return {
    description: cleanText(row.description, kolibriLimits.descriptionLength),
    author: cleanWords(row.author, 200),
    licenseName: cleanWords(row.license_name, 100),
    licenseOwner: cleanWords(row.license_owner, 200),
    seconds: numberIn(row.duration),
  };
}

function readChannel(db: Database, columns: ReadonlySet<string>, channelId: string): ChannelRow {
  const names = ["id", "name", "description", "version", "root_id", "root_pk"].map((name) => column(columns, name));
  const rows = db.prepare<[], Row>(`SELECT ${names} FROM content_channelmetadata LIMIT 10`).all();
  const row = rows.find(({ id }) => hexId(id) === channelId);
  if (row === undefined) throw new PackRefusedError("badManifest", "content_channelmetadata.id");
  const version = numberIn(row.version) ?? 0;
  return {
    name: cleanWords(row.name, kolibriLimits.titleLength),
    description: cleanText(row.description, kolibriLimits.descriptionLength),
    version: Math.min(2 ** 31, Math.max(0, Math.floor(version))),
    rootId: hexId(row.root_id) ?? hexId(row.root_pk),
  };
}

const nodeColumns = ["id", "parent_id", "title", "kind", "sort_order", "lft", "coach_content", "lang_id"];

async function readNodes(db: Database, columns: ReadonlySet<string>): Promise<readonly NodeRow[]> {
  const names = nodeColumns.map((name) => column(columns, name));
  const nodes: NodeRow[] = [];
  const seen = new Set<string>();
  const rows = db.prepare<[], Row>(`SELECT rowid AS row_id, ${names} FROM content_contentnode`).iterate();
  for await (const row of inTurns(rows)) {
    const id = hexId(row.id) ?? "";
    if (seen.has(id) && id !== "") continue;
    seen.add(id);
    if (nodes.length >= kolibriLimits.nodes) throw new PackRefusedError("tooManyFiles", "content_contentnode");
    nodes.push({
      rowId: Number(row.row_id),
      id,
      parentId: row.parent_id === null ? undefined : (hexId(row.parent_id) ?? ""),
      kind: cleanWords(row.kind, 50)?.toLowerCase() ?? "",
      title: cleanWords(row.title, kolibriLimits.titleLength) ?? "…",
      sortOrder: numberIn(row.sort_order) ?? Number.POSITIVE_INFINITY,
      lft: numberIn(row.lft) ?? Number.POSITIVE_INFINITY,
      isForTeachers: isTrue(row.coach_content),
      languageId: cleanWords(row.lang_id, 35),
    });
  }
  return nodes;
}

async function readFiles(
  db: Database,
  { content_file: uses, content_localfile: local }: ReturnType<typeof readKolibriColumns>,
  lessonIds: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly FileRow[]>> {
  const names = ["contentnode_id", "local_file_id", "preset", "lang_id", "thumbnail"].map((name) => column(uses, name));
  const sizes = ["extension", "file_size", "file_size_bigint"].map((name) => column(local, name));
  // Grouped, since ids that are there twice could yield more rows than anybody waits for.
  const rows = db
    .prepare<[], Row>(
      `SELECT uses.*, extension, file_size, file_size_bigint
       FROM (SELECT ${names} FROM content_file) AS uses
       JOIN (SELECT id AS local_id, ${sizes} FROM content_localfile GROUP BY id) ON local_id = local_file_id`,
    )
    .iterate();
  const files = new Map<string, FileRow[]>();
  const toFile = fileReader();
  let kept = 0;
  for await (const row of inTurns(rows)) {
    const lessonId = hexId(row.contentnode_id);
    const file = toFile(row);
    if (lessonId === undefined || file === undefined || isTrue(row.thumbnail) || !lessonIds.has(lessonId)) continue;
    if (++kept > kolibriLimits.files) throw new PackRefusedError("tooManyFiles", "content_file");
    const others = files.get(lessonId);
    if (others === undefined) files.set(lessonId, [file]);
    else others.push(file);
  }
  return files;
}

/** A channel may have hundreds of thousands of rows; whoever else has work for this thread comes in between. */
async function* inTurns(rows: Iterable<Row>): AsyncGenerator<Row> {
  let read = 0;
  for (const row of rows) {
    yield row;
    read += 1;
    if (read % rowsAtOnce === 0) await letOthersRun();
  }
}

/** Most rows share a few words; each is kept once. */
function fileReader(): (row: Row) => FileRow | undefined {
  const words = new Map<string, string>();
  const once = (value: unknown, maxLength: number) => {
    const word = cleanWords(value, maxLength);
    if (word === undefined || words.has(word)) return word && words.get(word);
    if (words.size < 10_000) words.set(word, word);
    return word;
  };
  return (row) => {
    const md5 = hexId(row.local_file_id);
    if (md5 === undefined) return undefined;
    return {
      md5,
      extension: once(row.extension, 40)?.toLowerCase() ?? "",
      preset: once(row.preset, 50)?.toLowerCase() ?? "",
      languageId: once(row.lang_id, 35),
      bytes: numberIn(row.file_size_bigint) ?? numberIn(row.file_size),
    };
  };
}

function readLanguages(db: Database, columns: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  if (!columns.has("id")) return new Map();
  const names = ["id", "lang_code", "lang_subcode"].map((name) => column(columns, name));
  const rows = db.prepare<[], Row>(`SELECT ${names} FROM content_language LIMIT 5000`).all();
  return new Map(
    rows.flatMap((row) => {
      const id = cleanWords(row.id, 35);
      const code = cleanWords(row.lang_code, 35);
      const subcode = cleanWords(row.lang_subcode, 35);
      const tags = [id, code && subcode && `${code}-${subcode}`, code].filter((tag) => tag !== undefined);
      return id === undefined ? [] : [[id, tags] as const];
    }),
  );
}
