import { createHash } from "node:crypto";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { PackSource } from "../../../content/packs/packSource.ts";
import {
  type DriveChannel,
  idOf,
  kolibriSchemas,
  perseusArchive,
  writeKolibriDrive,
} from "../../helpers/kolibriDrive.ts";
import { buildFrom, bytesOf, contentsOf, openDrive, outlineDrive, textOf } from "../../helpers/kolibriPack.ts";
import { temporaryFolder } from "../../helpers/packs.ts";

let folder: ReturnType<typeof temporaryFolder>;
let drive: string;
let opened: PackSource | undefined;
beforeEach(() => {
  folder = temporaryFolder();
  drive = join(folder.path, "drive");
  mkdirSync(drive);
});
afterEach(() => {
  opened?.close();
  opened = undefined;
  folder.remove();
});

async function open(channel: DriveChannel): Promise<PackSource> {
  writeKolibriDrive(drive, channel);
  opened = await openDrive(drive);
  return opened;
}

const film = { preset: "high_res_video", extension: "mp4", content: "a film of goats" };
const smallFilm = { preset: "low_res_video", extension: "mp4", content: "a small film" };
const captions = (language: string, ...cues: readonly string[]) => ({
  preset: "video_subtitle",
  extension: "vtt",
  language,
  content: `WEBVTT\n\n${cues.map((cue, at) => `00:0${at}.000 --> 00:0${at}.900 align:start\n${cue}`).join("\n\n")}\n`,
});
const book = {
  preset: "document",
  extension: "pdf",
  content: "Goats eat leaves and *herbs*.\n\nThey climb.\f\fA goat gives 2 litres of milk.",
};
const question = {
  question: {
    content: "Which animal gives milk? $1 < 2$\n\n[[☃ radio 1]]",
    widgets: {
      "radio 1": { type: "radio", options: { choices: [{ content: "Goat", correct: true }, { content: "Hen" }] } },
    },
  },
  hints: [{ content: "It climbs.", widgets: {} }],
};

const farm: DriveChannel = {
  languages: [
    { id: "en", lang_code: "en" },
    { id: "in", lang_code: "in" },
    { id: "es-MX", lang_code: "es", lang_subcode: "MX" },
  ],
  tree: [
    { title: "Hello", kind: "html5", files: [{ preset: "html5_zip", extension: "zip", content: "a game" }] },
    {
      title: "Goats",
      children: [
        { title: "Milk", kind: "video", files: [smallFilm, film, captions("en", "Goats give milk.", "Every day.")] },
        {
          title: "Feeding",
          children: [
            { title: "Leaves", files: [book], columns: { author: "Amina", license_owner: "Farm school" } },
            { title: "Deep", children: [{ title: "Herbs", files: [{ ...book, content: "Sage." }] }] },
          ],
        },
        {
          title: "Questions",
          kind: "exercise",
          files: [{ preset: "exercise", extension: "perseus", content: perseusArchive({ [idOf("q1")]: question }) }],
        },
      ],
    },
  ],
};

it.each(kolibriSchemas)(
  "reads a channel with the tables of schema %i, whatever it says about its schema",
  async (schema) => {
    const source = await open({ ...farm, schema });
    expect(contentsOf(source)).toEqual([
      ...["# Farm school", "Hello", "# Goats", "Milk", "Questions"],
      ...["## Feeding", "Leaves", "## Feeding – Deep", "Herbs"],
    ]);
    expect(source.manifest).toMatchObject({
      id: `org.learningequality.k${"c".repeat(32)}`,
      version: "3.0.0",
      title: { en: "Farm school" },
      languages: ["en"],
      license: "CC BY",
      authors: ["Amina"],
    });
    expect(source.leftOut).toEqual([]);
  },
);

it("makes a pack of which every byte is as promised and every address leads somewhere", async () => {
  const source = await open(farm);
  for (const { path, bytes, digest } of source.members.values()) {
    const content = await bytesOf(source, path);
    expect(content).toHaveLength(bytes);
    expect(createHash(digest.algorithm).update(content).digest("hex")).toBe(digest.hex);
  }
  expect(await buildFrom(source, folder.path)).toMatchObject({ lessons: 5, version: "3.0.0" });
});

it("shows a film in its best form, with what is said in it, each stretch with its time", async () => {
  const source = await open(farm);
  const md5 = idOf(film.content);
  expect(await textOf(source, "Milk")).toBe(
    [
      `![Milk](../../media/${md5}.mp4)`,
      `[source]: ../../media/${md5}.mp4#t=0,1.9`,
      "Goats give milk. Every day.",
      `[source]: ../../media/${md5}.mp4`,
      "Licence: CC BY.",
    ].join("\n\n"),
  );
  expect(source.members.has(`media/${idOf(smallFilm.content)}.mp4`)).toBe(false);
});

