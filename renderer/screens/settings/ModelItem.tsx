import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { InstalledModel, ModelState } from "../../../contract/models.ts";
import { Button } from "../../components/Button.tsx";
import { fitVoices, reasonWords } from "../../components/fitWords.ts";
import { Item } from "../../components/Item.tsx";
import { Track } from "../../components/Track.tsx";
import { formatBytes } from "../../i18n/format.ts";

interface Props {
  readonly model: InstalledModel;
  readonly state: ModelState;
  readonly onUse: () => void;
  readonly onRemove: () => void;
}

/** A model in the list: how well it fits this computer and why, and what it is doing. */
export function ModelItem({ model, state, onUse, onRemove }: Props) {
  const { t, i18n } = useTranslation();
  const fit = t(`models.fit.${model.fit.kind}`);
  const why = model.fit.reasons.map((reason) => reasonWords(reason, t, i18n.language));
  const isRunning = state.kind !== "none" && state.modelId === model.modelId;
  return (
    <Item
      icon="chip"
      voice={fitVoices[model.fit.kind]}
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

function stateWords(state: Exclude<ModelState, { kind: "none" }>, t: TFunction): string {
  return state.kind === "failed" ? t(`models.state.failed.${state.reason}`) : t(`models.state.${state.kind}`);
}
