import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import type { DocumentRequest } from "../../content/documents/readableDocument.ts";
import { PackRefusedError } from "../../content/errors.ts";
import type { ChannelDatabases } from "../../content/kolibri/channelDatabases.ts";
import type { KolibriTools } from "../../content/kolibri/openKolibriChannel.ts";
import { migrate } from "../../engine/db/migrate.ts";
import { openForeign } from "../../engine/db/openForeign.ts";
import { writeZip } from "./hostileZip.ts";

/** The versions of Kolibri's tables that can be read. */
export const kolibriSchemas = [1, 2, 3, 4, 5, 6] as const;
export type KolibriSchema = (typeof kolibriSchemas)[number];

/** A file of a lesson; its MD5 and place follow from its content. */
export interface DriveFile {
  readonly preset: string;
  readonly extension: string;
  readonly content: string | Buffer;
  readonly language?: string;
  /** In the database, but not on the drive. */
  readonly isMissing?: boolean;
  /** What lies on the drive in place of the content. */
  readonly contentOnDrive?: string | Buffer;
  readonly columns?: Readonly<Record<string, unknown>>;
}

/** A topic or a lesson. Columns replace what the rest would make of them. */
export interface DriveNode {
  readonly title: string;
  readonly kind?: string;
  readonly children?: readonly DriveNode[];
  readonly files?: readonly DriveFile[];
  readonly columns?: Readonly<Record<string, unknown>>;
}

/** A channel. What is not given is as in most channels. */
export interface DriveChannel {
  readonly channelId?: string;
  readonly name?: string;
  readonly schema?: KolibriSchema;
  readonly columns?: Readonly<Record<string, unknown>>;
  readonly languages?: readonly Readonly<Record<string, unknown>>[];
  readonly tree?: readonly DriveNode[];
  /** Run at the end. */
  readonly sql?: readonly string[];
}

export const channelId = "c".repeat(32);

/** 32 hex digits that stand for a name. */
export function idOf(name: string): string {
  return createHash("md5").update(name).digest("hex");
}

/** The same channel on a drive that has only the files of some lessons, told by their titles. */
export function withFilesOf(titles: readonly string[], channel: DriveChannel): DriveChannel {
  const part = (node: DriveNode): DriveNode => ({
    ...node,
    ...(node.children !== undefined && { children: node.children.map(part) }),
    ...(node.files !== undefined &&
      !titles.includes(node.title) && { files: node.files.map((file) => ({ ...file, isMissing: true })) }),
  });
  return { ...channel, tree: (channel.tree ?? []).map(part) };
}

/** Writes `KOLIBRI_DATA` with one channel into a folder. @returns the database's path */
export function writeKolibriDrive(folder: string, channel: DriveChannel): string {
  const id = channel.channelId ?? channelId;
  const content = join(folder, "KOLIBRI_DATA", "content");
  const database = join(content, "databases", `${id}.sqlite3`);
  mkdirSync(dirname(database), { recursive: true });
  mkdirSync(join(content, "storage"), { recursive: true });
  const db = new Database(database);
  try {
    // Nothing here must outlive a crash; syncing each row would take most of a test's time.
    db.pragma("synchronous = OFF");
    db.pragma("journal_mode = MEMORY");
    db.exec("BEGIN");
    for (const [table, columns] of Object.entries(tablesOf(channel.schema ?? 5))) {
      db.exec(`CREATE TABLE ${table} (${columns.join(", ")})`);
    }
    const insert = rowWriter(db);
    const root = { title: channel.name ?? "Farm school", kind: "topic", children: channel.tree ?? [] };
    insert("content_channelmetadata", {
      id,
      name: root.title,
      description: "Lessons for the farm",
      author: "Farm school",
      version: 3,
      min_schema_version: "1",
      root_id: id,
      ...channel.columns,
    });
    for (const row of channel.languages ?? [{ id: "en", lang_code: "en", lang_subcode: null }]) {
      insert("content_language", row);
    }
    writeNode(insert, content, { ...root, columns: { id } }, null, { lft: 0 });
    for (const sql of channel.sql ?? []) db.exec(sql);
    db.exec("COMMIT");
  } finally {
    db.close();
  }
  return database;
}

/** Columns of the tables that matter, schema by schema, as Kolibri's content_schema_N.py list them. */
function tablesOf(schema: KolibriSchema): Record<string, readonly string[]> {
  const from = (first: KolibriSchema, ...columns: readonly string[]) => (schema >= first ? columns : []);
  const until = (last: KolibriSchema, ...columns: readonly string[]) => (schema <= last ? columns : []);
  const node = ["id CHAR(32) PRIMARY KEY", "parent_id", "title", "description", "kind", "content_id", "channel_id"];
  return {
    content_channelmetadata: [
      ...["id CHAR(32) PRIMARY KEY", "name", "description", "author", "version INTEGER", "thumbnail", "last_updated"],
      ...["min_schema_version", "root_id", ...from(4, "tagline")],
    ],
    content_contentnode: [
      ...[...node, "lang_id", "author", "license_name", "license_description", "license_owner", "available"],
      ...["sort_order FLOAT", "lft INTEGER", "rght INTEGER", "tree_id", "level INTEGER"],
      ...until(2, "stemmed_metaphone"),
      ...from(2, "coach_content"),
      ...from(4, "options"),
      ...from(5, "grade_levels", "resource_types", "learning_activities", "accessibility_labels", "categories"),
      ...from(5, "learner_needs", "duration INTEGER"),
    ],
    content_file: [
      ...["id CHAR(32) PRIMARY KEY", "contentnode_id", "local_file_id", "preset", "lang_id", "supplementary"],
      ...["thumbnail", "priority INTEGER", ...from(6, "included_presets INTEGER")],
    ],
    content_localfile: [
      ...["id CHAR(32) PRIMARY KEY", "extension", "available"],
      ...until(5, "file_size INTEGER"),
      ...from(6, "file_size_bigint BIGINT"),
    ],
    content_language: ["id PRIMARY KEY", "lang_code", "lang_subcode", "lang_name", "lang_direction"],
  };
}