it("takes the small form of a film where the large one is not on the drive", async () => {
  const files = [{ ...film, isMissing: true }, smallFilm];
  const source = await open({ tree: [{ title: "Milk", kind: "video", files }] });
  expect(await textOf(source, "Milk")).toContain(`media/${idOf(smallFilm.content)}.mp4`);
  expect(source.leftOut).toEqual([]);
});

it("gives a film a text in each language of its subtitles, by their canonical tags", async () => {
  const files = [film, captions("en", "Milk."), captions("in", "Susu kambing."), captions("es-MX", "Leche.")];
  const source = await open({ ...farm, tree: [{ title: "Milk", kind: "video", files }] });
  expect(source.manifest.languages).toEqual(["en", "es-MX", "id"]);
  expect(await textOf(source, "Milk", "id")).toContain("Susu kambing.");
  expect(await textOf(source, "Milk", "es-MX")).toContain("Leche.");
});

it("counts subtitles in a regional form as the lesson's own", async () => {
  const files = [film, captions("es-MX", "Leche de cabra.")];
  const languages = [{ id: "es", lang_code: "es" }, ...(farm.languages ?? [])];
  const tree = [{ title: "Leche", kind: "video", files, columns: { lang_id: "es" } }];
  const source = await open({ languages, tree });
  expect(source.manifest.languages).toEqual(["es"]);
  expect(await textOf(source, "Leche")).toContain("Leche de cabra.");
});

it("says of each stretch of a PDF which page it stands on, and keeps its words as they are", async () => {
  const source = await open(farm);
  const address = `../../media/${idOf(book.content)}.pdf`;
  expect(await textOf(source, "Leaves")).toBe(
    [
      `[Leaves](${address})`,
      `[source]: ${address}#page=1`,
      "Goats eat leaves and *herbs*.",
      "They climb.",
      `[source]: ${address}#page=3`,
      "A goat gives 2 litres of milk.",
      `[source]: ${address}`,
      "Author: Amina. Licence: CC BY. Rights: Farm school.",
    ].join("\n\n"),
  );
});

