import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { exerciseSchema } from "../../../content/exercises/exerciseFile.ts";
import { createLeftOutTally } from "../../../content/kolibri/leftOutTally.ts";
import { type ReadExercises, readExerciseArchive } from "../../../content/kolibri/perseus/readExerciseArchive.ts";
import type { LeftOut } from "../../../contract/imports.ts";
import { writeZip } from "../../helpers/hostileZip.ts";
import { perseusArchive } from "../../helpers/kolibriDrive.ts";
import { temporaryFolder, untilDone } from "../../helpers/packs.ts";

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

interface Reading extends ReadExercises {
  readonly leftOut: readonly LeftOut[];
}

async function read(archive: Buffer, language = "en"): Promise<Reading> {
  const file = join(folder.path, "questions.perseus");
  writeFileSync(file, archive);
  const leftOut = createLeftOutTally();
  const context = { title: "Goats", language, noneOfTheAbove: "None of these", leftOut };
  return { ...(await readExerciseArchive(file, context, untilDone)), leftOut: leftOut.list() };
}

/** Where Perseus says that the pictures of an archive are. */
const local = `\${☣ LOCALPATH}/images`;

/** An item that asks by one widget. */
const asking = (type: string, options: unknown, content = `How?\n\n[[☃ ${type} 1]]`) => ({
  question: { content, images: {}, widgets: { [`${type} 1`]: { type, graded: true, options } } },
  hints: [],
  itemDataVersion: { major: 0, minor: 1 },
});

async function only(item: unknown, images: Readonly<Record<string, string>> = {}) {
  const { exercises, leftOut } = await read(perseusArchive({ q1: item }, images));
  expect(leftOut).toEqual([]);
  return exerciseSchema.parse(exercises[0]);
}

const refusedAs = async (item: unknown) => (await read(perseusArchive({ q1: item }))).leftOut.map(({ what }) => what);

const said = (items: readonly { readonly text: Readonly<Record<string, string>> }[]) =>
  items.map(({ text }) => text.en);

it("maps one choice, several choices and none of them", async () => {
  const goat = { content: "Goat", correct: true, rationale: "It gives milk." };
  const cow = { content: "Cow", correct: true };
  const hen = { content: "Hen", correct: false };
  expect(await only(asking("radio", { choices: [goat, hen] }))).toMatchObject({
    interaction: "choice",
    choices: [{ id: "c1", text: { en: "Goat" }, feedback: { en: "It gives milk." } }, { id: "c2" }],
    key: ["c1"],
  });
  expect(await only(asking("radio", { choices: [goat, cow, hen], multipleSelect: true }))).toMatchObject({
    key: ["c1", "c2"],
  });
  const none = await only(asking("radio", { choices: [hen, { content: "Duck" }], hasNoneOfTheAbove: true }));
  expect(none).toMatchObject({ key: ["c3"], choices: [{}, {}, { text: { en: "None of these" } }] });
  const flagged = [goat, { content: "", isNoneOfTheAbove: true }];
  expect(await only(asking("radio", { choices: flagged, hasNoneOfTheAbove: true }))).toMatchObject({ key: ["c1"] });
});

it("keeps signs that stand alone as choices", async () => {
  const choices = [{ content: ">", correct: true }, { content: "<" }, { content: "=" }];
  const exercise = await only(asking("radio", { choices }, "3 [[☃ radio 1]] 2"));
  expect(exercise).toMatchObject({ prompt: { en: "3 \\_\\_\\_\\_ 2" } });
  expect(exercise.interaction === "choice" && said(exercise.choices)).toEqual(["\\>", "\\<", "\\="]);
});

it.each([
  [{ value: 15 }, { value: "15" }],
  [{ value: "1/2" }, { value: "1/2" }],
  [{ value: "1 1/2" }, { value: "1 1/2" }],
  [
    { value: -0.25, maxError: 0.01 },
    { value: "-0.25", tolerance: "0.01" },
  ],
  [{ value: 0.3333333333333333 }, { value: "1/3" }],
  [{ value: ".5", maxError: 0 }, { value: "0.5" }],
  [{ value: 1e21 }, undefined],
  [{ value: null }, undefined],
  [{ value: "many" }, undefined],
  [{ value: Math.PI, answerForms: ["pi"] }, undefined],
])("takes the number %j for the key %j", async (answer, key) => {
  const item = asking("numeric-input", { answers: [{ status: "correct", ...answer }] });
  if (key === undefined) expect(await refusedAs(item)).toEqual(["unsupportedExercise"]);
  else expect(await only(item)).toMatchObject({ interaction: "numericEntry", key });
});

