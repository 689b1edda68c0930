import type { Inspection, ModelDemand } from "./hostContract.ts";
import { type GgufInsights, type Llama, machineOf } from "./llamaCpp.ts";
import { largestChunk } from "./promptChunk.ts";
import { readHeader } from "./readHeader.ts";

/** Checks a model file and says what it needs and what the machine has. @throws ModelFileError */
export async function inspectModel(file: string, llama: Llama): Promise<Inspection> {
  const { header, insights } = await readHeader(file, llama);
  return { header, demand: await demandOf(insights), machine: await machineOf(llama) };
}

/** Two lengths of context that a line is laid through. */
const shortTokens = 1024;
const longTokens = 2048;

async function demandOf(insights: GgufInsights): Promise<ModelDemand> {
  const { cpuRam, gpuVram } = await insights.estimateModelResourceRequirementsV2({ gpuLayers: 0 });
  const context = async (contextSize: number) => {
    const estimate = await insights.estimateContextResourceRequirementsV2({
      contextSize,
      modelGpuLayers: 0,
      batchSize: largestChunk,
      sequences: 1,
      flashAttention: "auto",
    });
    return estimate.cpuRam + estimate.gpuVram;
  };
  const short = await context(shortTokens);
  const long = await context(longTokens);
  const contextTokenBytes = Math.max(0, (long - short) / (longTokens - shortTokens));
  return {
    weightBytes: cpuRam + gpuVram,
    contextTokenBytes,
    contextBaseBytes: Math.max(0, short - contextTokenBytes * shortTokens),
  };
}
