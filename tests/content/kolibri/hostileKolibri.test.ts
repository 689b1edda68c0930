import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, it } from "vitest";
import { PackRefusedError } from "../../../content/errors.ts";
import { lessonsOf } from "../../../content/packs/manifest.ts";
import { bytesIn } from "../../helpers/bytesIn.ts";
import {
  type DriveChannel,
  type DriveNode,
  idOf,
  kolibriSchemas,
  writeKolibriDrive,
} from "../../helpers/kolibriDrive.ts";
import { bytesOf, contentsOf, installDrive, openDrive, outlineDrive } from "../../helpers/kolibriPack.ts";
import { openLibrary } from "../../helpers/library.ts";
import { temporaryFolder } from "../../helpers/packs.ts";

let folder: ReturnType<typeof temporaryFolder>;
let drive: string;
beforeEach(() => {
  folder = temporaryFolder();
  drive = join(folder.path, "drive");
  mkdirSync(drive);
});
afterEach(() => folder.remove());

const book = { preset: "document", extension: "pdf", content: "Goats eat leaves." };
const lesson = (title: string, columns: Readonly<Record<string, unknown>> = {}): DriveNode => ({
  title,
  files: [book],
  columns,
});
const small: DriveChannel = { tree: [{ title: "Goats", children: [lesson("Leaves"), lesson("Milk")] }] };

/** What is made on the way and was not removed. */
function stagedNow(): readonly string[] {
  const staging = join(folder.path, "staging");
  return existsSync(staging) ? readdirSync(staging) : [];
}

/** The reason for which the drive's channel is refused; what lies on it and beside it stays as it was. */
async function refusalOf(channel: DriveChannel = small, spoil?: (database: string) => void): Promise<unknown> {
  const database = writeKolibriDrive(drive, channel);
  spoil?.(database);
  const before = readFileSync(database);
  const reasons = [];
  for (const look of [outlineDrive, openDrive]) {
    const thrown = await look(drive).then(
      () => undefined,
      (cause: unknown) => cause,
    );
    reasons.push(thrown instanceof PackRefusedError ? thrown.reason : thrown);
  }
  expect(reasons[1]).toEqual(reasons[0]);
  expect(readFileSync(database).equals(before)).toBe(true);
  expect(readdirSync(dirname(database))).toHaveLength(1);
  expect(stagedNow()).toEqual([]);
  return reasons[0];
}

it.each([
  ["words", (file: string) => writeFileSync(file, "Milk the goats every morning. ".repeat(500)), "notAPack"],
  ["a single byte", (file: string) => writeFileSync(file, "x"), "notAPack"],
  ["a database cut short", (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 6_000)), "unreadable"],
])("refuses %s in place of a database", async (_, spoil, reason) => {
  expect(await refusalOf(small, spoil)).toBe(reason);
});

it("refuses a database with garbage in its pages", async () => {
  const spoil = (file: string) => {
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xa5, 4_096));
  };
  expect(await refusalOf(small, spoil)).toBe("unreadable");
});

it.each([
  ["of other programs", ["DROP TABLE content_contentnode", "CREATE TABLE goats (x)"], "notAPack"],
  ["of a Kolibri before files were listed", ["DROP TABLE content_localfile"], "kolibriTooOld"],
  ["of a Kolibri to come", ["ALTER TABLE content_contentnode RENAME COLUMN title TO titles"], "kolibriTooNew"],
  [
    "without row numbers",
    [
      "DROP TABLE content_contentnode",
      "CREATE TABLE content_contentnode (id PRIMARY KEY, parent_id, title, kind) WITHOUT ROWID",
    ],
    "kolibriTooNew",
  ],
  [
    "with a column that hides them",
    ["DROP TABLE content_file", "CREATE TABLE content_file (rowid, contentnode_id, local_file_id, preset)"],
    "kolibriTooNew",
  ],
  [
    "that are views",
    [
      "DROP TABLE content_localfile",
      "CREATE VIEW content_localfile AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT x AS id, x AS extension FROM n",
    ],
    "kolibriTooOld",
  ],
  ["without the channel's row", ["DELETE FROM content_channelmetadata"], "badManifest"],
  ["of another channel", [`UPDATE content_channelmetadata SET id = '${"d".repeat(32)}'`], "badManifest"],
  ["without a single lesson", ["DELETE FROM content_contentnode WHERE kind <> 'topic'"], "badManifest"],
  ["without a single file", ["DELETE FROM content_file"], "missingMember"],
])("refuses tables %s", async (_, sql, reason) => {
  expect(await refusalOf({ ...small, sql })).toBe(reason);
});