it("takes several right numbers as words, unless they are the same number", async () => {
  const answers = (...values: readonly unknown[]) => ({
    answers: values.map((value) => ({ value, status: "correct" })),
  });
  expect(await only(asking("numeric-input", answers(0.5, "1/2")))).toMatchObject({ key: { value: "0.5" } });
  expect(await only(asking("numeric-input", answers(2, -2)))).toMatchObject({
    interaction: "textEntry",
    key: { en: ["2", "-2"] },
  });
});

it("maps the older number field, and expressions that can be written in one way only", async () => {
  expect(await only(asking("input-number", { value: 4, inexact: false, maxError: 0.1 }))).toMatchObject({
    key: { value: "4" },
  });
  expect(await only(asking("input-number", { value: 4, inexact: true, maxError: 0.1 }))).toMatchObject({
    key: { value: "4", tolerance: "0.1" },
  });
  const expression = (value: string) => asking("expression", { answerForms: [{ value, considered: "correct" }] });
  expect(await only(expression("7"))).toMatchObject({ interaction: "numericEntry", key: { value: "7" } });
  expect(await only(expression("x"))).toMatchObject({ interaction: "textEntry", key: { en: ["x"] } });
  expect(await refusedAs(expression("x+2"))).toEqual(["unsupportedExercise"]);
});

it("maps gaps with a list, orders and pairs, and never shows them in the right order", async () => {
  const gap = asking(
    "dropdown",
    { choices: [{ content: "hill", correct: true }, { content: "lake" }] },
    "Up the [[☃ dropdown 1]].",
  );
  expect(await only(gap)).toMatchObject({ interaction: "choice", prompt: { en: "Up the \\_\\_\\_\\_." }, key: ["c1"] });

  const correct = ["Kid", "Goat", "Old goat"];
  for (const item of [
    asking("sorter", { correct }),
    asking("orderer", { correctOptions: correct.map((content) => ({ content })), otherOptions: [] }),
  ]) {
    const order = await only(item);
    if (order.interaction !== "order") throw new Error("no order");
    const byId = new Map(order.items.map(({ id, text }) => [id, text.en]));
    expect(order.key.map((id) => byId.get(id))).toEqual(correct);
    expect(said(order.items)).not.toEqual(correct);
  }

  const match = await only(asking("matcher", { left: ["goat", "hen"], right: ["milk", "eggs"], orderMatters: false }));
  expect(match).toMatchObject({
    interaction: "match",
    key: [
      ["s1", "t1"],
      ["s2", "t2"],
    ],
  });
});

it.each([
  ["a graph", asking("grapher", {})],
  [
    "two things at once",
    {
      question: {
        content: "[[☃ radio 1]] [[☃ radio 2]]",
        widgets: { "radio 1": { type: "radio", options: {} }, "radio 2": { type: "radio", options: {} } },
      },
    },
  ],
  ["nothing", { question: { content: "Goats climb.", widgets: {} } }],
  [
    "cards that belong nowhere",
    asking("orderer", { correctOptions: [{ content: "a" }, { content: "b" }], otherOptions: [{ content: "c" }] }),
  ],
  ["cards that look alike", asking("sorter", { correct: ["a", "a"] })],
  [
    "one choice of two right ones",
    asking("radio", {
      choices: [
        { content: "a", correct: true },
        { content: "b", correct: true },
      ],
    }),
  ],
  ["no right choice", asking("radio", { choices: [{ content: "a" }, { content: "b" }] })],
  ["what has the wrong shape", asking("radio", [1, 2])],
  ["no JSON", "{ not json"],
])("counts an item that asks %s, and goes on", async (_, item) => {
  const right = asking("radio", { choices: [{ content: "a", correct: true }, { content: "b" }] });
  const { exercises, leftOut } = await read(perseusArchive({ wrong: item, right }));
  expect(exercises.map(({ id }) => id)).toEqual(["right"]);
  expect(leftOut).toEqual([{ what: "unsupportedExercise", count: 1, examples: ["Goats: wrong"] }]);
});

