/**
 * The one door to llama.cpp: every name of node-llama-cpp that the model host uses passes here, so that a change of the
 * library, or to another, is a change of this folder only.
 */
import {
  type ChatHistoryItem,
  ChatMLChatWrapper,
  type ChatWrapper,
  type EvaluationPriority,
  type GgufFileInfo,
  GgufFileType,
  GgufInsights,
  getLlama,
  getModuleVersion,
  InsufficientMemoryError,
  type Llama,
  LlamaChat,
  type LlamaContext,
  type LlamaContextSequence,
  LlamaLogLevel,
  type LlamaModel,
  NoBinaryFoundError,
  readGgufFileInfo,
  resolveChatWrapper,
  type Token,
} from "node-llama-cpp";
import type { Machine } from "./hostContract.ts";

export {
  type ChatHistoryItem,
  ChatMLChatWrapper,
  type ChatWrapper,
  type EvaluationPriority,
  type GgufFileInfo,
  GgufFileType,
  GgufInsights,
  InsufficientMemoryError,
  type Llama,
  LlamaChat,
  type LlamaContext,
  type LlamaContextSequence,
  type LlamaModel,
  readGgufFileInfo,
  resolveChatWrapper,
  type Token,
};

/** The version of node-llama-cpp. */
export const libraryVersion = await getModuleVersion();

/**
 * Starts llama.cpp with a prebuilt library; a school's PC never compiles one.
 *
 * @param options.gpu uses the best graphics card that works; without one it is the processor all the same
 */
export async function startLlama(options: { readonly gpu: boolean }): Promise<Llama> {
  const common = {
    build: "never",
    skipDownload: true,
    progressLogs: false,
    // No limit of the library's own: each context says how many threads it wants.
    maxThreads: 0,
    logLevel: LlamaLogLevel.error,
  } as const;
  if (!options.gpu) return await getLlama({ ...common, gpu: false });
  try {
    return await getLlama({ ...common, gpu: "auto" });
  } catch (fault) {
    if (!(fault instanceof NoBinaryFoundError)) throw fault;
    return await getLlama({ ...common, gpu: false });
  }
}

/** What the machine has to offer to a model. */
export async function machineOf(llama: Llama): Promise<Machine> {
  const ram = await llama.getRamState();
  const machine = { memoryBytes: ram.total, freeMemoryBytes: ram.free, mathCores: llama.cpuMathCores };
  if (llama.gpu === false) return machine;
  const [vram, names] = await Promise.all([llama.getVramState(), llama.getGpuDeviceNames()]);
  const gpu = { name: names[0] ?? llama.gpu, memoryBytes: vram.total, freeMemoryBytes: vram.free };
  return { ...machine, gpu };
}