type Insert = (table: string, row: Readonly<Record<string, unknown>>) => void;

/** Writes what of a row the table has columns for. */
function rowWriter(db: Database.Database): Insert {
  return (table, row) => {
    const known = db.prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`).pluck().all();
    const names = Object.keys(row).filter((name) => known.includes(name));
    const values = names.length === 0 ? "DEFAULT VALUES" : `(${names}) VALUES (${names.map(() => "?")})`;
    db.prepare(`INSERT OR REPLACE INTO ${table} ${values}`).run(...names.map((name) => row[name]));
  };
}

function writeNode(
  insert: Insert,
  content: string,
  node: DriveNode,
  parentId: string | null,
  counter: { lft: number },
): void {
  counter.lft += 1;
  const row: Record<string, unknown> = {
    id: idOf(`${parentId} ${node.title}`),
    parent_id: parentId,
    title: node.title,
    kind: node.kind ?? (node.children === undefined ? "document" : "topic"),
    description: "",
    author: "",
    license_name: "CC BY",
    lang_id: "en",
    coach_content: 0,
    lft: counter.lft,
    ...node.columns,
  };
  insert("content_contentnode", row);
  for (const [at, file] of (node.files ?? []).entries()) writeFile(insert, content, String(row.id), at, file);
  for (const child of node.children ?? []) writeNode(insert, content, child, String(row.id), counter);
}

function writeFile(insert: Insert, content: string, nodeId: string, at: number, file: DriveFile): void {
  const bytes = Buffer.from(file.content);
  const md5 = createHash("md5").update(bytes).digest("hex");
  const columns = {
    id: idOf(`${nodeId} ${at}`),
    contentnode_id: nodeId,
    local_file_id: md5,
    preset: file.preset,
    lang_id: file.language ?? null,
    thumbnail: 0,
    supplementary: 0,
    ...file.columns,
  };
  insert("content_file", columns);
  const size = { file_size: bytes.length, file_size_bigint: bytes.length };
  insert("content_localfile", { id: md5, extension: file.extension, available: 0, ...size });
  if (file.isMissing === true) return;
  const path = join(content, "storage", md5.charAt(0), md5.charAt(1), `${md5}.${file.extension}`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, file.contentOnDrive ?? bytes);
}

/** An archive of exercises. */
export function perseusArchive(
  items: Readonly<Record<string, unknown>>,
  images: Readonly<Record<string, string>> = {},
): Buffer {
  const list = { all_assessment_items: Object.keys(items), mastery_model: "m_of_n" };
  return writeZip([
    { name: "exercise.json", content: JSON.stringify(list), isStored: true },
    ...Object.entries(items).map(([name, item]) => ({
      name: `${name}.json`,
      content: typeof item === "string" ? item : JSON.stringify(item),
      isStored: true,
    })),
    ...Object.entries(images).map(([name, content]) => ({ name: `images/${name}`, content, isStored: true })),
  ]);
}

/** Opens databases as the engine does, beside an empty library. */
export function channelDatabases(folder: string): ChannelDatabases {
  return {
    openDatabase: (file) => openForeign(file, join(folder, "staging")),
    openLibrary() {
      const db = new Database(":memory:");
      migrate(db, join(import.meta.dirname, "../../content/migrations"));
      return db;
    },
  };
}

/** A reader for documents that are their own text: pages parted by form feeds, chapters by lines of dashes. */
export function kolibriTools(folder: string): KolibriTools {
  return {
    ...channelDatabases(folder),
    stagingFolder: join(folder, "staging"),
    readDocument: async (request) => {
      const text = readFileSync(request.path, "utf8");
      if (text.includes("\uFFFD")) throw new PackRefusedError("badDocument");
      if (text.trim() === "") throw new PackRefusedError("noText");
      const chapters = request.kind === "pdf" ? pagesOf(text, request) : chaptersOf(text);
      return { language: request.language, chapters, media: [], leftOut: [] };
    },
  };
}

function pagesOf(text: string, { name, mediaBase }: DocumentRequest) {
  const pages = text.split("\f").flatMap((page, at) => {
    return page === "" ? [] : [`[source]: ../../media/${mediaBase}.pdf#page=${at + 1}`, page];
  });
  return [{ title: name, markdown: `${pages.join("\n\n")}\n` }];
}

function chaptersOf(text: string) {
  return text.split("\n---\n").map((markdown, at) => ({ title: `Part ${at + 1}`, markdown }));
}
