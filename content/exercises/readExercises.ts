import { inLanguage } from "../../contract/languages.ts";
import type { ExerciseReading } from "../../contract/lessons.ts";
import type { Exercise, ExerciseFile } from "./exerciseFile.ts";

type Words = Readonly<Record<string, string>>;
type Item = { readonly id: string; readonly text: Words; readonly feedback?: Words | undefined };

/** The exercises of a lesson as a page to read, in one language; words that lack it come in the best at hand. */
export function readExercises(file: ExerciseFile, language: string): ExerciseReading[] {
  return file.exercises.map((exercise) => readExercise(exercise, language));
}

function readExercise(exercise: Exercise, language: string): ExerciseReading {
  const say = (words: Words) => inLanguage(words, language).text;
  const sayItem = (item: Item) => ({ id: item.id, text: say(item.text) });
  return {
    id: exercise.id,
    interaction: exercise.interaction,
    ...(exercise.section === undefined ? {} : { section: exercise.section }),
    prompt: say(exercise.prompt),
    choices: choicesOf(exercise).map((item) => ({
      ...sayItem(item),
      ...(item.feedback === undefined ? {} : { feedback: say(item.feedback) }),
    })),
    sources: exercise.interaction === "match" ? exercise.sources.map(sayItem) : [],
    targets: exercise.interaction === "match" ? exercise.targets.map(sayItem) : [],
    ...(exercise.interaction === "numericEntry" && exercise.key.unit !== undefined
      ? { unit: say(exercise.key.unit) }
      : {}),
    hints: (exercise.hints ?? []).map(say),
    answer: answerOf(exercise, language),
    feedback: {
      ...(exercise.feedback?.correct === undefined ? {} : { correct: say(exercise.feedback.correct) }),
      ...(exercise.feedback?.incorrect === undefined ? {} : { incorrect: say(exercise.feedback.incorrect) }),
    },
    ...(exercise.solution === undefined ? {} : { solution: say(exercise.solution) }),
  };
}

/** What there is to choose from: an order's items too. */
function choicesOf(exercise: Exercise): readonly Item[] {
  switch (exercise.interaction) {
    case "choice":
      return exercise.choices;
    case "order":
      return exercise.items;
    default:
      return [];
  }
}

function answerOf(exercise: Exercise, language: string): string[] {
  const say = (words: Words) => inLanguage(words, language).text;
  const sayOne = (items: readonly Item[], id: string) => {
    const item = items.find((candidate) => candidate.id === id);
    return item === undefined ? "" : say(item.text);
  };
  switch (exercise.interaction) {
    case "choice":
      return exercise.key.map((id) => sayOne(exercise.choices, id));
    case "order":
      return exercise.key.map((id) => sayOne(exercise.items, id));
    case "match":
      return exercise.key.map(([from, to]) => `${sayOne(exercise.sources, from)} → ${sayOne(exercise.targets, to)}`);
    case "numericEntry":
      return [withUnit(inDecimals(exercise.key.value, language), say(exercise.key.unit ?? {}))];
    case "textEntry":
      return listIn(exercise.key, language).slice(0, 1);
    case "extendedText":
      return exercise.sample === undefined ? listIn(exercise.criteria ?? {}, language) : [say(exercise.sample)];
    default:
      return exercise satisfies never;
  }
}

function listIn(lists: Readonly<Record<string, readonly string[]>>, language: string): string[] {
  const firsts = Object.fromEntries(Object.keys(lists).map((tag) => [tag, tag]));
  return [...(lists[inLanguage(firsts, language).text] ?? [])];
}

/** `2.5` is `2,5` in French; fractions and whole numbers stay. */
function inDecimals(value: string, language: string): string {
  const point = new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === "decimal")?.value ?? ".";
  return value.replace(".", point);
}

function withUnit(value: string, unit: string): string {
  return unit === "" ? value : `${value} ${unit}`;
}
