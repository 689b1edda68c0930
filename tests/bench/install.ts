/**
 * How fast packs of lessons are built and installed: `npm run bench:install [lessons]`; media are bench:import's.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { buildPack } from "../../content/packs/buildPack.ts";
import { verifyPack } from "../../content/packs/verifyPack.ts";
import { installFile } from "../helpers/installFile.ts";
import { openLibrary } from "../helpers/library.ts";
import { smallestManifest, temporaryFolder, untilDone, writeSourceFolder } from "../helpers/packs.ts";

const lessonCount = Number(process.argv[2] ?? 4_000);
const starterFolder = join(import.meta.dirname, "../../content/starter");
const starterPacks = ["fractions", "living", "village"];

const folder = temporaryFolder();
try {
  await measureStarterPacks(join(folder.path, "starter"));
  await measureManyLessons(join(folder.path, "many"));
} finally {
  folder.remove();
}

async function measureStarterPacks(into: string): Promise<void> {
  mkdirSync(into, { recursive: true });
  for (const pack of starterPacks) {
    await buildPack(join(starterFolder, pack), join(into, `${pack}.lpack`), untilDone);
  }
  const library = await openLibrary(into);
  const { seconds } = await timed(async () => {
    for (const pack of starterPacks) await installFile(join(into, `${pack}.lpack`), library);
  });
  const { lessons, passages } = library.packs.counts();
  library.close();
  print(
    "starter packs installed and indexed",
    `${seconds.toFixed(2)} s`,
    `${lessons} lessons, ${passages} passages, target < 2 s`,
  );
}

/** A text pack: parsing and indexing is the work. Texts are the starter lessons', told apart by their numbers. */
async function measureManyLessons(into: string): Promise<void> {
  const texts = ["halves", "equal-fractions"].map((lesson) =>
    readFileSync(join(starterFolder, "fractions/lessons", lesson, "en.md"), "utf8").replace(/^!\[.*$/gmu, ""),
  );
  const ids = Array.from({ length: lessonCount }, (_, n) => `lesson-${n}`);
  const manifest = smallestManifest({
    id: "org.example.many",
    courses: [{ id: "all", units: [{ id: "all", lessons: ids.map((id) => ({ id, title: { en: `Lesson ${id}` } })) }] }],
  });
  const files = Object.fromEntries(
    ids.map((id, n) => [`lessons/${id}/en.md`, `${texts[n % texts.length]}\n\nThis is lesson ${n}.\n`]),
  );
  const source = writeSourceFolder(join(into, "source"), manifest, files);
  const file = join(into, "many.lpack");

  const building = await timed(() => buildPack(source, file, untilDone));
  const textBytes = Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  print(`${lessonCount} lessons built`, `${building.seconds.toFixed(1)} s`, `${megabytes(textBytes)} of text`);
  const verifying = await timed(() => verifyPack(file, untilDone));
  print("verified", `${verifying.seconds.toFixed(2)} s`);

  const library = await openLibrary(into);
  let longestPauseMs = 0;
  let last = performance.now();
  const heartbeat = setInterval(() => {
    longestPauseMs = Math.max(longestPauseMs, performance.now() - last - 5);
    last = performance.now();
  }, 5);
  const installing = await timed(() => installFile(file, library));
  clearInterval(heartbeat);
  const { passages } = library.packs.counts();
  const rate = passages / installing.seconds;
  print(
    "installed and indexed",
    `${installing.seconds.toFixed(1)} s`,
    `${passages} passages, ${rate.toFixed(0)} a second`,
  );
  print("longest time that other work waited", `${longestPauseMs.toFixed(0)} ms`);
  const listing = await timed(async () => library.lessons.library());
  print("library listed", `${(listing.seconds * 1000).toFixed(1)} ms`);
  const lesson = { packId: "org.example.many", lessonId: `lesson-${lessonCount >> 1}`, languages: ["en"] };
  const opening = await timed(async () => library.lessons.open(lesson));
  print("lesson opened", `${(opening.seconds * 1000).toFixed(1)} ms`);
  const removing = await timed(() => library.packs.remove("org.example.many"));
  print("removed", `${removing.seconds.toFixed(2)} s`);
  library.close();
  await rm(into, { recursive: true });
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; seconds: number }> {
  const start = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - start) / 1000 };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function print(what: string, value: string, note = ""): void {
  writeFileSync(1, `${what.padEnd(52)} ${value.padStart(10)}  ${note}\n`);
}
