import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { signatureMember } from "../../content/packs/minisignFile.ts";
import type { EngineClient } from "../../contract/index.ts";
import { until } from "../helpers/all.ts";
import { type HostileFile, hostileFiles } from "../helpers/hostileFiles.ts";
import { importAll, lookAt, untilImported } from "../helpers/importAll.ts";
import { type KeyPair, makeKeys, signByTool } from "../helpers/minisign.ts";
import { hostilePack, packJson, smallestManifest, smallestMembers } from "../helpers/packs.ts";
import { runLuciole } from "../helpers/runLuciole.ts";
import { startServer, type TestServer } from "../helpers/startServer.ts";
import { newDataFolder } from "../helpers/testSchool.ts";

type Refusals = Readonly<Record<string, string>>;
const megabyte = 1024 ** 2;

describe("A hostile drive comes", () => {
  it("and every file on it is refused for what it is, leaving nothing and taking little memory", {
    timeout: 300_000,
  }, async () => {
    const [drive, dataFolder, keys] = [newDataFolder(), newDataFolder(), newDataFolder()];
    const server = await startServer(dataFolder, { LUCIOLE_DRIVES: drive });
    const client = await server.connect();
    const place = await driveOf(client);
    await installGoodPack(client, drive, place);
    const ministry = makeKeys(keys, "ministry");
    await client.publishers.add({ publicKey: ministry.publicKey, name: "The ministry" });
    const files = [...hostileFiles, ...badSignatures(ministry, makeKeys(keys, "stranger"), keys)];
    for (const { name, bytes } of files) writeFileSync(join(drive, `${name}.lpack`), bytes());
    const others = writeOtherThings(drive);
    const before = stateOf(dataFolder);
    const memoryBefore = peakMemoryBytes(server);

    const refusals = await refusalsOf(client, place, () => expect(stateOf(dataFolder)).toEqual(before));

    expect(refusals).toEqual({ ...reasonsOf(files), ...others });
    expect(stateOf(dataFolder)).toEqual(before);
    expect(readFileSync(join(dataFolder, "imports.json"), "utf8")).toBe("[]");
    const { sections } = await client.lessons.open({
      packId: "org.example.cows",
      lessonId: "milking",
      languages: ["en"],
    });
    expect(sections).toHaveLength(1);
    expect(peakMemoryBytes(server) - memoryBefore).toBeLessThan(300 * megabyte);
  });

  it("and the command line says so too", { timeout: 120_000 }, async () => {
    const folder = newDataFolder();
    const chosen = ["name-climbs-out", "manifest-other-hash", "media-page-as-picture"];
    const files = hostileFiles.filter((file) => chosen.includes(file.name));
    const outcomes = files.map(async ({ name, bytes }) => {
      const file = join(folder, `${name}.lpack`);
      writeFileSync(file, bytes());
      const data = join(folder, `data-${name}`);
      const { exitCode, json } = await runLuciole([
        "--data",
        data,
        "--json",
        "pack",
        "install",
        "--allow-unsigned",
        file,
      ]);
      return { exitCode, last: json().at(-1) };
    });
    expect(await Promise.all(outcomes)).toMatchObject(
      files.map(({ reason }) => ({ exitCode: 3, last: { error: { code: "PACK_REFUSED", reason } } })),
    );
  });
});

type DrivePlace = { readonly kind: "drive"; readonly driveId: string };

async function driveOf(client: EngineClient): Promise<DrivePlace> {
  const { drives } = await until(await client.drives.watch({}), (seen) => seen.drives.length > 0);
  return { kind: "drive", driveId: drives[0]?.driveId ?? "" };
}

/** A lesson that must stay as it is. */
async function installGoodPack(client: EngineClient, drive: string, place: DrivePlace): Promise<void> {
  const file = join(drive, "good.lpack");
  const members = { "media/cow.svg": "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>" };
  writeFileSync(file, hostilePack({ manifest: smallestManifest({ id: "org.example.cows" }), members }));
  for (const { importId } of await importAll(client, place)) await client.imports.forget({ importId });
  execFileSync("rm", [file]);
}

