import type { ScoredPassage } from "../../content/retrieval/scoredPassage.ts";
import type { GenerateRequest, GenerationEvent, LanguageModel } from "../../models/languageModel.ts";
import type { QueuePlace } from "../../models/turnQueue.ts";
import type { KeptSource } from "../../school/conversations/conversationStore.ts";
import { citePassages } from "./citePassages.ts";
import { composePrompt, type Prompt } from "./composePrompt.ts";
import { judgeScript } from "./judgeScript.ts";
import { createMarkFilter } from "./markFilter.ts";
import { quoteLessons } from "./quoteLessons.ts";
import type { TurnStep } from "./turnSteps.ts";
import type { AskedQuestion, TutorTools } from "./tutorTools.ts";
import { uncheckedNumbersOf } from "./uncheckedNumbersOf.ts";

/** Longest answer, and longest thought of a reasoning model before it, in tokens: half a minute on a slow PC. */
const roomy = { answerTokens: 400, thoughtTokens: 128 };
/** The same while others wait for a place. */
const brief = { answerTokens: 220, thoughtTokens: 48 };
/** Longest time for one answer. */
const answerMs = 180_000;
/** Passages from outside the lesson that the model may read. */
const mostOtherSources = 4;
/** Tokens of prompt and answer differ from the estimate by less than this share. */
const safetyShare = 0.1;

/**
 * Lets the model write an answer from the passages. Steps: queued (if others are before it), preparing, sources, text,
 * cited, done; `interrupted: budget` if it was cut off in the middle of a loop or by the clock. An answer that begins in
 * another script than the question's language is begun anew once, then the lessons are quoted.
 * On abort it throws `signal.reason`.
 */
export async function* writeAnswer(
  asked: AskedQuestion,
  passages: readonly ScoredPassage[],
  model: LanguageModel,
  tools: TutorTools,
  signal: AbortSignal,
): AsyncGenerator<TurnStep> {
  const place = tools.queue.enter(asked);
  try {
    for await (const { ahead, waitMs } of place.waiting(signal)) yield { kind: "queued", ahead, waitMs };
    for await (const event of model.prepare(signal)) yield event;

    const prompt = await promptFor(asked, passages, model, tools, signal);
    yield { kind: "sources", writer: "model", passages: prompt.sources };
    const { answerTokens, thoughtTokens } = tools.queue.isAnybodyWaiting ? brief : roomy;
    const request = {
      ...prompt,
      maxTokens: answerTokens + thoughtTokens,
      thoughtTokens,
      temperature: 0.3,
      maxMs: answerMs,
    };
    const write = (messages: GenerateRequest["messages"]) =>
      streamAnswer(counted(model.generate({ ...request, messages }, signal), place), prompt.sources, asked.language);
    if ((yield* write(prompt.messages)) === "written") return;
    const { languageRule } = tools.instructions(asked.language);
    if ((yield* write(remindedOf(languageRule, prompt.messages))) === "written") return;
    yield* quoteLessons(passages, tools);
  } finally {
    place.leave();
  }
}

/** Tells the queue how much is written; a piece of text or thought is about a token. */
async function* counted(events: AsyncIterable<GenerationEvent>, place: QueuePlace): AsyncGenerator<GenerationEvent> {
  for await (const event of events) {
    if (event.kind === "text" || event.kind === "thought") place.wrote(1);
    yield event;
  }
}

/** The question with one more rule behind it. */
function remindedOf(rule: string, messages: GenerateRequest["messages"]): GenerateRequest["messages"] {
  return messages.map((message, index) =>
    index === messages.length - 1 ? { ...message, text: `${message.text}\n\n${rule}` } : message,
  );
}

/** Text with its marks filtered, then what it cites; nothing of it is shown if it begins in the wrong language. */
async function* streamAnswer(
  events: AsyncIterable<GenerationEvent>,
  sources: readonly KeptSource[],
  language: string,
): AsyncGenerator<TurnStep, "written" | "wrongLanguage"> {
  const filter = createMarkFilter(new Set(sources.map((source) => source.n)));
  let answer = "";
  /** Of the answer, what is not shown before its language is known. */
  let held = "";
  let isJudged = false;
  let ending: "done" | "budget" = "done";
  for await (const event of events) {
    switch (event.kind) {
      case "preparing":
        yield event;
        break;
      case "thought":
        break; // never shown as the answer
      case "text": {
        const delta = filter.push(event.delta);
        answer += delta;
        held += delta;
        const verdict = isJudged ? "right" : judgeScript(answer, language, false);
        if (verdict === "wrong") return "wrongLanguage";
        if (verdict === "tooEarly") break;
        isJudged = true;
        if (held !== "") yield { kind: "text", delta: held };
        held = "";
        break;
      }
      case "end":
        ending = event.reason === "finished" ? "done" : "budget";
        break;
      default:
        event satisfies never;
    }
  }
  const rest = filter.end();
  answer += rest;
  if (!isJudged && judgeScript(answer, language, true) === "wrong") return "wrongLanguage";
  const last = held + rest;
  if (last.trim() !== "") yield { kind: "text", delta: last };
  const citations = citePassages(answer, sources);
  yield { kind: "cited", citations, uncheckedNumbers: uncheckedNumbersOf(answer, citations, sources) };
  yield ending === "done" && answer.trim() !== "" ? { kind: "done" } : { kind: "interrupted", reason: "budget" };
  return "written";
}

async function promptFor(
  asked: AskedQuestion,
  passages: readonly ScoredPassage[],
  model: LanguageModel,
  tools: TutorTools,
  signal: AbortSignal,
): Promise<Omit<Prompt, "sources"> & { sources: KeptSource[] }> {
  const inLesson = asked.lesson === undefined ? [] : tools.lessonSources(asked.lesson, asked.language);
  const known = new Set(inLesson.map((source) => source.passageId));
  const others = tools.sources(
    passages
      .map((passage) => passage.passageId)
      .filter((id) => !known.has(id))
      .slice(0, mostOtherSources),
  );
  const numbered = [...inLesson, ...others].map((source, index): KeptSource => ({ ...source, n: index + 1 }));
  const { template, hintsRule } = tools.instructions(asked.language);
  const parts = {
    template,
    modeRule: asked.mode === "hints" ? hintsRule : "",
    lessonTitle: inLesson[0]?.title ?? others[0]?.title ?? "",
    lessonSources: numbered.slice(0, inLesson.length),
    otherSources: numbered.slice(inLesson.length),
    thread: asked.thread,
    question: asked.question,
  };
  // By the lesson alone, so that everybody who asks in it has the same of it in their prompt.
  const sample = inLesson.length > 0 ? parts.lessonSources : numbered;
  const text = `${parts.template}${sample.map((source) => source.text).join("\n")}`;
  const countTokens = await tokenEstimate(model, text, signal);
  const budgetTokens = Math.floor((model.contextTokens - roomy.answerTokens - roomy.thoughtTokens) * (1 - safetyShare));
  const prompt = composePrompt(parts, budgetTokens, countTokens);
  const taken = new Set(prompt.sources.map((source) => source.n));
  return { ...prompt, sources: numbered.filter((source) => taken.has(source.n)) };
}

/** Counts one text by the model's own vocabulary and others by their share of its bytes. */
async function tokenEstimate(
  model: LanguageModel,
  sample: string,
  signal: AbortSignal,
): Promise<(text: string) => number> {
  const tokensPerByte = (await model.countTokens(sample, signal)) / Math.max(1, Buffer.byteLength(sample));
  return (text) => Math.ceil(Buffer.byteLength(text) * tokensPerByte) + 1;
}
