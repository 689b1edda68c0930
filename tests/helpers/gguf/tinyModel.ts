import { type Shape, writeRandomModel } from "./randomModel.ts";
import { chatMlTemplate } from "./vocabulary.ts";

const tiny: Shape = {
  name: "Tiny",
  layers: 2,
  embedding: 64,
  heads: 4,
  keyValueHeads: 2,
  headSize: 32,
  feedForward: 128,
  contextTokens: 4096,
  vocabularySize: 320,
  outputType: "Q8_0",
};

/** Writes a model of about 100 kB that llama.cpp loads in a few milliseconds and that answers gibberish. */
export function writeTinyModel(file: string, chatTemplate: string | null = chatMlTemplate): number {
  return writeRandomModel(file, tiny, chatTemplate ?? undefined);
}
