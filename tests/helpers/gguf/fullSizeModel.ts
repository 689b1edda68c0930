import { existsSync, mkdirSync, renameSync } from "node:fs";
import path from "node:path";
import { type Shape, writeRandomModel } from "./randomModel.ts";

/** The shape of Qwen3-0.6B at Q4_0, with the output matrix at Q6_K as llama-quantize leaves it: 382 MB. */
const qwen3Small: Shape = {
  name: "Random weights in the shape of Qwen3-0.6B",
  layers: 28,
  embedding: 1024,
  heads: 16,
  keyValueHeads: 8,
  headSize: 128,
  feedForward: 3072,
  contextTokens: 40960,
  vocabularySize: 151936,
  outputType: "Q6_K",
};

/** The path of a full-size model with random weights for benchmarks, written into a git-ignored cache at first use. */
export function fullSizeModel(cacheFolder: string): string {
  const file = path.join(cacheFolder, "random-qwen3-0.6b-q4_0.gguf");
  if (existsSync(file)) return file;
  mkdirSync(cacheFolder, { recursive: true });
  const unfinished = `${file}.part`;
  writeRandomModel(unfinished, qwen3Small);
  renameSync(unfinished, file);
  return file;
}
