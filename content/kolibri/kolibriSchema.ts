import type { Database } from "better-sqlite3";
import { PackRefusedError } from "../errors.ts";
import { kolibriLimits } from "./kolibriLimits.ts";

/** The columns that a channel's tables have, by table; names in lower case. */
export type KolibriColumns = Readonly<Record<KolibriTable, ReadonlySet<string>>>;
type KolibriTable = keyof typeof required;

/** What no channel can be read without. Schemas 1 to 6 have all of it; `min_schema_version` says nothing of use. */
const required = {
  content_channelmetadata: ["id", "name", "version"],
  content_contentnode: ["id", "parent_id", "title", "kind"],
  content_file: ["contentnode_id", "local_file_id", "preset"],
  content_localfile: ["id", "extension"],
  content_language: [],
} as const;

/**
 * Finds out by its columns whether a database is a channel that can be read.
 * @throws PackRefusedError notAPack, kolibriTooOld or kolibriTooNew
 */
export function readKolibriColumns(db: Database): KolibriColumns {
  const columns = {
    content_channelmetadata: columnsOf(db, "content_channelmetadata"),
    content_contentnode: columnsOf(db, "content_contentnode"),
    content_file: columnsOf(db, "content_file"),
    content_localfile: columnsOf(db, "content_localfile"),
    content_language: columnsOf(db, "content_language"),
  };
  const { content_channelmetadata: channel, content_contentnode: nodes, content_localfile: files } = columns;
  if (channel.size === 0 || nodes.size === 0) throw new PackRefusedError("notAPack", "content_contentnode");
  if (files.size === 0) throw new PackRefusedError("kolibriTooOld", "content_localfile");
  for (const table of Object.keys(required) as KolibriTable[]) {
    const missing = required[table].find((name) => !columns[table].has(name));
    // A column of that name would hide the number that SQLite gives each row.
    const hidden = columns[table].has("rowid") ? "rowid" : undefined;
    const wrong = missing ?? hidden;
    if (wrong !== undefined) throw new PackRefusedError("kolibriTooNew", `${table}.${wrong}`);
  }
  return columns;
}

/** Nothing for what is no plain table: a view or a virtual table runs whatever its maker wrote. */
function columnsOf(db: Database, table: string): ReadonlySet<string> {
  const found = db
    .prepare<[string], { sql: string | null }>(
      "SELECT substr(sql, 1, 40) AS sql FROM sqlite_master WHERE type = 'table' AND lower(name) = ?",
    )
    .get(table);
  if (found === undefined || !/^create\s+table\b/i.test(String(found.sql))) return new Set();
  // Columns that are computed are not among them.
  const rows = db.prepare<[string], { name: string }>("SELECT name FROM pragma_table_info(?) LIMIT 500").all(table);
  return new Set(rows.map(({ name }) => name.toLowerCase()));
}

/**
 * A column for a SELECT: NULL where the table lacks it, and for values so long that they could only be meant to harm,
 * which SQLite then does not even load.
 */
export function column(columns: ReadonlySet<string>, name: string, alias = name): string {
  if (!columns.has(name)) return `NULL AS ${alias}`;
  return `CASE WHEN octet_length(${name}) <= ${kolibriLimits.valueBytes} THEN ${name} END AS ${alias}`;
}
