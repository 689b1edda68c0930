import type { EndReason, GenerateRequest } from "../languageModel.ts";
import type { HostGenerationEvent } from "./hostContract.ts";
import { type ChatHistoryItem, LlamaChat, type LlamaContextSequence, type Token } from "./llamaCpp.ts";
import type { LoadedModel } from "./loadModel.ts";
import { createLoopGuard } from "./loopGuard.ts";
import { PromptError } from "./promptError.ts";
import { readPrompt } from "./readPrompt.ts";
import { createThoughtFilter, type OutputPart, shownParts } from "./thoughtFilter.ts";

type Push = (event: HostGenerationEvent) => void;

/** An answer needs at least so many tokens of room. */
const leastAnswerTokens = 32;
/** The template's marks after the answer, and a spare. */
const spareTokens = 8;

/**
 * Reads the prompt and writes the answer, pushing what comes. On abort it throws `signal.reason` within one batch.
 *
 * @throws PromptError
 */
export async function generate(
  loaded: LoadedModel,
  request: GenerateRequest,
  push: Push,
  signal: AbortSignal,
): Promise<EndReason> {
  const writing = new Writing(loaded, request, push);
  const sequence = await loaded.sequences.take(writing.promptTokens, signal);
  const timer = new AbortController();
  const clock = request.maxMs === undefined ? undefined : setTimeout(() => timer.abort("timeUp"), request.maxMs);
  try {
    return await writing.write(sequence, AbortSignal.any([signal, timer.signal]));
  } catch (fault) {
    signal.throwIfAborted();
    if (timer.signal.aborted) return writing.end("timeUp");
    throw fault;
  } finally {
    clearTimeout(clock);
    loaded.sequences.giveBack(sequence);
  }
}

/** Why one run of the model ended, where it was not by itself. */
type CutOff = "loop" | "thoughtIsLong";

/** One answer on its way. */
class Writing {
  readonly promptTokens: readonly Token[];
  readonly #loaded: LoadedModel;
  readonly #request: GenerateRequest;
  readonly #push: Push;
  readonly #isThinking: boolean;
  readonly #loopGuard = createLoopGuard();
  readonly #filter: ReturnType<typeof createThoughtFilter>;
  /** Output so far as the model wrote it, marks and thoughts included: where a cut-off run goes on from. */
  #written = "";
  #thoughtTokens = 0;
  #tokensLeft: number;

  constructor(loaded: LoadedModel, request: GenerateRequest, push: Push) {
    this.#loaded = loaded;
    this.#request = request;
    this.#push = push;
    this.#isThinking = request.thoughtTokens > 0;
    this.promptTokens = this.#tokensOf(this.#history());
    const room = loaded.contextTokens - this.promptTokens.length - spareTokens;
    if (room < leastAnswerTokens) throw new PromptError(this.promptTokens.length, loaded.contextTokens);
    this.#tokensLeft = Math.min(request.maxTokens, room);
    // Some templates open the thought themselves, so that the output starts in the middle of one.
    const promptEnd = loaded.model.detokenize(this.promptTokens.slice(-8), true).trimEnd();
    this.#filter = createThoughtFilter(promptEnd.endsWith("<think>"));
  }

  async write(sequence: LlamaContextSequence, signal: AbortSignal): Promise<EndReason> {
    await this.#read(sequence, signal);
    for (;;) {
      const ended = await this.#run(sequence, signal);
      if (ended !== "thoughtIsLong") return this.end(ended);
      this.#emit(this.#filter.closeThought());
      this.#written += "\n</think>\n\n";
      if (this.#tokensLeft <= 0) return this.end("maxTokens");
    }
  }

  /** Reads the prompt but for its last token; what it has in common with others comes from where they have read it. */
  async #read(sequence: LlamaContextSequence, signal: AbortSignal): Promise<void> {
    const { prefixes, sequences } = this.#loaded;
    const toRead = this.promptTokens.slice(0, -1);
    const tell = (done: number) =>
      this.#push({ kind: "preparing", what: "readingPrompt", progress: done / Math.max(1, toRead.length) });
    const read = (tokens: readonly Token[]) => readPrompt(sequence, sequences.rounds, tokens, tell, signal);
    const prefix = this.#prefix();
    if (prefixes !== undefined && startsWith(toRead, prefix)) {
      await prefixes.provide(sequence, prefix, () => read(prefix), signal);
    }
    await read(toRead);
    tell(toRead.length);
  }