it("keeps pictures and formulas of questions, choices and hints", async () => {
  const item = {
    question: {
      content: `See ![a goat](${local}/goat.png) and $\\frac{1}{2}$: [[☃ image 1]]\n\n[[☃ radio 1]]`,
      widgets: {
        "radio 1": {
          type: "radio",
          options: { choices: [{ content: `![](${local}/goat.png)`, correct: true }, { content: "Hen" }] },
        },
        "image 1": { type: "image", options: { backgroundImage: { url: `web+graphie:${local}/line` }, alt: "A line" } },
      },
    },
    hints: [
      { content: `![](${local}/hint.png)`, widgets: {} },
      { content: `![](${local}/gone.png) Count.`, widgets: {} },
    ],
  };
  const images = { "goat.png": "goat", "hint.png": "hint", "line.svg": "<svg/>", "unused.png": "unused" };
  const { exercises, packed: kept, leftOut } = await read(perseusArchive({ q1: item }, images));
  expect(leftOut).toEqual([]);
  expect(kept.map(({ entry }) => entry).sort()).toEqual(["images/goat.png", "images/hint.png", "images/line.svg"]);
  const address = (entry: string) => `../../${kept.find((image) => image.entry === `images/${entry}`)?.path}`;
  expect(exercises[0]).toMatchObject({
    prompt: { en: `See ![a goat](${address("goat.png")}) and $\\frac{1}{2}$: ![A line](${address("line.svg")})` },
    choices: [{ text: { en: `![](${address("goat.png")})` } }, { text: { en: "Hen" } }],
    hints: [{ en: `![](${address("hint.png")})` }, { en: "Count." }],
  });
});

it("leaves out a question about a picture that is not there, or that means nothing without its labels", async () => {
  const choices = { choices: [{ content: "a", correct: true }, { content: "b" }] };
  const about = (address: string) => asking("radio", choices, `![](${address})\n\n[[☃ radio 1]]`);
  const items = {
    gone: about(`${local}/gone.png`),
    elsewhere: about("https://example.org/goat.png"),
    labelled: about(`web+graphie:${local}/axes`),
    plain: about(`web+graphie:${local}/line`),
  };
  const images = {
    "axes.svg": "<svg/>",
    "axes-data.json": 'svgData({"labels":[{"content":"x"}]});',
    "line.svg": "<svg/>",
    "line-data.json": 'svgData({"labels":[]});',
  };
  const { exercises, leftOut } = await read(perseusArchive(items, images));
  expect(exercises.map(({ id }) => id)).toEqual(["plain"]);
  expect(leftOut).toMatchObject([{ what: "missingFile", count: 3 }]);
});

it("reads text that was written as JSON in JSON", async () => {
  const choices = { choices: [{ content: "Yes", correct: true }, { content: "No" }] };
  const item = asking("radio", choices, String.raw`Do you like \"rice\"?\n\n[[\u2603 radio 1]]`);
  expect(await only(item)).toMatchObject({ prompt: { en: 'Do you like "rice"?' } });
});

it("tells more hints than an exercise may have with the last one", async () => {
  const hints = Array.from({ length: 13 }, (_, at) => ({ content: `Hint ${at + 1}`, widgets: {}, replace: false }));
  const item = { ...asking("input-number", { value: 4 }), hints };
  const exercise = await only(item);
  expect(exercise.hints).toHaveLength(10);
  expect(exercise.hints?.at(-1)).toEqual({ en: "Hint 10\n\nHint 11\n\nHint 12\n\nHint 13" });
});

it("refuses what is no archive, and one whose names lead out of it", async () => {
  await expect(read(Buffer.from("no zip at all"))).rejects.toMatchObject({ reason: "notAPack" });
  await expect(read(writeZip([{ name: "../exercise.json", content: "{}" }]))).rejects.toMatchObject({
    reason: "notAPack",
  });
});

it("does not unpack an item that swells", async () => {
  const bomb = JSON.stringify(asking("radio", {})).padEnd(64 * 1024 ** 2);
  const archive = writeZip([
    { name: "exercise.json", content: '{"all_assessment_items":["bomb"]}' },
    { name: "bomb.json", content: bomb },
  ]);
  expect((await read(archive)).leftOut).toMatchObject([{ what: "unsupportedExercise", count: 1 }]);
});
