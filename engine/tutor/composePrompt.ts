import type { Source, Turn } from "../../contract/tutor.ts";
import type { GenerateRequest } from "../../models/languageModel.ts";

/** What a prompt is made of. */
export interface PromptParts {
  /** The instructions in the answer's language, with `{{mode}}`, `{{lesson}}` and `{{passages}}`. */
  readonly template: string;
  /** One more rule, or nothing. */
  readonly modeRule: string;
  readonly lessonTitle: string;
  /** Passages of the open lesson in document order, numbered from 1. */
  readonly lessonSources: readonly Source[];
  /** Passages from elsewhere, numbered on. */
  readonly otherSources: readonly Source[];
  /** Answered turns of the thread, oldest first. */
  readonly thread: readonly Turn[];
  readonly question: string;
}

/** A prompt, and the sources that had room in it: only these may be cited. */
export interface Prompt {
  readonly system: string;
  readonly messages: GenerateRequest["messages"];
  readonly sources: readonly Source[];
}

/** Longest earlier answer that is repeated to the model, in characters. */
const longestEarlierAnswer = 600;
/** Earlier turns that are repeated at most. */
const mostEarlierTurns = 3;
/** Room for a question, so that one of ordinary length does not change how much of the lesson there is room for. */
const questionRoomTokens = 96;

/**
 * Lays out a prompt so that its beginning is the same for every question in a lesson and can be kept evaluated:
 * instructions, all passages of the lesson, then earlier turns, then passages from elsewhere and the question.
 * What has no room is left out in this order: earlier turns from the oldest, passages from elsewhere from the last,
 * passages of the lesson from the last. Pure.
 * @param budgetTokens for the whole prompt
 * @param countTokens a safe estimate for a text
 */
export function composePrompt(parts: PromptParts, budgetTokens: number, countTokens: (text: string) => number): Prompt {
  const questionTokens = Math.max(questionRoomTokens, countTokens(parts.question));
  const fixed = countTokens(parts.template) + countTokens(parts.modeRule) + questionTokens + 64;
  const cost = (source: Source) => countTokens(numbered(source));
  const lesson = takeWhileRoom(parts.lessonSources, cost, budgetTokens - fixed);
  const others = takeWhileRoom(parts.otherSources, cost, lesson.left);
  const turns = takeWhileRoom(
    parts.thread.slice(-mostEarlierTurns).reverse(),
    (turn) => countTokens(turn.question) + countTokens(earlierAnswer(turn)) + 16,
    others.left,
  );

  const system = parts.template
    .replace("{{mode}}\n", () => (parts.modeRule === "" ? "" : `- ${parts.modeRule}\n`))
    .replace("{{lesson}}", () => parts.lessonTitle)
    .replace("{{passages}}", () => lesson.taken.map(numbered).join("\n"));
  const elsewhere = others.taken.map((source) => `${numbered(source)}\n`).join("");
  return {
    system,
    messages: [
      ...turns.taken.reverse().flatMap((turn) => [
        { role: "user" as const, text: turn.question },
        { role: "assistant" as const, text: earlierAnswer(turn) },
      ]),
      { role: "user", text: elsewhere === "" ? parts.question : `${elsewhere}\n${parts.question}` },
    ],
    sources: [...lesson.taken, ...others.taken],
  };
}

/** A passage on one line, so that its text cannot pass for another passage or an instruction block. */
function numbered(source: Source): string {
  return `[${source.n}] ${source.text.replace(/\s+/gu, " ")}`;
}

/** An earlier answer without its marks, whose numbers may name other passages by now. */
function earlierAnswer(turn: Turn): string {
  return turn.answer.replace(/\s?\[\d+\]/gu, "").slice(0, longestEarlierAnswer);
}

function takeWhileRoom<T>(items: readonly T[], cost: (item: T) => number, room: number): { taken: T[]; left: number } {
  const taken: T[] = [];
  let left = room;
  for (const item of items) {
    const tokens = cost(item);
    if (tokens > left) break;
    taken.push(item);
    left -= tokens;
  }
  return { taken, left };
}
