import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lessons as lessonContract } from "../../../contract/lessons.ts";
import { installFile } from "../../helpers/installFile.ts";
import { openLibrary, type TestLibrary } from "../../helpers/library.ts";
import { hostilePack, smallestManifest, temporaryFolder } from "../../helpers/packs.ts";

let folder: ReturnType<typeof temporaryFolder>;
let library: TestLibrary;
const figure = "<svg xmlns='http://www.w3.org/2000/svg'/>";
const packId = "org.example.goats";

beforeAll(async () => {
  folder = temporaryFolder();
  library = await openLibrary(folder.path);
  const manifest = smallestManifest({
    title: { en: "Goats", fr: "Chèvres" },
    languages: ["fr", "en", "zh-CN"],
    grades: ["3"],
    license: { name: "School licence", text: "…" },
    authors: ["Fatou"],
    courses: [
      {
        id: "goats",
        title: { en: "Keeping goats", fr: "Élever des chèvres" },
        units: [
          {
            id: "milk",
            title: { en: "Milk" },
            lessons: [
              {
                id: "milking",
                title: { en: "Milking", fr: "La traite" },
                objectives: { en: ["Milk a goat"] },
                minutes: 30,
              },
              { id: "cheese", title: { en: "Cheese" } },
            ],
          },
          { id: "horns", lessons: [{ id: "horn", title: { en: "Horns" } }] },
        ],
      },
    ],
  });
  const exercises = {
    formatVersion: 1,
    exercises: [
      {
        id: "litres",
        interaction: "numericEntry",
        prompt: { en: "How many?" },
        key: { value: "2.5", unit: { en: "l" } },
      },
    ],
  };
  const members = {
    "lessons/milking/en.md":
      "Before.\n\n## Morning\n\nMilk ![goat](../../media/goat.svg) early.\n\n## Evening\n\nMilk late.",
    "lessons/milking/fr.md": "## Matin\n\nTrais la chèvre.",
    "lessons/milking/en.teacher.md": "Bring a goat.",
    "lessons/milking/exercises.json": JSON.stringify(exercises),
    "lessons/cheese/en.md": "Cheese is made of milk.",
    "lessons/horn/zh-CN.md": "羊有两只角。",
    "media/goat.svg": figure,
  };
  const file = join(folder.path, "goats.lpack");
  writeFileSync(file, hostilePack({ manifest, members }));
  await installFile(file, library);
});
afterAll(() => {
  library.close();
  folder.remove();
});

const open = (lessonId: string, ...languages: string[]) => library.lessons.open({ packId, lessonId, languages });

describe("opening a lesson", () => {
  it("gives all that its page needs, as the contract says", () => {
    const lesson = open("milking", "en-GB");
    expect(lessonContract.open["~orpc"].outputSchema?.["~standard"].validate(lesson)).not.toHaveProperty("issues");
    expect(lesson).toMatchObject({
      title: "Milking",
      language: "en",
      languages: ["fr", "en"],
      packTitle: "Goats",
      courseTitle: "Keeping goats",
      unitTitle: "Milk",
      place: 1,
      lessonsInCourse: 3,
      objectives: ["Milk a goat"],
      minutes: 30,
      license: "School licence",
      authors: ["Fatou"],
      next: { packId, lessonId: "cheese", title: "Cheese" },
    });
    expect(lesson?.previous).toBeUndefined();
    expect(lesson?.sections).toEqual([
      { heading: "", passages: [{ n: 1, passageId: `${packId}/milking/en#1`, markdown: "Before." }] },
      {
        heading: "Morning",
        passages: [
          { n: 2, passageId: `${packId}/milking/en#2`, markdown: "Milk ![goat](../../media/goat.svg) early." },
        ],
      },
      { heading: "Evening", passages: [{ n: 3, passageId: `${packId}/milking/en#3`, markdown: "Milk late." }] },
    ]);
    expect(lesson?.exercises).toMatchObject([{ id: "litres", answer: ["2.5 l"] }]);
    expect(lesson?.media["../../media/goat.svg"]).toEqual({
      sha256: createHash("sha256").update(figure).digest("hex"),
      mediaType: "image/svg+xml",
    });
  });

  it("takes the best language at hand, and borrows words that are missing in it", () => {
    expect(open("milking", "fr-CA", "en")).toMatchObject({ language: "fr", title: "La traite", unitTitle: "Milk" });
    expect(open("milking", "zh-CN", "en")).toMatchObject({ language: "en" });
    expect(open("milking", "de")).toMatchObject({ language: "fr", objectives: ["Milk a goat"] });
    expect(open("horn", "en")).toMatchObject({ language: "zh-CN", title: "Horns", unitTitle: "Keeping goats" });
    expect(open("horn", "en")?.previous).toMatchObject({ lessonId: "cheese" });
  });

  it("finds nothing for what is not installed", () => {
    expect(open("nothing", "en")).toBeUndefined();
    expect(
      library.lessons.open({ packId: "org.example.none", lessonId: "milking", languages: ["en"] }),
    ).toBeUndefined();
    expect(library.lessons.passage("none")).toBeUndefined();
    expect(library.lessons.blob("0".repeat(64))).toBeUndefined();
  });
});

it("lists the shelf", () => {
  expect(library.lessons.library()).toMatchObject([
    {
      packId,
      grades: ["3"],
      subjects: [],
      courses: [
        {
          courseId: "goats",
          grades: ["3"],
          units: [
            { unitId: "milk", lessons: [{ lessonId: "milking", languages: ["fr", "en"], minutes: 30 }, {}] },
            { unitId: "horns", title: { en: "Keeping goats" }, lessons: [{ lessonId: "horn", languages: ["zh-CN"] }] },
          ],
        },
      ],
    },
  ]);
});

it("gives passages by id with what a citation must remember", () => {
  const passage = library.lessons.passage(`${packId}/milking/en#2`);
  expect(passage).toMatchObject({ packVersion: "1.0.0", section: 1, heading: "Morning", text: "Milk early." });
  expect(passage?.sha256).toBe(
    createHash("sha256")
      .update(passage?.markdown ?? "")
      .digest("hex"),
  );
  expect(library.lessons.passages({ packId, lessonId: "milking" }, "en").map(({ n }) => n)).toEqual([1, 2, 3]);
  expect(library.lessons.title({ packId, lessonId: "milking" }, "fr")).toBe("La traite");
});

it("finds a media file by its hash", () => {
  const sha256 = createHash("sha256").update(figure).digest("hex");
  expect(library.lessons.blob(sha256)).toEqual({
    path: library.blobs.pathOf(sha256),
    mediaType: "image/svg+xml",
    bytes: figure.length,
  });
});