it("cuts a textbook into lessons that a pack may hold, which share it between them, each with its number", async () => {
  const page = "Goats climb the hill and eat the leaves of the thorn tree. ".repeat(60);
  const source = await open({
    tree: [{ title: "Textbook", files: [{ ...book, content: Array(90).fill(page).join("\f") }] }],
  });
  const [course, ...lessons] = contentsOf(source);
  expect(course).toBe("# Farm school");
  expect(lessons).toEqual(["Textbook (1)", "Textbook (2)", "Textbook (3)"]);
  // Each part says anew which page it begins on.
  expect(await textOf(source, "Textbook (2)")).toMatch(/^\[Textbook\]\(\S+\)\n\n\[source\]: \S+#page=\d+\n\nGoats/);
  await buildFrom(source, folder.path);
});

it("cuts a document of many short lines into lessons that a pack may hold", async () => {
  const verses = Array.from({ length: 6_000 }, (_, n) => `goat ${n}`).join("\n\n");
  const source = await open({ tree: [{ title: "Verses", files: [{ ...book, content: verses }] }] });
  const lessons = contentsOf(source).slice(1);
  expect(lessons.length).toBeGreaterThan(1);
  expect(source.leftOut).toEqual([]);
  const texts = await Promise.all(lessons.map((title) => textOf(source, title)));
  expect(texts.join("\n").match(/goat \d+/gu)).toHaveLength(6_000);
});

it("tells which documents are pictures of pages", async () => {
  const source = await open({ tree: [{ title: "Scan", files: [{ ...book, content: "\f\f\f" }] }] });
  expect(source.leftOut).toEqual([{ what: "scannedPages", count: 1, examples: ["Scan"] }]);
  expect(await textOf(source, "Scan")).toContain(".pdf)");
});

it("reads the chapters of an EPUB where there is no PDF", async () => {
  const epub = { preset: "epub", extension: "epub", content: "Goats *climb*.\n---\n## Milk\n\nWhite." };
  const source = await open({ tree: [{ title: "Tales", files: [epub] }] });
  const text = await textOf(source, "Tales");
  expect(text).toContain("## Part 1\n\nGoats *climb*.\n\n## Milk\n\nWhite.");
});

it("makes exercises of a lesson's questions, hints in order", async () => {
  const source = await open(farm);
  const path = [...source.members.keys()].find((name) => name.endsWith("exercises.json"));
  expect(JSON.parse((await bytesOf(source, path ?? "")).toString())).toEqual({
    formatVersion: 1,
    exercises: [
      {
        id: idOf("q1"),
        interaction: "choice",
        prompt: { en: "Which animal gives milk? $1 < 2$" },
        choices: [
          { id: "c1", text: { en: "Goat" } },
          { id: "c2", text: { en: "Hen" } },
        ],
        key: ["c1"],
        hints: [{ en: "It climbs." }],
      },
    ],
  });
});

it("leaves out lessons whose files are not on the drive or only in part, and those for teachers, and says so", async () => {
  const source = await open({
    tree: [
      { title: "Leaves", files: [book] },
      { title: "Gone", files: [{ ...book, content: "Gone.", isMissing: true }] },
      { title: "Never there", kind: "audio" },
      { title: "Torn", kind: "video", files: [{ ...film, contentOnDrive: "a film" }] },
      { title: "Answers", files: [{ ...book, content: "42" }], columns: { coach_content: 1 } },
    ],
  });
  expect(contentsOf(source)).toEqual(["# Farm school", "Leaves"]);
  expect(source.leftOut).toEqual([
    { what: "missingFile", count: 2, examples: ["Gone", "Never there"] },
    { what: "damagedFile", count: 1, examples: ["Torn"] },
    { what: "teacherOnly", count: 1, examples: ["Answers"] },
  ]);
  expect((await outlineDrive(drive)).leftOut).toEqual(source.leftOut);
});

it("leaves out a document whose bytes were changed, and lets a changed film be found by who copies it", async () => {
  const swapped = (content: string) => content.replace(/./, "X");
  const source = await open({
    tree: [
      { title: "Leaves", files: [{ ...book, contentOnDrive: swapped(book.content) }] },
      { title: "Milk", kind: "video", files: [{ ...film, contentOnDrive: swapped(film.content) }] },
    ],
  });
  expect(contentsOf(source)).toEqual(["# Farm school", "Milk"]);
  expect(source.leftOut).toEqual([{ what: "damagedFile", count: 1, examples: ["Leaves"] }]);
  const [member] = [...source.members.values()].filter(({ path }) => path.startsWith("media/"));
  const content = await bytesOf(source, member?.path ?? "");
  expect(createHash("md5").update(content).digest("hex")).not.toBe(member?.digest.hex);
});

it("keeps of kinds that cannot be shown the description, and counts them", async () => {
  const columns = { description: "Move the <goat>\nto the pen." };
  const source = await open({
    tree: [{ title: "Puzzle", kind: "h5p", columns, files: [{ preset: "h5p", extension: "h5p", content: "h5p" }] }],
  });
  expect(await textOf(source, "Puzzle")).toBe(
    "Move the \\<goat\\>\nto the pen.\n\nLuciole cannot show this part yet.\n\nLicence: CC BY.",
  );
  expect(source.leftOut).toEqual([{ what: "unsupportedKind", count: 1, examples: ["Puzzle"] }]);
});

it("says who made a lesson in the lesson's own language", async () => {
  const columns = { lang_id: "fr", author: "Awa", duration: 61 };
  const source = await open({
    languages: [{ id: "fr", lang_code: "fr" }],
    tree: [{ title: "Lait", kind: "video", files: [film], columns }],
  });
  expect(await textOf(source, "Lait")).toContain("Auteur\u00A0: Awa. Licence\u00A0: CC BY.");
  expect(source.manifest.courses[0]?.units[0]?.lessons[0]?.minutes).toBe(2);
});

it("lists all licences that its lessons have", async () => {
  const own = { license_name: "Special Permissions", license_description: "Only in schools." };
  const source = await open({
    tree: [
      { title: "A", files: [book] },
      { title: "B", files: [book], columns: own },
    ],
  });
  expect(source.manifest.license).toEqual({
    name: "CC BY, Special Permissions",
    text: "Special Permissions: Only in schools.",
  });
});

it("tells what it will be before any file is opened, and how far it is while it reads", async () => {
  writeKolibriDrive(drive, farm);
  const described = await outlineDrive(drive);
  const progress: unknown[] = [];
  opened = await openDrive(drive, { onBytes: (now) => progress.push(now) });

  expect(described.manifest).toEqual(opened.manifest);
  const copied = [...opened.members.values()].filter(({ digest }) => digest.algorithm === "md5");
  expect(described.members.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual(copied);
  expect(await described.membersOf("channel")).toHaveLength(1);
  expect(progress.at(-1)).toMatchObject({ bytesDone: (progress.at(-1) as { bytesTotal: number }).bytesTotal });
});

it("keeps what it wrote only until it is closed", async () => {
  const source = await open(farm);
  expect(readdirSync(join(folder.path, "staging"))).toHaveLength(1);
  source.close();
  source.close();
  expect(readdirSync(join(folder.path, "staging"))).toEqual([]);
});
