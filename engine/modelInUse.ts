import type { ModelState } from "../contract/models.ts";
import type { LanguageModel } from "../models/languageModel.ts";

/** The model that answers now. */
export interface ModelInUse {
  /** Undefined if none is in use: the lessons are quoted. */
  current(): LanguageModel | undefined;
  state(): ModelState;
  /** Looks again which model is in use; the one before is closed. */
  refresh(): Promise<void>;
  /** Closes a model if it is the one in use, so that its file can go. */
  release(modelId: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param parts.inUse the id of the model that the person has chosen
 * @param parts.open makes the model ready to be loaded at the first question
 */
export function createModelInUse(parts: {
  readonly inUse: () => Promise<string | undefined>;
  readonly open: (modelId: string) => LanguageModel;
  readonly onState: (state: ModelState) => void;
}): ModelInUse {
  let open:
    | { readonly modelId: string; readonly model: LanguageModel; readonly listening: AbortController }
    | undefined;
  const state = (): ModelState => open?.model.state() ?? { kind: "none" };

  async function close(): Promise<void> {
    const closing = open;
    open = undefined;
    closing?.listening.abort();
    await closing?.model.close();
  }

  return {
    current: () => open?.model,
    state,
    async refresh() {
      const modelId = await parts.inUse();
      if (modelId === open?.modelId) return parts.onState(state());
      await close();
      if (modelId !== undefined) {
        const listening = new AbortController();
        open = { modelId, model: parts.open(modelId), listening };
        open.model.onStateChange(parts.onState, listening.signal);
      }
      parts.onState(state());
    },
    async release(modelId) {
      if (open?.modelId === modelId) await close();
    },
    close,
  };
}