function badSignatures(ministry: KeyPair, stranger: KeyPair, folder: string): readonly HostileFile[] {
  const json = packJson(smallestManifest(), smallestMembers);
  const right = signByTool(folder, ministry, json, "-t", "version 1");
  const lines = (signature: Buffer) => String(signature).split("\n");
  const disguised = (): Buffer => {
    const [comment, line = "", ...rest] = lines(signByTool(folder, stranger, json));
    const signed = Buffer.from(line, "base64");
    Buffer.from(lines(right)[1] ?? "", "base64").copy(signed, 2, 2, 10);
    return Buffer.from([comment, signed.toString("base64"), ...rest].join("\n"));
  };
  const file = (name: string, reason: HostileFile["reason"], content: Buffer): HostileFile => ({
    name: `signature-${name}`,
    reason,
    bytes: () => hostilePack({ packJson: json, extra: [{ name: signatureMember, content }] }),
  });
  return [
    file("cut-off", "badSignature", right.subarray(0, right.length >> 1)),
    file("too-long", "tooBig", Buffer.concat([right, Buffer.alloc(5000, "a")])),
    file("of-another-file", "altered", signByTool(folder, ministry, "{}")),
    file("with-another-comment", "altered", Buffer.from(String(right).replace("version 1", "version 2"))),
    file("by-a-stranger-in-disguise", "altered", disguised()),
    file("by-a-stranger", "unknownPublisher", signByTool(folder, stranger, json)),
  ];
}

/** What is no file and is named as if it were. @returns what must be said of each */
function writeOtherThings(drive: string): Refusals {
  mkdirSync(join(drive, "folder.lpack"));
  execFileSync("mkfifo", [join(drive, "pipe.lpack")]);
  symlinkSync("/dev/zero", join(drive, "device.lpack"));
  symlinkSync("nowhere", join(drive, "nowhere.lpack"));
  return {
    "folder.lpack": "unreadable",
    "pipe.lpack": "unreadable",
    "device.lpack": "unreadable",
    "nowhere.lpack": "unreadable",
  };
}

/** Looks at all, then tries to import what could be listed, one by one. @returns what was said of each file */
async function refusalsOf(client: EngineClient, place: DrivePlace, checkNothingChanged: () => void): Promise<Refusals> {
  const { items, refused } = await lookAt(client, place);
  const said: Record<string, string> = Object.fromEntries(refused.map(({ file, reason }) => [file, reason]));
  for (const { itemId, file, trust } of items) {
    // Whom nobody knows is let in only where something else must keep it out.
    const allowUnsigned = trust.kind === "unsigned";
    const { importIds } = await client.imports.start({ place, items: [{ itemId }], allowUnsigned });
    const [job] = await untilImported(client, importIds);
    said[file] = job?.status.kind === "refused" ? job.status.reason : String(job?.status.kind);
    checkNothingChanged();
    for (const importId of importIds) await client.imports.forget({ importId });
  }
  return said;
}

function reasonsOf(files: readonly HostileFile[]): Refusals {
  return Object.fromEntries(files.map(({ name, reason }) => [`${name}.lpack`, reason]));
}

/** Every row of both databases but the audit log's, and every other file with its content but the list of imports. */
function stateOf(dataFolder: string): Readonly<Record<string, string>> {
  const files = readdirSync(dataFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(?:library|school)\.sqlite|^imports\.json$|\.log$/u.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));
  const hashes = files.map((file) => [relative(dataFolder, file), hash(readFileSync(file))] as const);
  const rows = ["library.sqlite", "school.sqlite"].flatMap((name) => rowsOf(join(dataFolder, name), name));
  return Object.fromEntries([...hashes, ...rows]);
}

function rowsOf(file: string, name: string): readonly (readonly [string, string])[] {
  const db = new Database(file, { readonly: true });
  const tables = db
    .prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  const rows = tables
    .filter((table) => table !== "audit")
    .map((table) => [`${name}/${table}`, hash(JSON.stringify(db.prepare(`SELECT * FROM "${table}"`).all()))] as const);
  db.close();
  return rows;
}

function hash(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The most memory that the server's process has ever held. */
function peakMemoryBytes({ process }: TestServer): number {
  const status = readFileSync(`/proc/${process.pid}/status`, "utf8");
  return Number(/^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1]) * 1024;
}
