import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { InstalledModel, ModelFit, ModelState } from "../../../contract/models.ts";
import { Button } from "../../components/Button.tsx";
import { Track } from "../../components/Track.tsx";
import { formatBytes } from "../../i18n/format.ts";
import { Item, type Voice } from "./Item.tsx";

interface Props {
  readonly model: InstalledModel;
  readonly state: ModelState;
  readonly onUse: () => void;
  readonly onRemove: () => void;
}

/** A token of a model is about this much of a word. */
const wordsPerToken = 0.75;

const voices: Readonly<Record<ModelFit["kind"], Voice>> = { fitsWell: "good", fitsSlow: "ask", doesNotFit: "stop" };

/** A model in the list: how well it fits this computer and why, and what it is doing. */
export function ModelItem({ model, state, onUse, onRemove }: Props) {
  const { t, i18n } = useTranslation();
  const fit = t(`models.fit.${model.fit.kind}`);
  const why = model.fit.reasons.map((reason) => reasonWords(reason, t, i18n.language));
  const isRunning = state.kind !== "none" && state.modelId === model.modelId;
  return (
    <Item
      icon="chip"
      voice={voices[model.fit.kind]}
      title={model.name}
      badge={model.isInUse ? `${t("models.inUse")} · ${fit}` : fit}
      actions={
        <>
          {!model.isInUse && (
            <Button onPress={onUse} aria-label={`${t("models.use")}: ${model.name}`}>
              {t("models.use")}
            </Button>
          )}
          <Button look="bare" onPress={onRemove} aria-label={`${t("models.remove")}: ${model.name}`}>
            {t("models.remove")}
          </Button>
        </>
      }
    >
      <p>{[formatBytes(model.bytes, i18n.language), model.quantization, ...why].filter(Boolean).join(" · ")}</p>
      {model.isReasoning && <p>{t("models.reasoning")}</p>}
      {isRunning && <p>{stateWords(state, t)}</p>}
      {isRunning && state.kind === "loading" && <Track share={state.progress} label={t("models.state.loading")} />}
    </Item>
  );
}

function reasonWords(reason: ModelFit["reasons"][number], t: TFunction, language: string): string {
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

function stateWords(state: Exclude<ModelState, { kind: "none" }>, t: TFunction): string {
  return state.kind === "failed" ? t(`models.state.failed.${state.reason}`) : t(`models.state.${state.kind}`);
}
