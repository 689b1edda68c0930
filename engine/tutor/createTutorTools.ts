import type { LessonStore, StoredPassage } from "../../content/lessons/lessonStore.ts";
import { locatorOf } from "../../content/lessons/sourcePlace.ts";
import { isAnswerable } from "../../content/retrieval/isAnswerable.ts";
import type { FindPassages, ScoredPassage } from "../../content/retrieval/scoredPassage.ts";
import type { NearLesson } from "../../contract/tutor.ts";
import type { LanguageModel } from "../../models/languageModel.ts";
import type { TurnQueue } from "../../models/turnQueue.ts";
import type { KeptSource } from "../../school/conversations/conversationStore.ts";
import { createInstructions } from "./instructions.ts";
import type { TutorTools } from "./tutorTools.ts";

/** Passages that a question is answered from at most. */
const mostPassages = 8;
const mostNearLessons = 3;

/** The tools of the tutor, from the parts of the engine. */
export function createTutorTools(parts: {
  readonly lessons: LessonStore;
  readonly findPassages: FindPassages;
  readonly model: () => LanguageModel | undefined;
  readonly queue: TurnQueue;
  readonly resourcesFolder: string;
}): TutorTools {
  return {
    findPassages: (question, { language, lesson }) =>
      parts.findPassages({ question, language, limit: mostPassages, ...(lesson !== undefined && { lesson }) }),
    isAnswerable,
    nearestLessons,
    lessonSources: (lesson, language) => parts.lessons.passages(lesson, language).map(toSource),
    sources: (passageIds) => passageIds.flatMap((id) => parts.lessons.passage(id) ?? []).map(toSource),
    model: parts.model,
    queue: parts.queue,
    instructions: createInstructions(parts.resourcesFolder),
  };
}

/** The lessons of the best passages, best first, each once. */
export function nearestLessons(passages: readonly ScoredPassage[]): NearLesson[] {
  const lessons = new Map(
    passages.map(({ packId, lessonId, lessonTitle }) => [
      `${packId}/${lessonId}`,
      { packId, lessonId, title: lessonTitle },
    ]),
  );
  return [...lessons.values()].slice(0, mostNearLessons);
}

function toSource(passage: StoredPassage): Omit<KeptSource, "n"> {
  const { passageId, packId, packVersion, lessonId, language, lessonTitle, text, sha256 } = passage;
  const locator = locatorOf(passage);
  return { passageId, packId, packVersion, lessonId, language, title: lessonTitle, text, sha256, locator };
}
