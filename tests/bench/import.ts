/**
 * How fast packs come in: `npm run bench:import [megabytes] [files] [lessons]`, by default 2,000 MB in 2,000 files, and
 * 10,000 lessons. Set against `cp` and `sha256sum` of the same bytes, on the same disk, in the same run; the page cache
 * is emptied before each (as root; else it says that it was not). Needs about four times the megabytes on the disk.
 */
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildPack } from "../../content/packs/buildPack.ts";
import { smallestManifest, smallestMembers, temporaryFolder, untilDone, writeSourceFolder } from "../helpers/packs.ts";
import { measureCallsDuringImport } from "./import/callsDuringImport.ts";
import type { Installation } from "./import/installOnce.ts";

const [, , megabytes = "2000", fileCount = "2000", lessonCount = "10000"] = process.argv;
const folder = temporaryFolder();
try {
  await measureMedia(Number(megabytes), Number(fileCount));
  const many = await packOfLessons(Number(lessonCount));
  measureLessons(many);
  await measureCallsDuringImport(many, print);
} finally {
  folder.remove();
}

async function measureMedia(megabytesInAll: number, files: number): Promise<void> {
  const source = writeSourceFolder(join(folder.path, "source"), smallestManifest(), smallestMembers);
  mkdirSync(join(source, "media"), { recursive: true });
  const bytesEach = Math.round((megabytesInAll * 1_000_000) / files);
  const putFile = (n: number) => writeFileSync(join(source, `media/${n}.mp4`), randomBytes(bytesEach));
  for (let n = 0; n < files; n++) putFile(n);
  const [first, second] = [join(folder.path, "1.lpack"), join(folder.path, "2.lpack")];
  await buildPack(source, first, untilDone);
  const changed = Math.ceil(files / 100);
  for (let n = 0; n < changed; n++) putFile(n);
  writeSourceFolder(source, smallestManifest({ version: "1.1.0" }), {});
  await buildPack(source, second, untilDone);
  rmSync(source, { recursive: true });

  const ratios: number[] = [];
  const data = join(folder.path, "data");
  for (let round = 0; round < 3; round++) {
    rmSync(data, { recursive: true, force: true });
    mkdirSync(data);
    const copying = copyAndHash(first);
    const installing = install(data, first);
    ratios.push(copying / installing.seconds);
    print(
      `${megabytesInAll} MB in ${files} files, round ${round + 1}`,
      seconds(installing.seconds),
      `cp, sync and sha256sum ${seconds(copying)}; memory ${mb(installing.peakBytes)}, target < 200 MB`,
    );
  }
  print(
    "speed of importing / of cp and sha256sum",
    (ratios.toSorted((a, b) => a - b)[1] ?? 0).toFixed(2),
    "target ≥ 0.7",
  );
  const again = install(data, first);
  print("the same pack again", seconds(again.seconds), `${again.change}, ${mb(again.copiedBytes)} copied`);
  const update = install(data, second);
  print(
    "an update that changes 1 %",
    seconds(update.seconds),
    `${update.change}, ${mb(update.copiedBytes)} copied of ${megabytesInAll} MB`,
  );
}

async function packOfLessons(count: number): Promise<string> {
  const starter = join(import.meta.dirname, "../../content/starter/fractions/lessons/halves/en.md");
  const text = readFileSync(starter, "utf8").replace(/^!\[.*$/gmu, "");
  const ids = Array.from({ length: count }, (_, n) => `lesson-${n}`);
  const lessons = ids.map((id) => ({ id, title: { en: `Lesson ${id}` } }));
  const manifest = smallestManifest({
    id: "org.example.many",
    courses: [{ id: "all", units: [{ id: "all", lessons }] }],
  });
  const files = Object.fromEntries(ids.map((id, n) => [`lessons/${id}/en.md`, `${text}\n\nThis is lesson ${n}.\n`]));
  const file = join(folder.path, "many.lpack");
  await buildPack(writeSourceFolder(join(folder.path, "many"), manifest, files), file, untilDone);
  return file;
}

function measureLessons(file: string): void {
  const data = join(folder.path, "many-data");
  mkdirSync(data);
  const installing = install(data, file);
  const rate = installing.lessons / installing.seconds;
  print(
    `${installing.lessons} lessons installed and indexed`,
    seconds(installing.seconds),
    `${rate.toFixed(0)} lessons a second; memory ${mb(installing.peakBytes)}`,
  );
}

function install(data: string, file: string): Installation {
  dropCaches();
  const script = join(import.meta.dirname, "import/installOnce.ts");
  return JSON.parse(execFileSync(process.execPath, [script, data, file], { encoding: "utf8" })) as Installation;
}

/** What anyone must do to have the bytes safe and known on this disk. @returns seconds */
function copyAndHash(file: string): number {
  dropCaches();
  const copy = join(folder.path, "copy");
  const start = performance.now();
  execFileSync("cp", [file, copy]);
  execFileSync("sync", [copy]);
  execFileSync("sha256sum", [copy]);
  const passed = (performance.now() - start) / 1000;
  if (statSync(copy).size !== statSync(file).size) throw new Error("the copy is not whole");
  rmSync(copy);
  return passed;
}

function dropCaches(): void {
  execFileSync("sync");
  try {
    writeFileSync("/proc/sys/vm/drop_caches", "3");
  } catch {
    print("not root: the page cache is warm", "");
  }
}

function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function print(what: string, value: string, note = ""): void {
  writeFileSync(1, `${what.padEnd(52)} ${value.padStart(10)}  ${note}\n`);
}