it("refuses topics that are their own ancestors, and a topic that is its own parent", async () => {
  const [goats, inner] = [idOf("x"), idOf("y")];
  const circle = [
    `INSERT INTO content_contentnode (id, parent_id, title, kind) VALUES ('${goats}', '${inner}', 'A', 'topic')`,
    `INSERT INTO content_contentnode (id, parent_id, title, kind) VALUES ('${inner}', '${goats}', 'B', 'topic')`,
  ];
  expect(await refusalOf({ ...small, sql: circle })).toBe("badManifest");
  rmSync(join(drive, "KOLIBRI_DATA"), { recursive: true });
  expect(await refusalOf({ tree: [lesson("Alone", { id: goats, parent_id: goats }), lesson("Milk")] })).toBe(
    "badManifest",
  );
});

it("leaves out and counts what hangs nowhere, and takes several roots and doubled places in order", async () => {
  const tree = [
    lesson("Second", { lft: 9, sort_order: null }),
    lesson("First", { lft: 9, sort_order: 1 }),
    lesson("Lost", { parent_id: idOf("nowhere") }),
    lesson("Bad parent", { parent_id: "../../etc" }),
    lesson("Bad id", { id: "../../../etc/passwd" }),
    { title: "Another root", kind: "topic", columns: { parent_id: null }, children: [lesson("Under another root")] },
  ];
  writeKolibriDrive(drive, { tree });
  const source = await openDrive(drive);
  source.close();
  expect(contentsOf(source)).toEqual(["# Farm school", "First", "Second"]);
  expect(source.leftOut).toEqual([
    { what: "detached", count: 4, examples: ["Lost", "Bad parent", "Bad id", "Under another root"] },
  ]);
});

it("puts all roots at the top where the channel's own is not there", async () => {
  const tree = [
    lesson("Loose", { parent_id: null }),
    { title: "Goats", columns: { parent_id: null }, children: [lesson("Milk")] },
  ];
  writeKolibriDrive(drive, { columns: { root_id: "nonsense" }, tree });
  const source = await openDrive(drive);
  source.close();
  expect(contentsOf(source)).toEqual(["# Farm school", "Loose", "# Goats", "Milk"]);
});

it("survives a tree as deep as it has nodes", async () => {
  const id = (at: number) => at.toString(16).padStart(32, "0");
  const sql = [
    `WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 20000)
     INSERT INTO content_contentnode (id, parent_id, title, kind)
     SELECT printf('%032x', x), CASE x WHEN 1 THEN '${"c".repeat(32)}' ELSE printf('%032x', x - 1) END, 'Topic ' || x, 'topic' FROM n`,
    `UPDATE content_contentnode SET parent_id = '${id(20_000)}' WHERE title = 'Milk'`,
  ];
  writeKolibriDrive(drive, { ...small, sql });
  const { manifest } = await outlineDrive(drive);
  expect(lessonsOf(manifest)).toHaveLength(2);
  expect(contentsOf({ manifest }).every((line) => line.length <= 303)).toBe(true);
});

it("does not load values that could only be meant to harm", async () => {
  const database = writeKolibriDrive(drive, small);
  // By another process: what this one has used at most is measured below.
  const script = `const db = require("better-sqlite3")(process.argv[1]);
    db.pragma("synchronous = OFF");
    db.pragma("journal_mode = OFF");
    const harm = "UPDATE content_contentnode SET description = CAST(zeroblob(100000000) AS TEXT)";
    db.exec(harm + " WHERE title = 'Milk'");`;
  execFileSync(process.execPath, ["-e", script, database]);
  const before = process.resourceUsage().maxRSS;
  const source = await openDrive(drive);
  source.close();
  expect(contentsOf(source)).toEqual(["# Goats", "Leaves", "Milk"]);
  expect(process.resourceUsage().maxRSS - before).toBeLessThan(80 * 1024);
});

