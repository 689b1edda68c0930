import { z } from "zod";
import type { ModelCard } from "../contract/models.ts";

/** What is kept beside a model file. */
export type StoredCard = ModelCard & { readonly modelId: string; readonly installedAt: string };

/** The contract's card as it stands in a file, checked again since files can be damaged or edited. */
export const storedCard: z.ZodType<StoredCard> = z.object({
  modelId: z.string(),
  installedAt: z.string(),
  name: z.string(),
  fileName: z.string(),
  bytes: z.int(),
  architecture: z.string(),
  parameters: z.number().optional(),
  quantization: z.string().optional(),
  trainedContextTokens: z.int(),
  isReasoning: z.boolean(),
  license: z.string().optional(),
  fit: z.object({
    kind: z.enum(["fitsWell", "fitsSlow", "doesNotFit"]),
    reasons: z.array(
      z.discriminatedUnion("code", [
        z.object({ code: z.literal("memory"), neededBytes: z.int(), availableBytes: z.int() }),
        z.object({ code: z.literal("speed"), tokensPerSecond: z.number() }),
        z.object({ code: z.literal("gpu"), name: z.string() }),
        z.object({ code: z.literal("cpuOnly"), cores: z.int() }),
      ]),
    ),
  }),
});
