import { implement } from "@orpc/server";
import { generate } from "./generate.ts";
import { type HostGenerationEvent, type HostLoadEvent, hostContract } from "./hostContract.ts";
import { inspectModel } from "./inspect.ts";
import { type Llama, startLlama } from "./llamaCpp.ts";
import { type LoadedModel, loadModel } from "./loadModel.ts";
import { ModelFileError } from "./modelFileError.ts";
import { NoRoomError } from "./noRoomError.ts";
import { PromptError } from "./promptError.ts";
import { pushedEvents } from "./pushedEvents.ts";

/** What a model host answers, with the one model that it holds. */
export function createHostRouter() {
  const host = implement(hostContract).use(async ({ next, errors }) => {
    try {
      return await next();
    } catch (fault) {
      throw wireError(fault, errors);
    }
  });
  let llama: Promise<Llama> | undefined;
  let loaded: LoadedModel | undefined;

  const started = (gpu: boolean) => {
    llama ??= startLlama({ gpu });
    return llama;
  };
  const ready = () => {
    if (loaded === undefined) throw new Error("No model is loaded");
    return loaded;
  };

  return {
    inspect: host.inspect.handler(async ({ input }) => inspectModel(input.modelFile, await started(input.gpu))),

    load: host.load.handler(({ input, signal, errors }) =>
      pushedEvents<HostLoadEvent>(async (push, aborted) => {
        try {
          const { modelFile, threads, places, prefixes, checkTensors } = input;
          loaded = await loadModel(
            await started(input.gpu),
            { modelFile, threads, places, prefixes, checkTensors },
            (progress) => push({ kind: "loading", progress }),
            aborted,
          );
          const { backend, contextTokens, places: made } = loaded;
          push({ kind: "ready", backend, contextTokens, places: made });
        } catch (fault) {
          throw wireError(fault, errors);
        }
      }, signal),
    ),

    generate: host.generate.handler(({ input, signal, errors }) =>
      pushedEvents<HostGenerationEvent>(async (push, aborted) => {
        try {
          const { seed, maxMs, ...request } = input;
          const limits = { ...(seed === undefined ? {} : { seed }), ...(maxMs === undefined ? {} : { maxMs }) };
          const reason = await generate(ready(), { ...request, ...limits }, push, aborted);
          push({ kind: "end", reason });
        } catch (fault) {
          throw wireError(fault, errors);
        }
      }, signal),
    ),

    countTokens: host.countTokens.handler(({ input }) => ({ tokens: ready().model.tokenize(input.text).length })),
  };
}

interface ErrorConstructors {
  MODEL_REFUSED(options: { data: { reason: ModelFileError["reason"]; where?: string } }): Error;
  NOT_ENOUGH_MEMORY(options: { data: { neededBytes: number; availableBytes: number } }): Error;
  PROMPT_TOO_LONG(options: { data: { promptTokens: number; contextTokens: number } }): Error;
}

/** Faults that the other end knows by name; all others stay what they are. */
function wireError(fault: unknown, errors: ErrorConstructors): unknown {
  if (fault instanceof ModelFileError) {
    const { reason, where } = fault;
    return errors.MODEL_REFUSED({ data: { reason, ...(where === undefined ? {} : { where }) } });
  }
  if (fault instanceof NoRoomError) {
    const { neededBytes, availableBytes } = fault;
    return errors.NOT_ENOUGH_MEMORY({ data: { neededBytes, availableBytes } });
  }
  if (fault instanceof PromptError) {
    const { promptTokens, contextTokens } = fault;
    return errors.PROMPT_TOO_LONG({ data: { promptTokens, contextTokens } });
  }
  return fault;
}