it("makes one bounded line of a title of a million signs and controls", async () => {
  const sql = [
    "UPDATE content_contentnode SET title = char(0, 27, 10) || 'Milk' || char(8238) || printf('%.*c', 900000, 'x') WHERE title = 'Milk'",
  ];
  writeKolibriDrive(drive, { ...small, sql });
  const source = await openDrive(drive);
  source.close();
  expect(contentsOf(source).at(-1)).toHaveLength(300);
  expect(contentsOf(source).at(-1)).toMatch(/^Milk\S+…$/);
});

it("never follows a link out of the storage, nor reads names that are no names of Kolibri's", async () => {
  writeKolibriDrive(drive, small);
  const storage = join(drive, "KOLIBRI_DATA", "content", "storage");
  const md5 = idOf(book.content);
  const file = join(storage, md5.charAt(0), md5.charAt(1), `${md5}.pdf`);
  const elsewhere = join(folder.path, "secret");
  renameSync(file, elsewhere);
  symlinkSync(elsewhere, file);
  await expect(openDrive(drive)).rejects.toMatchObject({ reason: "missingMember" });

  const moved = join(folder.path, "moved");
  rmSync(file);
  cpSync(elsewhere, file);
  renameSync(storage, moved);
  symlinkSync(moved, storage);
  await expect(openDrive(drive)).rejects.toMatchObject({ reason: "missingMember" });

  rmSync(join(drive, "KOLIBRI_DATA"), { recursive: true });
  writeKolibriDrive(drive, { ...small, sql: ["UPDATE content_localfile SET extension = 'pdf/../../../../secret'"] });
  const source = await openDrive(drive);
  source.close();
  expect([...source.members.keys()].filter((path) => path.startsWith("media/"))).toEqual([]);
  expect(source.leftOut).toMatchObject([{ what: "unsupportedKind", count: 2 }]);
});

it("finds a file that became a link between the look and the copy", async () => {
  const film = { preset: "high_res_video", extension: "mp4", content: "film" };
  writeKolibriDrive(drive, { tree: [{ title: "Film", kind: "video", files: [film] }] });
  const source = await openDrive(drive);
  const md5 = idOf(film.content);
  const file = join(drive, "KOLIBRI_DATA", "content", "storage", md5.charAt(0), md5.charAt(1), `${md5}.mp4`);
  renameSync(file, join(folder.path, "secret"));
  symlinkSync(join(folder.path, "secret"), file);
  await expect(bytesOf(source, `media/${md5}.mp4`)).rejects.toBeInstanceOf(PackRefusedError);
  rmSync(file);
  await expect(bytesOf(source, `media/${md5}.mp4`)).rejects.toMatchObject({ reason: "missingMember" });
  await expect(bytesOf(source, "media/other.mp4")).rejects.toMatchObject({ reason: "missingMember" });
  source.close();
});

it("reads a drive on which nothing may be written", async () => {
  const database = writeKolibriDrive(drive, small);
  for (const path of [database, dirname(database), drive]) chmodSync(path, path === database ? 0o444 : 0o555);
  const source = await openDrive(drive);
  source.close();
  for (const path of [drive, dirname(database)]) chmodSync(path, 0o755);
  expect(contentsOf(source)).toEqual(["# Goats", "Leaves", "Milk"]);
});

/** More for a long search: `KOLIBRI_FUZZ_RUNS=2000`. */
const runs = Number(process.env.KOLIBRI_FUZZ_RUNS ?? 40);

