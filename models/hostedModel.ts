import type { ModelState } from "../contract/models.ts";
import { afterFailure, type BackOff, rested } from "./backOff.ts";
import { ModelDiedError, ModelRefusedError, ModelUnavailableError, NotEnoughMemoryError } from "./errors.ts";
import type { GenerateRequest, GenerationEvent, LanguageModel, PreparingEvent } from "./languageModel.ts";
import type { ModelHostLauncher } from "./modelHostLauncher.ts";
import { ModelHostSession } from "./modelHostSession.ts";
import { StateTeller } from "./stateTeller.ts";
import { untilAborted } from "./untilAborted.ts";

/** Time as the model sees it; tests bring their own. */
export interface ModelClock {
  now(): number;
  /** On abort it rejects with `signal.reason`. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

export interface HostedModelOptions {
  readonly launcher: ModelHostLauncher;
  readonly modelId: string;
  readonly modelFile: string;
  /** Where evaluated beginnings of prompts are kept; undefined keeps none. */
  readonly prefixFolder?: string | undefined;
  readonly settings: {
    readonly gpu: boolean;
    readonly threads?: number | undefined;
    /** Answers written at the same time; undefined lets the machine decide. */
    readonly places?: number | undefined;
  };
  readonly clock: ModelClock;
}

/** Before a model is loaded its context is taken to be this long at most, in tokens. */
const expectedContextTokens = 4096;
/** Progress is told in steps of at least this much. */
const leastStep = 0.02;
/** A question waits this long for the back-off to pass; if it takes longer it fails at once. */
const mostPatienceMs = 3_000;

/** A model in a process of its own: started at the first question, started again after a crash. */
export function createHostedModel(options: HostedModelOptions): LanguageModel {
  return new HostedModel(options);
}

/** A host with the model in it. */
interface Ready {
  readonly session: ModelHostSession;
  readonly backend: string;
  readonly contextTokens: number;
  readonly places: number;
}

type FailureReason = Extract<ModelState, { kind: "failed" }>["reason"];

/** A load that is under way, shared by all who wait for it. */
interface Load {
  readonly ready: Promise<Ready>;
  readonly stop: AbortController;
  progress: number;
  /** Called at the next change of the progress. */
  readonly wake: Set<() => void>;
  waiters: number;
}

class HostedModel implements LanguageModel {
  readonly #options: HostedModelOptions;
  readonly #teller: StateTeller;
  readonly #closed = new AbortController();
  #usesGpu: boolean;
  #backOff: BackOff = rested;
  #load: Load | undefined;
  #ready: Ready | undefined;
  #contextTokens = expectedContextTokens;

