import type { ScoredPassage } from "../../content/retrieval/scoredPassage.ts";
import type { NearLesson, Turn } from "../../contract/tutor.ts";
import type { LessonRef } from "../../contract/values.ts";
import type { LanguageModel } from "../../models/languageModel.ts";
import type { TurnQueue } from "../../models/turnQueue.ts";
import type { KeptSource } from "../../school/conversations/conversationStore.ts";

/** A question that has been screened and stored. */
export interface AskedQuestion {
  readonly turnId: string;
  readonly personId: string;
  /** Staff do not wait behind a whole class. */
  readonly isStaff: boolean;
  /** Without phone numbers. */
  readonly question: string;
  readonly language: string;
  readonly lesson: LessonRef | undefined;
  readonly mode: "explain" | "hints";
  /** Answered turns of the same thread, oldest first. */
  readonly thread: readonly Turn[];
}

/** What answering a question needs of the other parts of Luciole; made in engine.ts. */
export interface TutorTools {
  /** The best passages for a question, best first. */
  findPassages(question: string, asked: AskedQuestion): readonly ScoredPassage[];
  isAnswerable(question: string, passages: readonly ScoredPassage[], language: string): boolean;
  /** At most three lessons that come near, best first. */
  nearestLessons(passages: readonly ScoredPassage[]): NearLesson[];
  /** All passages of a lesson in document order. */
  lessonSources(lesson: LessonRef, language: string): readonly Omit<KeptSource, "n">[];
  /** Those passages, in the order given. */
  sources(passageIds: readonly string[]): readonly Omit<KeptSource, "n">[];
  /** The model in use; undefined if there is none, and the lessons are quoted. */
  model(): LanguageModel | undefined;
  readonly queue: TurnQueue;
  /**
   * The instructions for the model in a language, the rule that makes it give hints only, and the one that reminds it of
   * the language.
   */
  instructions(language: string): {
    readonly template: string;
    readonly hintsRule: string;
    readonly languageRule: string;
  };
}