  /** What every prompt with these instructions starts with, whatever is asked. */
  #prefix(): readonly Token[] {
    const [one, other] = ["?", "一"].map((text) => this.#tokensOf(this.#opening(text)));
    if (one === undefined || other === undefined) return [];
    const end = one.findIndex((token, index) => token !== other[index]);
    return one.slice(0, Math.max(0, end));
  }

  #opening(question: string): ChatHistoryItem[] {
    const { system } = this.#request;
    return [
      ...(system === "" ? [] : [{ type: "system", text: system } as const]),
      { type: "user", text: question },
      { type: "model", response: [] },
    ];
  }

  end(reason: EndReason): EndReason {
    this.#emit(this.#filter.end());
    return reason;
  }

  /** Lets the model write on until it stops, is cut off, or has used its tokens. */
  async #run(sequence: LlamaContextSequence, signal: AbortSignal): Promise<EndReason | "thoughtIsLong"> {
    const cut = new AbortController();
    const chat = new LlamaChat({
      contextSequence: sequence,
      chatWrapper: this.#loaded.chatWrapper({ isThinking: this.#isThinking }),
    });
    const { temperature, seed, thoughtTokens } = this.#request;
    try {
      const { metadata } = await chat.generateResponse(this.#history(), {
        maxTokens: this.#tokensLeft,
        temperature,
        ...(temperature > 0 ? sampling : {}),
        ...(seed === undefined ? {} : { seed }),
        repeatPenalty: false,
        budgets: { thoughtTokens },
        signal: AbortSignal.any([signal, cut.signal]),
        onResponseChunk: (chunk) => {
          if (cut.signal.aborted) return;
          const cutOff = this.#take(chunk.text, chunk.tokens, chunk.type === "segment");
          if (cutOff !== undefined) cut.abort(cutOff);
        },
      });
      return metadata.stopReason === "maxTokens" ? "maxTokens" : "finished";
    } catch (fault) {
      signal.throwIfAborted();
      if (cut.signal.aborted) return cut.signal.reason;
      throw fault;
    } finally {
      chat.dispose();
    }
  }

  /** Takes a piece of output; says if it was one too many. */
  #take(text: string, tokens: readonly Token[], isThought: boolean): CutOff | undefined {
    this.#tokensLeft -= tokens.length;
    if (isThought) {
      this.#emit([{ kind: "thought", delta: text }]);
    } else {
      this.#written += text;
      this.#emit(this.#filter.push(text));
      if (this.#filter.isThinking) this.#thoughtTokens += tokens.length;
    }
    if (tokens.some((token) => this.#loopGuard.isLoop(token))) return "loop";
    return this.#filter.isThinking && this.#thoughtTokens > this.#request.thoughtTokens ? "thoughtIsLong" : undefined;
  }

  #emit(parts: readonly OutputPart[]): void {
    for (const part of shownParts(parts)) this.#push(part);
  }

  #history(): ChatHistoryItem[] {
    const { system, messages } = this.#request;
    return [
      ...(system === "" ? [] : [{ type: "system", text: system } as const]),
      ...messages.map(
        ({ role, text }): ChatHistoryItem =>
          role === "user" ? { type: "user", text } : { type: "model", response: [text] },
      ),
      { type: "model", response: this.#written === "" ? [] : [this.#written] },
    ];
  }

  #tokensOf(chatHistory: ChatHistoryItem[]): readonly Token[] {
    const wrapper = this.#loaded.chatWrapper({ isThinking: this.#isThinking });
    return wrapper.generateContextState({ chatHistory }).contextText.tokenize(this.#loaded.model.tokenizer);
  }
}

function startsWith(tokens: readonly Token[], start: readonly Token[]): boolean {
  return start.length <= tokens.length && start.every((token, index) => token === tokens[index]);
}

/** Only the likelier words, and none that repeat a stretch of more than four tokens (DRY). Not at temperature 0. */
const sampling = {
  topK: 40,
  topP: 0.95,
  minP: 0.05,
  dryRepeatPenalty: { strength: 0.8, base: 1.75, allowedLength: 4, lastTokens: 512 },
};
