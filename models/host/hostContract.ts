import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";

/** What the header of a GGUF file says, as far as it is wanted. */
export const modelHeader = z.object({
  name: z.string(),
  bytes: z.int(),
  architecture: z.string(),
  parameters: z.number().optional(),
  quantization: z.string().optional(),
  trainedContextTokens: z.int(),
  isReasoning: z.boolean(),
  license: z.string().optional(),
});
export type ModelHeader = z.infer<typeof modelHeader>;

/** Memory that a model takes, in bytes, wherever its layers are. */
export const modelDemand = z.object({
  weightBytes: z.number(),
  /** Of a context: what it takes at any length, and for each token. */
  contextBaseBytes: z.number(),
  contextTokenBytes: z.number(),
});
export type ModelDemand = z.infer<typeof modelDemand>;

/** The machine as llama.cpp sees it. */
export const machine = z.object({
  memoryBytes: z.number(),
  freeMemoryBytes: z.number(),
  /** Cores that are good for arithmetic: physical ones, without those that only save power. */
  mathCores: z.int(),
  gpu: z.object({ name: z.string(), memoryBytes: z.number(), freeMemoryBytes: z.number() }).optional(),
});
export type Machine = z.infer<typeof machine>;

export const inspection = z.object({ header: modelHeader, demand: modelDemand, machine });
export type Inspection = z.infer<typeof inspection>;

const generateRequest = z.object({
  system: z.string(),
  messages: z.array(z.object({ role: z.enum(["user", "assistant"]), text: z.string() })).readonly(),
  maxTokens: z.int().min(1),
  thoughtTokens: z.int().min(0),
  temperature: z.number().min(0),
  seed: z.int().optional(),
  maxMs: z.number().min(0).optional(),
});

const generationEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("preparing"), what: z.literal("readingPrompt"), progress: z.number() }),
  z.object({ kind: z.literal("text"), delta: z.string() }),
  z.object({ kind: z.literal("thought"), delta: z.string() }),
  z.object({ kind: z.literal("end"), reason: z.enum(["finished", "maxTokens", "timeUp", "loop"]) }),
]);
export type HostGenerationEvent = z.infer<typeof generationEvent>;

const loadEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("loading"), progress: z.number() }),
  z.object({
    kind: z.literal("ready"),
    backend: z.string(),
    /** Of each place. */
    contextTokens: z.int(),
    /** Texts that can be written at the same time. */
    places: z.int().min(1),
  }),
]);
export type HostLoadEvent = z.infer<typeof loadEvent>;

const errors = {
  MODEL_REFUSED: {
    data: z.object({
      reason: z.enum(["notGguf", "truncated", "unsupportedArchitecture", "noChatTemplate", "unusable", "unreadable"]),
      where: z.string().optional(),
    }),
  },
  NOT_ENOUGH_MEMORY: { data: z.object({ neededBytes: z.number(), availableBytes: z.number() }) },
  PROMPT_TOO_LONG: { data: z.object({ promptTokens: z.int(), contextTokens: z.int() }) },
};

/** What may be asked of a model host. It loads one model in its life. */
export const hostContract = {
  /** Reads and checks a header without loading anything. */
  inspect: oc
    .errors(errors)
    .input(z.object({ modelFile: z.string(), gpu: z.boolean() }))
    .output(inspection),
  /** Ends with `ready`. `checkTensors` reads every weight and refuses what is not a number. */
  load: oc
    .errors(errors)
    .input(
      z.object({
        modelFile: z.string(),
        gpu: z.boolean(),
        threads: z.int().min(1).optional(),
        places: z.int().min(1).max(32).optional(),
        prefixes: z.object({ folder: z.string(), modelId: z.string() }).optional(),
        checkTensors: z.boolean(),
      }),
    )
    .output(eventIterator(loadEvent)),
  generate: oc.errors(errors).input(generateRequest).output(eventIterator(generationEvent)),
  countTokens: oc
    .errors(errors)
    .input(z.object({ text: z.string() }))
    .output(z.object({ tokens: z.int() })),
};
