import { createORPCClient, ORPCError } from "@orpc/client";
import { onMessagePortClose, RPCLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import { ModelDiedError, ModelRefusedError, NotEnoughMemoryError, PromptTooLongError } from "./errors.ts";
import type { HostGenerationEvent, HostLoadEvent, hostContract, Inspection } from "./host/hostContract.ts";
import type { GenerateRequest } from "./languageModel.ts";
import type { LaunchedModelHost, ModelHostLauncher } from "./modelHostLauncher.ts";
import { untilAborted } from "./untilAborted.ts";

/**
 * A running model host and what may be asked of it. Every call throws ModelDiedError as soon as the host is gone,
 * `signal.reason` as soon as the signal aborts, and the errors of models/errors.ts otherwise.
 */
export class ModelHostSession {
  readonly #launched: LaunchedModelHost;
  readonly #client: ContractRouterClient<typeof hostContract>;
  readonly #gone = new AbortController();
  #isLost = false;
  /** Fulfilled, never rejected, when the process has ended. */
  readonly exited: Promise<{ readonly code: number | null }>;

  private constructor(launched: LaunchedModelHost) {
    this.#launched = launched;
    this.exited = launched.exited;
    // Before oRPC's own listener, so that a call that ends with the port is known to have lost its host.
    onMessagePortClose(launched.port, () => void this.#lose());
    void launched.exited.then(() => this.#lose());
    this.#client = createORPCClient(new RPCLink({ port: launched.port }));
  }

  static async start(launcher: ModelHostLauncher, options: { gpu: boolean }, signal: AbortSignal) {
    return new ModelHostSession(await launcher.start(options, signal));
  }

  get pid(): number | undefined {
    return this.#launched.pid;
  }

  kill(): void {
    this.#launched.kill();
  }

  async inspect(modelFile: string, gpu: boolean, signal: AbortSignal): Promise<Inspection> {
    return await this.#call(() => this.#client.inspect({ modelFile, gpu }, { signal }), signal);
  }

  load(
    options: {
      modelFile: string;
      gpu: boolean;
      threads?: number | undefined;
      places?: number | undefined;
      prefixes?: { readonly folder: string; readonly modelId: string } | undefined;
      checkTensors: boolean;
    },
    signal: AbortSignal,
  ): AsyncGenerator<HostLoadEvent> {
    const { threads, places, prefixes, ...rest } = options;
    const input = {
      ...rest,
      ...(threads !== undefined && { threads }),
      ...(places !== undefined && { places }),
      ...(prefixes !== undefined && { prefixes }),
    };
    return this.#stream(() => this.#client.load(input, { signal }), signal);
  }

  generate(request: GenerateRequest, signal: AbortSignal): AsyncGenerator<HostGenerationEvent> {
    return this.#stream(() => this.#client.generate(request, { signal }), signal);
  }

  async countTokens(text: string, signal: AbortSignal): Promise<number> {
    const { tokens } = await this.#call(() => this.#client.countTokens({ text }, { signal }), signal);
    return tokens;
  }

  /** The first sign of the end: the rest of the process, if there is any, is of no use. */
  async #lose(): Promise<void> {
    this.#isLost = true;
    this.#launched.kill();
    const { code } = await this.exited;
    this.#gone.abort(new ModelDiedError(code));
  }

  async #call<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T> {
    const ended = AbortSignal.any([signal, this.#gone.signal]);
    try {
      ended.throwIfAborted();
      return await untilAborted(call(), ended);
    } catch (fault) {
      ended.throwIfAborted();
      // The port closes a little before the process is seen to end.
      if (this.#isLost) throw new ModelDiedError((await this.exited).code, { cause: fault });
      throw namedError(fault);
    }
  }

  async *#stream<T>(call: () => Promise<AsyncIterator<T>>, signal: AbortSignal): AsyncGenerator<T> {
    const events = await this.#call(call, signal);
    try {
      for (;;) {
        const { done, value } = await this.#call(() => events.next(), signal);
        if (done === true) return;
        yield value;
      }
    } finally {
      // Tells the host that nobody listens; not waited for, since it may be gone.
      events.return?.(undefined).catch(() => {});
    }
  }
}

/** The host's errors by their own classes. */
function namedError(fault: unknown): unknown {
  if (!(fault instanceof ORPCError)) return fault;
  // The data was made by the host's own contract; only the code tells which.
  const { code, data } = fault as
    | ORPCError<"MODEL_REFUSED", { reason: ModelRefusedError["reason"]; where?: string }>
    | ORPCError<"NOT_ENOUGH_MEMORY", { neededBytes: number; availableBytes: number }>
    | ORPCError<"PROMPT_TOO_LONG", { promptTokens: number; contextTokens: number }>;
  switch (code) {
    case "MODEL_REFUSED":
      return new ModelRefusedError(data.reason, data.where, { cause: fault });
    case "NOT_ENOUGH_MEMORY":
      return new NotEnoughMemoryError(data.neededBytes, data.availableBytes, { cause: fault });
    case "PROMPT_TOO_LONG":
      return new PromptTooLongError(data.promptTokens, data.contextTokens);
    default:
      return fault;
  }
}
