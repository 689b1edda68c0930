import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { wireErrors } from "./errors.ts";
import { byteProgress, fileSource } from "./values.ts";

/** How well a model fits this machine, and why, in codes that the page words. */
export const modelFit = z.object({
  kind: z.enum(["fitsWell", "fitsSlow", "doesNotFit"]),
  reasons: z.array(
    z.discriminatedUnion("code", [
      z.object({ code: z.literal("memory"), neededBytes: z.int(), availableBytes: z.int() }),
      z.object({ code: z.literal("speed"), tokensPerSecond: z.number() }),
      z.object({ code: z.literal("gpu"), name: z.string() }),
      z.object({ code: z.literal("cpuOnly"), cores: z.int() }),
    ]),
  ),
});
export type ModelFit = z.infer<typeof modelFit>;

/** What the header of a GGUF file says. */
export const modelCard = z.object({
  name: z.string(),
  fileName: z.string(),
  bytes: z.int(),
  architecture: z.string(),
  parameters: z.number().optional(),
  quantization: z.string().optional(),
  trainedContextTokens: z.int(),
  isReasoning: z.boolean(),
  license: z.string().optional(),
  fit: modelFit,
});
export type ModelCard = z.infer<typeof modelCard>;

/** `modelId` is the SHA-256 of the file. */
export const installedModel = modelCard.extend({ modelId: z.string(), installedAt: z.string(), isInUse: z.boolean() });
export type InstalledModel = z.infer<typeof installedModel>;

/** What the model host is doing. */
export const modelState = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("none") }),
  z.object({ kind: z.literal("asleep"), modelId: z.string() }),
  z.object({ kind: z.literal("loading"), modelId: z.string(), progress: z.number() }),
  z.object({
    kind: z.literal("ready"),
    modelId: z.string(),
    backend: z.string(),
    /** For each of the questions that are answered at the same time. */
    contextTokens: z.int(),
    /** How many questions are answered at the same time. */
    places: z.int().min(1),
  }),
  /** It died or could not start; tried again at the next question, not before `retryAt`. */
  z.object({
    kind: z.literal("failed"),
    modelId: z.string(),
    /** `missing`: its file cannot be read any more; `unreachable`: the server that it is on does not answer. */
    reason: z.enum(["crashed", "memory", "unusable", "missing", "unreachable"]),
    retryAt: z.string(),
  }),
]);
export type ModelState = z.infer<typeof modelState>;

export const modelInstallEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("progress"), step: z.enum(["checking", "copying", "trying"]), progress: byteProgress }),
  z.object({ kind: z.literal("installed"), model: installedModel }),
]);
export type ModelInstallEvent = z.infer<typeof modelInstallEvent>;

/** Another computer of the school whose model answers for this one: llama-server, vLLM, Ollama. */
export const modelServer = z.object({
  address: z.string(),
  /** As the server calls it. */
  model: z.string(),
  hasKey: z.boolean(),
});
export type ModelServer = z.infer<typeof modelServer>;

export const models = {
  list: oc
    .errors(wireErrors)
    .input(z.object({}))
    .output(
      z.object({
        models: z.array(installedModel),
        /** Of what answers now. */
        state: modelState,
        /** For administrators. */
        server: modelServer.optional(),
        /** How it was when it was last asked. */
        serverState: modelState.optional(),
      }),
    ),
  /** Reads the header only; nothing is copied. */
  inspect: oc
    .errors(wireErrors)
    .input(z.object({ source: fileSource }))
    .output(modelCard),
  /** Verifies, copies with a hash, tries it in llama.cpp, and uses it if none is in use. Ending the stream cancels. */
  install: oc
    .errors(wireErrors)
    .input(z.object({ source: fileSource }))
    .output(eventIterator(modelInstallEvent)),
  use: oc
    .errors(wireErrors)
    .input(z.object({ modelId: z.string() }))
    .output(installedModel),
  /** Quote the lessons from now on; the files stay. */
  useNone: oc.errors(wireErrors).input(z.object({})).output(z.object({})),
  remove: oc
    .errors(wireErrors)
    .input(z.object({ modelId: z.string() }))
    .output(z.object({ freedBytes: z.int() })),
  /** Asks the server what it has, and lets it answer from now on; a model of this computer steps in when it is away. */
  useServer: oc
    .errors(wireErrors)
    .input(
      z.object({
        address: z.string().max(300),
        key: z.string().max(500).optional(),
        /** The first that the server has when it is left out. */
        model: z.string().max(500).optional(),
      }),
    )
    .output(modelServer),
  leaveServer: oc.errors(wireErrors).input(z.object({})).output(z.object({})),
};