it("reads or refuses a database with any bytes changed, and leaves it as it is", async () => {
  const database = writeKolibriDrive(drive, small);
  const whole = readFileSync(database);
  const change = fc.tuple(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 }));
  const cut = fc.option(fc.nat(whole.length));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 12 }), cut, async (changes, length) => {
      const bytes = Buffer.from(whole.subarray(0, length ?? whole.length));
      for (const [at, values] of changes)
        bytes.set(values.subarray(0, Math.max(0, bytes.length - at)), Math.min(at, bytes.length));
      writeFileSync(database, bytes);
      try {
        (await openDrive(drive)).close();
      } catch (cause) {
        if (!(cause instanceof PackRefusedError) && String(cause) !== "Error: no channel on the drive") throw cause;
      }
      expect(readFileSync(database).equals(bytes)).toBe(true);
      expect(readdirSync(dirname(database))).toHaveLength(1);
      expect(stagedNow()).toEqual([]);
    }),
    { numRuns: runs },
  );
});

const hostileText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    "",
    "\u0000",
    "../../x",
    "'; DROP TABLE content_file; --",
    "[[[[",
    "{".repeat(5_000),
    "\uD800",
    "a".repeat(70_000),
  ),
  fc.constantFrom(
    "topic",
    "video",
    "document",
    "exercise",
    "html5",
    "en",
    "in",
    "zh-Hant",
    "con",
    "CC BY",
    "pdf",
    "vtt",
  ),
);
const hostileValue = fc.oneof(
  hostileText,
  fc.constant(null),
  fc.double(),
  fc.integer(),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes)),
);
const columnsOf = {
  channel: ["name", "description", "version", "root_id", "author"],
  node: [
    "id",
    "parent_id",
    "title",
    "kind",
    "sort_order",
    "lft",
    "coach_content",
    "lang_id",
    "description",
    "duration",
    "license_name",
    "license_description",
    "author",
  ],
  file: ["preset", "lang_id", "thumbnail", "local_file_id", "contentnode_id"],
  language: ["id", "lang_code", "lang_subcode"],
};
/** Some of the columns with any values. */
const spoiled = (columns: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...columns), hostileValue, { maxKeys: 3 });
const anyFile = fc.record({
  preset: fc.constantFrom("document", "high_res_video", "video_subtitle", "exercise", "epub", "html5_zip"),
  extension: fc.constantFrom("pdf", "mp4", "vtt", "perseus", "epub", "zip"),
  content: hostileText,
  columns: spoiled(columnsOf.file),
});
const anyLeaf = fc.record({
  title: fc.string({ maxLength: 10 }),
  kind: fc.constantFrom("document", "video", "exercise", "html5", "h5p"),
  files: fc.array(anyFile, { maxLength: 3 }),
  columns: spoiled(columnsOf.node),
});
const anyTopic = fc.record({
  title: fc.string({ maxLength: 10 }),
  children: fc.array(anyLeaf, { maxLength: 3 }),
  columns: spoiled(columnsOf.node),
});
const anyChannel: fc.Arbitrary<DriveChannel> = fc.record({
  schema: fc.constantFrom(...kolibriSchemas),
  columns: spoiled(columnsOf.channel),
  languages: fc.array(spoiled(columnsOf.language), { maxLength: 2 }),
  tree: fc.array(fc.oneof(anyLeaf, anyTopic), { maxLength: 4 }),
});

it("makes a pack of any tables that can be installed, or refuses them and changes nothing", async () => {
  mkdirSync(join(folder.path, "data"));
  const library = await openLibrary(join(folder.path, "data"));
  let installed = 0;
  try {
    await fc.assert(
      fc.asyncProperty(anyChannel, async (channel) => {
        rmSync(join(drive, "KOLIBRI_DATA"), { recursive: true, force: true });
        writeKolibriDrive(drive, channel);
        const before = bytesIn(join(folder.path, "data"));
        try {
          await installDrive(drive, library);
          installed += 1;
        } catch (cause) {
          if (!(cause instanceof PackRefusedError)) throw cause;
          expect(bytesIn(join(folder.path, "data"))).toEqual(before);
        }
        expect(stagedNow()).toEqual([]);
      }),
      { numRuns: runs },
    );
    expect(installed).toBeGreaterThan(0);
  } finally {
    library.close();
  }
});
