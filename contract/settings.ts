import { oc } from "@orpc/contract";
import { z } from "zod";
import { wireErrors } from "./errors.ts";
import { uiLanguages } from "./languages.ts";

/** What one person has chosen; kept per person. `language` is absent until the first start is done. */
export const settingsValues = z.object({
  language: z.enum(uiLanguages).optional(),
  theme: z.enum(["system", "light", "dark"]).default("system"),
  /** Reading text, as a multiple of the usual size. */
  textScale: z.number().min(0.8).max(2).default(1),
  readAloudRate: z.number().min(0.5).max(1.5).default(0.9),
});
export type Settings = z.infer<typeof settingsValues>;

export const settings = {
  get: oc.errors(wireErrors).input(z.object({})).output(settingsValues),
  change: oc.errors(wireErrors).input(settingsValues.partial()).output(settingsValues),
};