  constructor(options: HostedModelOptions) {
    this.#options = options;
    this.#usesGpu = options.settings.gpu;
    this.#teller = new StateTeller({ kind: "asleep", modelId: options.modelId });
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

  async *generate(request: GenerateRequest, signal: AbortSignal): AsyncGenerator<GenerationEvent> {
    yield* this.prepare(signal);
    const { session } = this.#held();
    yield* session.generate(request, signal);
    this.#backOff = rested;
  }

  async countTokens(text: string, signal: AbortSignal): Promise<number> {
    for await (const _ of this.prepare(signal));
    return await this.#held().session.countTokens(text, signal);
  }

  async *prepare(signal: AbortSignal): AsyncGenerator<PreparingEvent> {
    signal.throwIfAborted();
    if (this.#closed.signal.aborted) throw new ModelDiedError(null);
    if (this.#ready !== undefined) return;
    const load = this.#joinLoad();
    load.waiters++;
    try {
      for (let isLoading = true; isLoading; ) {
        yield { kind: "preparing", what: "loadingModel", progress: load.progress };
        const changed = new Promise<void>((resolve) => load.wake.add(resolve));
        const next = Promise.race([changed.then(() => true), load.ready.then(() => false)]);
        isLoading = await untilAborted(next, signal);
      }
    } finally {
      load.waiters--;
      if (load.waiters === 0 && this.#load === load) load.stop.abort(new Error("Nobody waits for the model any more"));
    }
  }

  async close(): Promise<void> {
    this.#closed.abort(new ModelDiedError(null));
    const ready = this.#ready;
    const load = this.#load;
    ready?.session.kill();
    await ready?.session.exited;
    await load?.ready.catch(() => {});
    this.#teller.close();
  }

  #held(): Ready {
    if (this.#ready === undefined) throw new ModelDiedError(null);
    return this.#ready;
  }

  #joinLoad(): Load {
    if (this.#load !== undefined) return this.#load;
    const stop = new AbortController();
    const ended = AbortSignal.any([stop.signal, this.#closed.signal]);
    const onProgress = (progress: number) => {
      if (progress > load.progress && progress < load.progress + leastStep && progress < 1) return;
      load.progress = progress;
      for (const wake of load.wake) wake();
      load.wake.clear();
      this.#teller.tell({ kind: "loading", modelId: this.#options.modelId, progress });
    };
    const load: Load = {
      // A microtask later, when `load` is there for the first progress.
      ready: Promise.resolve().then(() => this.#loadAndHold(onProgress, ended)),
      stop,
      progress: 0,
      wake: new Set(),
      waiters: 0,
    };
    load.ready.catch(() => {});
    this.#load = load;
    return load;
  }

  async #loadAndHold(onProgress: (progress: number) => void, signal: AbortSignal): Promise<Ready> {
    try {
      const ready = await this.#loadNow(onProgress, signal);
      this.#hold(ready);
      return ready;
    } catch (fault) {
      throw this.#noteLoadFailure(fault, signal);
    } finally {
      this.#load = undefined;
    }
  }

  /** Starts a host with the model in it. When that fails with the graphics card, it is tried without, at once. */
  async #loadNow(onProgress: (progress: number) => void, signal: AbortSignal): Promise<Ready> {
    await this.#rest(signal);
    onProgress(0);
    if (!this.#usesGpu) return await this.#start(false, onProgress, signal);
    try {
      return await this.#start(true, onProgress, signal);
    } catch {
      signal.throwIfAborted();
      const ready = await this.#start(false, onProgress, signal);
      this.#usesGpu = false;
      return ready;
    }
  }

  async #start(gpu: boolean, onProgress: (progress: number) => void, signal: AbortSignal): Promise<Ready> {
    const { launcher, modelId, modelFile, prefixFolder, settings } = this.#options;
    const prefixes = prefixFolder === undefined ? undefined : { folder: prefixFolder, modelId };
    const session = await ModelHostSession.start(launcher, { gpu }, signal);
    try {
      const load = session.load({ ...settings, modelFile, gpu, prefixes, checkTensors: false }, signal);
      for await (const event of load) {
        if (event.kind === "ready") {
          const { backend, contextTokens, places } = event;
          return { session, backend, contextTokens, places };
        }
        onProgress(event.progress);
      }
      throw new Error("The model host ended the load without a word");
    } catch (fault) {
      session.kill();
      await session.exited;
      throw fault;
    }
  }

  /** Waits for a short back-off to pass; a long one is told at once. */
  async #rest(signal: AbortSignal): Promise<void> {
    const { clock } = this.#options;
    const restMs = this.#backOff.retryAtMs - clock.now();
    if (restMs > mostPatienceMs) throw new ModelUnavailableError("crashed", new Date(this.#backOff.retryAtMs));
    if (restMs > 0) await clock.wait(restMs, signal);
  }

  #hold(ready: Ready): void {
    if (this.#closed.signal.aborted) {
      ready.session.kill();
      return;
    }
    this.#ready = ready;
    this.#contextTokens = ready.contextTokens;
    const { session, ...ability } = ready;
    this.#teller.tell({ kind: "ready", modelId: this.#options.modelId, ...ability });
    void session.exited.then(() => this.#noteDeath(ready));
  }

  #noteDeath(dead: Ready): void {
    if (this.#ready === dead) this.#ready = undefined;
    if (this.#closed.signal.aborted) {
      this.#teller.tell({ kind: "asleep", modelId: this.#options.modelId });
      return;
    }
    if (dead.backend !== "cpu") this.#usesGpu = false;
    this.#fail("crashed");
  }

  /** Notes why the model is not there; gives what the callers are to be told. */
  #noteLoadFailure(fault: unknown, signal: AbortSignal): unknown {
    if (signal.aborted) {
      this.#teller.tell({ kind: "asleep", modelId: this.#options.modelId });
      return signal.reason;
    }
    if (fault instanceof ModelUnavailableError) return fault;
    if (fault instanceof NotEnoughMemoryError) {
      this.#fail("memory");
      return fault;
    }
    const reason = reasonOf(fault);
    this.#fail(reason);
    return new ModelUnavailableError(reason, new Date(this.#backOff.retryAtMs), { cause: fault });
  }

  #fail(reason: FailureReason): void {
    const { clock, modelId } = this.#options;
    this.#backOff = afterFailure(this.#backOff, clock.now());
    this.#teller.tell({ kind: "failed", modelId, reason, retryAt: new Date(this.#backOff.retryAtMs).toISOString() });
  }
}

/** Why a host could not load the model. */
function reasonOf(fault: unknown): Exclude<FailureReason, "memory"> {
  if (!(fault instanceof ModelRefusedError)) return "crashed";
  return fault.reason === "unreadable" ? "missing" : "unusable";
}
