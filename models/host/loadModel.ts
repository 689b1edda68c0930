import { chooseModel, neededFor } from "../chooseModel.ts";
import { inspectModel } from "./inspect.ts";
import {
  ChatMLChatWrapper,
  type ChatWrapper,
  InsufficientMemoryError,
  type Llama,
  type LlamaContext,
  type LlamaModel,
  resolveChatWrapper,
} from "./llamaCpp.ts";
import { ModelFileError } from "./modelFileError.ts";
import { NoRoomError } from "./noRoomError.ts";
import { largestChunk } from "./promptChunk.ts";
import { createSequencePool, type SequencePool } from "./sequencePool.ts";

/** A model that is ready to write. */
export interface LoadedModel {
  readonly model: LlamaModel;
  readonly contextTokens: number;
  readonly backend: string;
  readonly sequences: SequencePool;
  /** `isThinking: false` is the template that asks a reasoning model not to think, where it has one. */
  chatWrapper(options: { readonly isThinking: boolean }): ChatWrapper;
}

export interface LoadOptions {
  readonly modelFile: string;
  readonly threads: number | undefined;
  readonly checkTensors: boolean;
}

/** One for now; the context and the pool can take several, so that students may be answered together. */
const sequenceCount = 1;

/**
 * Loads a model with the context that this machine can bear. `onProgress` is told 0 to 1.
 * On abort it stops as soon as llama.cpp lets it and throws `signal.reason`.
 *
 * @throws ModelFileError, NoRoomError
 */
export async function loadModel(
  llama: Llama,
  options: LoadOptions,
  onProgress: (progress: number) => void,
  signal: AbortSignal,
): Promise<LoadedModel> {
  const inspection = await inspectModel(options.modelFile, llama);
  const choice = chooseModel(inspection, { threads: options.threads });
  const { min, max } = choice.contextTokens;
  const neededBytes = neededFor(inspection.demand, min);
  const { machine } = inspection;
  const availableBytes = machine.freeMemoryBytes + (machine.gpu?.freeMemoryBytes ?? 0);
  if (neededBytes > availableBytes) throw new NoRoomError(neededBytes, availableBytes);
  signal.throwIfAborted();
  try {
    const model = await llama.loadModel({
      modelPath: options.modelFile,
      gpuLayers: choice.gpuLayers === 0 ? 0 : { fitContext: { contextSize: min } },
      checkTensors: options.checkTensors,
      onLoadProgress: onProgress,
      loadSignal: signal,
    });
    const context = await model.createContext({
      contextSize: { min, max },
      batchSize: largestChunk,
      sequences: sequenceCount,
      threads: choice.threads,
      flashAttention: "auto",
      createSignal: signal,
    });
    return loadedModel(model, context, llama);
  } catch (fault) {
    signal.throwIfAborted();
    if (fault instanceof InsufficientMemoryError) throw new NoRoomError(neededBytes, availableBytes, { cause: fault });
    throw new ModelFileError("unusable", undefined, { cause: fault });
  }
}

function loadedModel(model: LlamaModel, context: LlamaContext, llama: Llama): LoadedModel {
  const thinking = wrapperOf(model, "auto");
  // Matching the template costs a quarter of a second; only Qwen's has a way to ask for no thoughts.
  const terse = thinking.wrapperName === "Qwen" ? wrapperOf(model, "discourage") : thinking;
  return {
    model,
    contextTokens: context.contextSize,
    backend: model.gpuLayers > 0 && llama.gpu !== false ? llama.gpu : "cpu",
    sequences: createSequencePool(context, sequenceCount),
    chatWrapper: ({ isThinking }) => (isThinking ? thinking : terse),
  };
}

/** The file's own template; ChatML where it has none (`readHeader` let it pass for its ChatML marks). */
function wrapperOf(model: LlamaModel, thoughts: "auto" | "discourage"): ChatWrapper {
  if (model.fileInfo.metadata.tokenizer?.chat_template === undefined) return new ChatMLChatWrapper();
  const customWrapperSettings = thoughts === "auto" ? {} : { qwen: { thoughts } };
  return resolveChatWrapper(model, { warningLogs: false, customWrapperSettings }) ?? new ChatMLChatWrapper();
}
