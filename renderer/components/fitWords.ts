import type { TFunction } from "i18next";
import type { ModelFit } from "../../contract/models.ts";
import { formatBytes } from "../i18n/format.ts";
import type { Voice } from "./Item.tsx";

/** A token of a model is about this much of a word. */
const wordsPerToken = 0.75;

/** The voice in which it is said how well a model fits this computer. */
export const fitVoices: Readonly<Record<ModelFit["kind"], Voice>> = {
  fitsWell: "good",
  fitsSlow: "ask",
  doesNotFit: "stop",
};

/** Why a model fits or not. */
export function reasonWords(reason: ModelFit["reasons"][number], t: TFunction, language: string): string {
  switch (reason.code) {
    case "memory":
      return t("models.why.memory", {
        needed: formatBytes(reason.neededBytes, language),
        available: formatBytes(reason.availableBytes, language),
      });
    case "speed":
      return t("models.why.speed", { count: Math.max(1, Math.round(reason.tokensPerSecond * wordsPerToken)) });
    case "gpu":
      return t("models.why.gpu", { name: reason.name });
    case "cpuOnly":
      return t("models.why.cpuOnly", { count: reason.cores });
    default:
      return reason satisfies never;
  }
}
