import { chooseModel, type ModelChoice, neededFor } from "../chooseModel.ts";
import { inspectModel } from "./inspect.ts";
import {
  ChatMLChatWrapper,
  type ChatWrapper,
  InsufficientMemoryError,
  type Llama,
  type LlamaContext,
  type LlamaModel,
  libraryVersion,
  resolveChatWrapper,
} from "./llamaCpp.ts";
import { ModelFileError } from "./modelFileError.ts";
import { NoRoomError } from "./noRoomError.ts";
import { createPrefixCache, type PrefixCache } from "./prefixCache.ts";
import { createPrefixFiles } from "./prefixFiles.ts";
import { largestChunk } from "./promptChunk.ts";
import { createRounds, type Rounds } from "./rounds.ts";
import { createSequencePool, type SequencePool } from "./sequencePool.ts";
import { createThreadControl, type Round } from "./threadControl.ts";

/** A model that is ready to write. */
export interface LoadedModel {
  readonly model: LlamaModel;
  /** Of each place. */
  readonly contextTokens: number;
  /** Texts that can be written at the same time. */
  readonly places: number;
  readonly backend: string;
  readonly sequences: SequencePool;
  /** Undefined where none are kept. */
  readonly prefixes: PrefixCache | undefined;
  /** `isThinking: false` is the template that asks a reasoning model not to think, where it has one. */
  chatWrapper(options: { readonly isThinking: boolean }): ChatWrapper;
}

export interface LoadOptions {
  readonly modelFile: string;
  readonly threads: number | undefined;
  /** Texts written at the same time; undefined lets chooseModel decide. */
  readonly places: number | undefined;
  readonly checkTensors: boolean;
  /** Where evaluated beginnings of prompts are kept, and the model that they are of; undefined keeps none. */
  readonly prefixes: { readonly folder: string; readonly modelId: string } | undefined;
}

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
  const choice = chooseModel(inspection, options);
  const { min } = choice.contextTokens;
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
    return await withContext(model, choice, options.prefixes, llama, signal);
  } catch (fault) {
    signal.throwIfAborted();
    if (fault instanceof InsufficientMemoryError) throw new NoRoomError(neededBytes, availableBytes, { cause: fault });
    throw new ModelFileError("unusable", undefined, { cause: fault });
  }
}

/** If the memory is short after all, half as many places, down to one. */
async function withContext(
  model: LlamaModel,
  choice: ModelChoice,
  prefixes: LoadOptions["prefixes"],
  llama: Llama,
  signal: AbortSignal,
): Promise<LoadedModel> {
  const rounds = createRounds(() => performance.now(), threadWatch(choice.threads, llama));
  try {
    const context = await model.createContext({
      contextSize: choice.contextTokens,
      batchSize: largestChunk,
      sequences: choice.places,
      threads: choice.threads,
      flashAttention: "auto",
      batching: { itemPrioritizationStrategy: rounds.share },
      createSignal: signal,
    });
    const loaded = loadedModel(model, context, rounds, prefixes, llama);
    await warmUp(loaded, signal);
    return loaded;
  } catch (fault) {
    if (!(fault instanceof InsufficientMemoryError) || choice.places === 1) throw fault;
    return await withContext(model, { ...choice, places: Math.floor(choice.places / 2) }, prefixes, llama, signal);
  }
}

/** Without a graphics card the threads of the processor do the work. */
function threadWatch(threads: number, llama: Llama): ((round: Round) => void) | undefined {
  if (llama.gpu !== false) return undefined;
  const control = createThreadControl(threads);
  return (round) => {
    llama.maxThreads = control.after(round);
  };
}

function loadedModel(
  model: LlamaModel,
  context: LlamaContext,
  rounds: Rounds,
  prefixes: LoadOptions["prefixes"],
  llama: Llama,
): LoadedModel {
  const thinking = wrapperOf(model, "auto");
  // Matching the template costs a quarter of a second; only Qwen's has a way to ask for no thoughts.
  const terse = thinking.wrapperName === "Qwen" ? wrapperOf(model, "discourage") : thinking;
  return {
    model,
    contextTokens: context.contextSize,
    places: context.totalSequences,
    backend: model.gpuLayers > 0 && llama.gpu !== false ? llama.gpu : "cpu",
    sequences: createSequencePool(context, rounds),
    prefixes: prefixes === undefined ? undefined : prefixCache(context, rounds, prefixes, llama),
    chatWrapper: ({ isThinking }) => (isThinking ? thinking : terse),
  };
}

/**
 * Writes a token that nobody sees: it brings the weights into memory and wakes a graphics card, which would else make the
 * first question wait though the model is said to be ready.
 */
async function warmUp({ model, sequences }: LoadedModel, signal: AbortSignal): Promise<void> {
  const prompt = model.tokenize("1, 2, 3");
  const sequence = await sequences.take(prompt, signal);
  try {
    for await (const _ of sequence.evaluate(prompt, { yieldEogToken: true })) break;
    await sequence.clearHistory();
  } finally {
    sequences.giveBack(sequence);
  }
}

function prefixCache(
  context: LlamaContext,
  rounds: Rounds,
  { folder, modelId }: NonNullable<LoadOptions["prefixes"]>,
  llama: Llama,
): PrefixCache | undefined {
  const { contextSize, flashAttention, kvCacheKeyType, kvCacheValueType } = context;
  const { repo, release } = llama.llamaCppRelease;
  const setting = [modelId, libraryVersion, repo, release, llama.gpu, contextSize, flashAttention];
  const files = [...setting, kvCacheKeyType, kvCacheValueType].map(String);
  try {
    return createPrefixCache(createPrefixFiles({ folder, setting: files }), rounds);
  } catch {
    // Without a folder to write to every prompt is read anew.
    return undefined;
  }
}

/** The file's own template; ChatML where it has none (`readHeader` let it pass for its ChatML marks). */
function wrapperOf(model: LlamaModel, thoughts: "auto" | "discourage"): ChatWrapper {
  if (model.fileInfo.metadata.tokenizer?.chat_template === undefined) return new ChatMLChatWrapper();
  const customWrapperSettings = thoughts === "auto" ? {} : { qwen: { thoughts } };
  return resolveChatWrapper(model, { warningLogs: false, customWrapperSettings }) ?? new ChatMLChatWrapper();
}
