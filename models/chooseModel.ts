import type { ModelFit } from "../contract/models.ts";
import type { Inspection, Machine, ModelDemand } from "./host/hostContract.ts";

/** How a model is to be loaded on a machine, and how well it will do there. */
export interface ModelChoice {
  readonly contextTokens: { readonly min: number; readonly max: number };
  readonly threads: number;
  /** "fit": as many layers as the graphics card can hold with the context; 0: none. */
  readonly gpuLayers: "fit" | 0;
  readonly fit: ModelFit;
}

export interface ChoiceSettings {
  /** Processor threads, where the person or a test has decided. */
  readonly threads?: number | undefined;
  /** Measured on this machine; estimated from the size of the weights when it is left out. */
  readonly tokensPerSecond?: number | undefined;
}

/** A lesson's passages, some turns and an answer need about this much. */
const usefulContextTokens = 2048;
const comfortableContextTokens = 4096;
const generousContextTokens = 8192;
/** A longer context is taken when it costs at most this share of the memory that is left beside the weights. */
const contextShare = 0.15;

/** Memory that the system, the browser and the rest of Luciole keep: a quarter, but not more than this. */
const mostReservedBytes = 2 * 2 ** 30;
/** The model host itself, without weights and context. */
const processBytes = 150 * 2 ** 20;

/** Children read about this fast; slower is a test of patience. */
const comfortableTokensPerSecond = 5;

/**
 * Chooses context, threads and layers for a model on a machine, and says how well it fits and why. Pure.
 * One core is left to the rest of the program: llama.cpp's threads wait for each other, and one busy core stops them all.
 */
export function chooseModel({ header, demand, machine }: Inspection, settings: ChoiceSettings = {}): ModelChoice {
  const availableBytes = availableFor(machine);
  const trained = Math.max(256, header.trainedContextTokens);
  const min = Math.min(usefulContextTokens, trained);
  const max = Math.min(longestContext(demand, availableBytes), trained);
  const neededBytes = neededFor(demand, min);
  const threads = settings.threads ?? Math.max(1, machine.mathCores - 1);
  const tokensPerSecond = settings.tokensPerSecond ?? estimateSpeed(demand, machine, threads);
  const usesGpu = machine.gpu !== undefined && machine.gpu.freeMemoryBytes > demand.weightBytes / 4;
  return {
    contextTokens: { min, max: Math.max(min, max) },
    threads,
    gpuLayers: usesGpu ? "fit" : 0,
    fit: {
      kind: neededBytes > availableBytes ? "doesNotFit" : speedKind(tokensPerSecond),
      reasons: [
        { code: "memory", neededBytes, availableBytes },
        { code: "speed", tokensPerSecond: Math.round(tokensPerSecond * 10) / 10 },
        usesGpu && machine.gpu !== undefined
          ? { code: "gpu", name: machine.gpu.name }
          : { code: "cpuOnly", cores: machine.mathCores },
      ],
    },
  };
}

/** Memory for the weights, a context of so many tokens and the process, in bytes. Pure. */
export function neededFor(demand: ModelDemand, contextTokens: number): number {
  const context = demand.contextBaseBytes + demand.contextTokenBytes * contextTokens;
  return Math.ceil(demand.weightBytes + context + processBytes);
}

/** What a model may take of this machine when little else runs, in bytes. Pure. */
function availableFor(machine: Machine): number {
  const reserved = Math.min(machine.memoryBytes / 4, mostReservedBytes);
  return Math.floor(machine.memoryBytes - reserved + (machine.gpu?.freeMemoryBytes ?? 0));
}

function longestContext(demand: ModelDemand, availableBytes: number): number {
  const left = availableBytes - demand.weightBytes - processBytes;
  const fits = (tokens: number) => demand.contextBaseBytes + demand.contextTokenBytes * tokens <= left * contextShare;
  if (fits(generousContextTokens)) return generousContextTokens;
  return fits(comfortableContextTokens) ? comfortableContextTokens : usefulContextTokens;
}

/**
 * Writing a token reads all weights once, so the speed is bounded by memory: about 6 GB/s for the first thread of an
 * ordinary laptop and 5 for each more up to 25 (reference/baselines.md measured 23 with two), 100 on a graphics card.
 */
function estimateSpeed(demand: ModelDemand, machine: Machine, threads: number): number {
  const onGpu = machine.gpu !== undefined && machine.gpu.freeMemoryBytes > demand.weightBytes;
  const bytesPerSecond = onGpu ? 100e9 : Math.min(25e9, 6e9 + 5e9 * (threads - 1));
  return Math.min(100, bytesPerSecond / Math.max(1, demand.weightBytes));
}

function speedKind(tokensPerSecond: number): "fitsWell" | "fitsSlow" {
  return tokensPerSecond < comfortableTokensPerSecond ? "fitsSlow" : "fitsWell";
}
