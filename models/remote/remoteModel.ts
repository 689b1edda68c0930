import type { IncomingMessage } from "node:http";
import type { ModelState } from "../../contract/models.ts";
import { ModelDiedError, ModelUnavailableError, PromptTooLongError, ServerRefusedError } from "../errors.ts";
import { createLoopGuard } from "../host/loopGuard.ts";
import { createThoughtFilter, shownParts } from "../host/thoughtFilter.ts";
import type { ModelClock } from "../hostedModel.ts";
import type { EndReason, GenerateRequest, GenerationEvent, LanguageModel, PreparingEvent } from "../languageModel.ts";
import { StateTeller } from "../stateTeller.ts";
import { completionPieces } from "./completionStream.ts";
import { probeServer } from "./probeServer.ts";
import { type ServerAccess, serverRequest, textOf } from "./serverRequest.ts";

export interface RemoteModelOptions {
  readonly access: ServerAccess;
  /** As the server calls it. */
  readonly model: string;
  readonly clock: ModelClock;
}

/** Of a server that does not tell: what llama-server and Ollama have at least by default. */
const usualContextTokens = 4096;
/** A server batches by itself; more at a time than this and each waits too long for a word. */
const places = 8;
/** A server that answered this lately is taken to be there. */
const freshMs = 20_000;
/** One that did not is left alone for this long. */
const restMs = 15_000;
/** The server sends nothing for so long only if it has died with the connection open. */
const silenceMs = 60_000;

/**
 * A model on another computer of the school, behind the protocol that llama-server, vLLM and Ollama share (OpenAI's
 * chat completions). It is asked not to think, since the protocol has no budget for thoughts.
 */
export function createRemoteModel(options: RemoteModelOptions): LanguageModel {
  return new RemoteModel(options);
}

class RemoteModel implements LanguageModel {
  readonly #options: RemoteModelOptions;
  readonly #modelId: string;
  readonly #teller: StateTeller;
  readonly #closed = new AbortController();
  #contextTokens = usualContextTokens;
  #metAt = Number.NEGATIVE_INFINITY;
  #retryAt = 0;

  constructor(options: RemoteModelOptions) {
    this.#options = options;
    this.#modelId = `${options.access.base.host}/${options.model}`;
    this.#teller = new StateTeller({ kind: "asleep", modelId: this.#modelId });
  }

  get contextTokens(): number {
    return this.#contextTokens;
  }

  state(): ModelState {
    return this.#teller.state;
  }

  onStateChange(listener: (state: ModelState) => void, signal: AbortSignal): void {
    this.#teller.listen(listener, signal);
  }

