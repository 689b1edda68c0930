import { z } from "zod";
import { fitSchema, readJson } from "../packs/readJson.ts";
import { parseExactNumber } from "./exactNumber.ts";

/** Words by language tag; a language that is missing falls back as the lesson's does. */
const localized = z
  .record(
    z
      .string()
      .max(35, { abort: true })
      .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/),
    z.string().min(1).max(4_000),
  )
  .refine((text) => Object.keys(text).length > 0, "at least one language");
const localizedLists = z.record(z.string(), z.array(z.string().min(1).max(1_000)).min(1).max(50));
const itemId = z
  .string()
  .max(64, { abort: true })
  .regex(/^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/);
const item = z.object({ id: itemId, text: localized });
const exactNumber = z
  .string()
  .max(60, { abort: true })
  .refine((value) => parseExactNumber(value) !== undefined, "an integer, a decimal or a fraction");

const common = {
  id: itemId,
  /** The `##` section that it tests, from 1; 0 is what stands before the first. */
  section: z.int().min(0).max(1_000).optional(),
  prompt: localized,
  hints: z.array(localized).max(10).optional(),
  feedback: z.object({ correct: localized.optional(), incorrect: localized.optional() }).optional(),
  solution: localized.optional(),
  /** How a number comes about, to recompute the key: `3/4 * 20`. */
  working: z.string().max(500).optional(),
};

const choice = z.object({
  ...common,
  interaction: z.literal("choice"),
  choices: z
    .array(item.extend({ feedback: localized.optional(), misconception: z.string().max(200).optional() }))
    .min(2)
    .max(20),
  key: z.array(itemId).min(1).max(20),
});
const textEntry = z.object({ ...common, interaction: z.literal("textEntry"), key: localizedLists });
const numericEntry = z.object({
  ...common,
  interaction: z.literal("numericEntry"),
  key: z.object({ value: exactNumber, tolerance: exactNumber.optional(), unit: localized.optional() }),
});
const order = z.object({
  ...common,
  interaction: z.literal("order"),
  items: z.array(item).min(2).max(50),
  key: z.array(itemId).max(50),
});
const match = z.object({
  ...common,
  interaction: z.literal("match"),
  sources: z.array(item).min(1).max(50),
  targets: z.array(item).min(1).max(50),
  key: z
    .array(z.tuple([itemId, itemId]))
    .min(1)
    .max(2_500),
});
const extendedText = z.object({
  ...common,
  interaction: z.literal("extendedText"),
  criteria: localizedLists.optional(),
  sample: localized.optional(),
});

export const exerciseSchema = z
  .discriminatedUnion("interaction", [choice, textEntry, numericEntry, order, match, extendedText])
  .refine(isKeySound, { path: ["key"], message: "the key names what is not there" });
export type Exercise = z.infer<typeof exerciseSchema>;

/** `lessons/<lessonId>/exercises.json`. */
export const exerciseFileSchema = z.object({
  formatVersion: z.literal(1),
  exercises: z
    .array(exerciseSchema)
    .max(500)
    .refine((all) => areDistinct(all.map(({ id }) => id)), "ids are unique in the file"),
});
export type ExerciseFile = z.infer<typeof exerciseFileSchema>;

/**
 * Reads a lesson's exercises.
 * @throws PackRefusedError badJson or badExercises
 */
export function readExerciseFile(bytes: Uint8Array, path: string): ExerciseFile {
  return fitSchema(exerciseFileSchema, readJson(bytes, path), "badExercises", path);
}

type UncheckedExercise = z.infer<
  typeof choice | typeof textEntry | typeof numericEntry | typeof order | typeof match | typeof extendedText
>;

/** Keys name only items that are there; an order names each once. */
function isKeySound(exercise: UncheckedExercise): boolean {
  switch (exercise.interaction) {
    case "choice":
      return isAmong(exercise.key, exercise.choices) && areDistinct(exercise.choices.map(({ id }) => id));
    case "order":
      return isAmong(exercise.key, exercise.items) && exercise.key.length === exercise.items.length;
    case "match":
      return isMatchSound(exercise);
    case "textEntry":
      return Object.keys(exercise.key).length > 0;
    case "numericEntry":
    case "extendedText":
      return true;
    default:
      return exercise satisfies never;
  }
}

function isMatchSound({ key, sources, targets }: z.infer<typeof match>): boolean {
  const pairs = key.map(([source, target]) => `${source} ${target}`);
  const isKnown = key.every(
    ([source, target]) => sources.some(({ id }) => id === source) && targets.some(({ id }) => id === target),
  );
  return isKnown && areDistinct(pairs) && areDistinct([...sources, ...targets].map(({ id }) => id));
}

function isAmong(ids: readonly string[], items: readonly { readonly id: string }[]): boolean {
  return areDistinct(ids) && ids.every((id) => items.some((item) => item.id === id));
}

function areDistinct(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}
