import type { ModelFit } from "../contract/models.ts";
import type { Inspection, Machine, ModelDemand } from "./host/hostContract.ts";

/** How a model is to be loaded on a machine, and how well it will do there. */
export interface ModelChoice {
  /** Of each place. */
  readonly contextTokens: { readonly min: number; readonly max: number };
  /** How many texts are written at the same time, 1 to 8. */
  readonly places: number;
  readonly threads: number;
  /** "fit": as many layers as the graphics card can hold with the context; 0: none. */
  readonly gpuLayers: "fit" | 0;
  readonly fit: ModelFit;
}

export interface ChoiceSettings {
  /** Processor threads, where the person or a test has decided. */
  readonly threads?: number | undefined;
  /** Texts written at the same time, where the person or a test has decided. */
  readonly places?: number | undefined;
  /** Measured on this machine; estimated from the size of the weights when it is left out. */
  readonly tokensPerSecond?: number | undefined;
}

/** A lesson's passages, some turns and an answer need about this much. */
const usefulContextTokens = 2048;
const comfortableContextTokens = 4096;
const generousContextTokens = 8192;
/** Of the memory that is left beside the weights, the contexts of all places take at most this share, */
const contextShare = 0.4;
/** and a generous length at most this one. */
const generousShare = 0.2;
/** A comfortable length is worth more than a fourth place. */
const comfortablePlaces = 3;

/** Eight texts together are written nearly twice as fast as one; more gain nothing (reference/baselines.md). */
const mostPlaces = 8;
/** A core alone is busy with few. */
const placesPerCore = 4;
/** No place is added that would make every answer come slower than this. */
const leastTokensPerSecondEach = 3;

/** Memory that the system, the browser and the rest of Luciole keep: a quarter, but not more than this. */
const mostReservedBytes = 2 * 2 ** 30;
/** The model host itself, without weights and context. */
const processBytes = 150 * 2 ** 20;

/** Children read about this fast; slower is a test of patience. */
const comfortableTokensPerSecond = 5;

/**
 * Chooses context, threads and layers for a model on a machine, and says how well it fits and why. Pure.
 * One core is left to the rest of the program where there are more than two: llama.cpp's threads wait for each other, and
 * one busy core stops them all.
 */
export function chooseModel({ header, demand, machine }: Inspection, settings: ChoiceSettings = {}): ModelChoice {
  const availableBytes = availableFor(machine);
  const trained = Math.max(256, header.trainedContextTokens);
  const min = Math.min(usefulContextTokens, trained);
  const neededBytes = neededFor(demand, min);
  const threads = settings.threads ?? Math.min(machine.mathCores, Math.max(2, machine.mathCores - 1));
  const tokensPerSecond = settings.tokensPerSecond ?? estimateSpeed(demand, machine, threads);
  const wanted = settings.places ?? placesFor(tokensPerSecond, machine.mathCores);
  const freeBytes = machine.freeMemoryBytes + (machine.gpu?.freeMemoryBytes ?? 0);
  const { places, contextTokens } = contextsFor(demand, Math.min(availableBytes, freeBytes), wanted);
  const usesGpu = machine.gpu !== undefined && machine.gpu.freeMemoryBytes > demand.weightBytes / 4;
  return {
    contextTokens: { min, max: Math.max(min, Math.min(contextTokens, trained)) },
    places: settings.places ?? places,
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

/**
 * How many texts can be written at once with none of them crawling: N together come to about 1.9 N / (N + 0.9) times the
 * speed of one (fitted to reference/baselines.md).
 */
function placesFor(tokensPerSecond: number, mathCores: number): number {
  const fastEnough = Math.floor((1.9 * tokensPerSecond) / leastTokensPerSecondEach - 0.9);
  return Math.max(1, Math.min(mostPlaces, mathCores * placesPerCore, fastEnough));
}

/** How many contexts of which length fit the memory, for at most so many places. */
function contextsFor(
  demand: ModelDemand,
  availableBytes: number,
  wanted: number,
): { places: number; contextTokens: number } {
  const left = Math.max(0, availableBytes - demand.weightBytes - processBytes);
  const placesOf = (tokens: number, share: number) => {
    const bytes = left * share - demand.contextBaseBytes;
    return Math.max(0, Math.min(wanted, Math.floor(bytes / (demand.contextTokenBytes * tokens))));
  };
  if (placesOf(generousContextTokens, generousShare) === wanted) {
    return { places: wanted, contextTokens: generousContextTokens };
  }
  const comfortable = placesOf(comfortableContextTokens, contextShare);
  if (comfortable >= Math.min(wanted, comfortablePlaces)) {
    return { places: comfortable, contextTokens: comfortableContextTokens };
  }
  return { places: Math.max(1, placesOf(usefulContextTokens, contextShare)), contextTokens: usefulContextTokens };
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