  async *prepare(signal: AbortSignal): AsyncGenerator<PreparingEvent> {
    signal.throwIfAborted();
    const { access, model, clock } = this.#options;
    if (clock.now() < this.#retryAt) throw new ModelUnavailableError("unreachable", new Date(this.#retryAt));
    if (clock.now() - this.#metAt < freshMs) return;
    yield { kind: "preparing", what: "loadingModel", progress: 0 };
    try {
      const offered = (await probeServer(access, this.#until(signal))).find(({ id }) => id === model);
      if (offered === undefined) throw new ServerRefusedError("noModel");
      this.#contextTokens = offered.contextTokens ?? usualContextTokens;
      this.#meet();
    } catch (fault) {
      throw this.#lose(fault, signal);
    }
  }

  async *generate(request: GenerateRequest, signal: AbortSignal): AsyncGenerator<GenerationEvent> {
    yield* this.prepare(signal);
    yield { kind: "preparing", what: "readingPrompt", progress: 0 };
    const timer = new AbortController();
    const clock = request.maxMs === undefined ? undefined : setTimeout(() => timer.abort(), request.maxMs);
    try {
      yield* this.#write(request, signal, timer.signal);
    } finally {
      clearTimeout(clock);
    }
  }

  /** A safe estimate, since not every server counts: the vocabularies of today's models need fewer in any language. */
  async countTokens(text: string, signal: AbortSignal): Promise<number> {
    signal.throwIfAborted();
    return Math.ceil(Buffer.byteLength(text) / 3);
  }

  async close(): Promise<void> {
    this.#closed.abort(new ModelDiedError(null));
    this.#teller.close();
  }

  async *#write(request: GenerateRequest, signal: AbortSignal, timeUp: AbortSignal): AsyncGenerator<GenerationEvent> {
    const ended = AbortSignal.any([this.#until(signal), timeUp]);
    const filter = createThoughtFilter(false);
    const isLoop = loopNotice();
    let reason: EndReason = "finished";
    let response: IncomingMessage | undefined;
    try {
      response = await this.#ask(request, ended);
      for await (const { text, thought, finish } of completionPieces(response)) {
        yield* shownParts([{ kind: "thought", delta: thought }]);
        yield* shownParts(filter.push(text));
        if (finish === "length") reason = "maxTokens";
        if (text === "" || !isLoop(text)) continue;
        reason = "loop";
        break;
      }
      this.#meet();
    } catch (fault) {
      signal.throwIfAborted();
      if (!timeUp.aborted) throw response === undefined ? this.#lose(fault, signal) : died(fault);
      reason = "timeUp";
    } finally {
      // Also when nobody reads on: a cut connection is how the server learns that it can stop.
      response?.destroy();
    }
    yield* shownParts(filter.end());
    yield { kind: "end", reason };
  }

  async #ask(request: GenerateRequest, signal: AbortSignal): Promise<IncomingMessage> {
    const { access, model } = this.#options;
    const { system, messages, maxTokens, thoughtTokens, temperature, seed } = request;
    const body = {
      model,
      messages: [
        ...(system === "" ? [] : [{ role: "system", content: system }]),
        ...messages.map(({ role, text }) => ({ role, content: text })),
      ],
      stream: true,
      max_tokens: maxTokens - thoughtTokens,
      temperature,
      ...(seed !== undefined && { seed }),
      chat_template_kwargs: { enable_thinking: false },
    };
    const response = await serverRequest(access, "chat/completions", body, signal);
    response.setTimeout(silenceMs, () => response.destroy(new Error("the server has fallen silent")));
    if (response.statusCode === 200) return response;
    const said = await textOf(response);
    if (/context|too long|too large/iu.test(said)) {
      const promptTokens = await this.countTokens(JSON.stringify(body.messages), signal);
      throw new PromptTooLongError(promptTokens, this.#contextTokens);
    }
    throw new Error(`the server answered ${response.statusCode}: ${said.slice(0, 300)}`);
  }

  #until(signal: AbortSignal): AbortSignal {
    return AbortSignal.any([signal, this.#closed.signal]);
  }

  #meet(): void {
    this.#metAt = this.#options.clock.now();
    const { state } = this.#teller;
    if (state.kind === "ready" && state.contextTokens === this.#contextTokens) return;
    const { host } = this.#options.access.base;
    const contextTokens = this.#contextTokens;
    this.#teller.tell({ kind: "ready", modelId: this.#modelId, backend: host, contextTokens, places });
  }

  /** Notes that the server is not to be had; gives what the caller is to be told. */
  #lose(fault: unknown, signal: AbortSignal): unknown {
    if (signal.aborted) return signal.reason;
    if (this.#closed.signal.aborted) return this.#closed.signal.reason;
    if (fault instanceof PromptTooLongError) return fault;
    this.#metAt = Number.NEGATIVE_INFINITY;
    this.#retryAt = this.#options.clock.now() + restMs;
    const retryAt = new Date(this.#retryAt);
    this.#teller.tell({
      kind: "failed",
      modelId: this.#modelId,
      reason: "unreachable",
      retryAt: retryAt.toISOString(),
    });
    return new ModelUnavailableError("unreachable", retryAt, { cause: fault });
  }
}

function died(fault: unknown): ModelDiedError {
  return new ModelDiedError(null, { cause: fault });
}

/** The loop guard counts tokens; here each piece of text counts as one. */
function loopNotice(): (text: string) => boolean {
  const guard = createLoopGuard();
  const ids = new Map<string, number>();
  return (text) => {
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    return guard.isLoop(id);
  };
}
