import type { ModelState } from "../contract/models.ts";
import type { LanguageModel } from "../models/languageModel.ts";
import type { StoredServer } from "../models/remote/modelServers.ts";
import { withFallback } from "../models/withFallback.ts";

/** The model that answers now. */
export interface ModelInUse {
  /** Undefined if none is in use: the lessons are quoted. */
  current(): LanguageModel | undefined;
  state(): ModelState;
  /** Undefined if no server is in use. */
  serverState(): ModelState | undefined;
  /** Looks again which model is in use; the one before is closed. */
  refresh(): Promise<void>;
  /** Closes a model if it is in use, so that its file can go. */
  release(modelId: string): Promise<void>;
  close(): Promise<void>;
}

/** What was chosen to answer: a server first, and a model of this computer without one or when it is away. */
interface Chosen {
  readonly server: StoredServer | undefined;
  readonly modelId: string | undefined;
}

interface Open extends Chosen {
  readonly model: LanguageModel;
  readonly remote: LanguageModel | undefined;
  readonly listening: AbortController;
}

/**
 * @param parts.server the server that was chosen
 * @param parts.inUse the id of the model that was chosen
 * @param parts.open makes the model ready to be loaded at the first question
 */
export function createModelInUse(parts: {
  readonly server: () => Promise<StoredServer | undefined>;
  readonly inUse: () => Promise<string | undefined>;
  readonly openServer: (server: StoredServer) => LanguageModel;
  readonly open: (modelId: string) => LanguageModel;
  readonly onState: (state: ModelState) => void;
}): ModelInUse {
  let open: Open | undefined;
  const state = (): ModelState => open?.model.state() ?? { kind: "none" };

  async function close(): Promise<void> {
    const closing = open;
    open = undefined;
    closing?.listening.abort();
    await closing?.model.close();
  }

  function openChosen({ server, modelId }: Chosen): Open | undefined {
    const remote = server && parts.openServer(server);
    const own = modelId === undefined ? undefined : parts.open(modelId);
    const model = remote !== undefined && own !== undefined ? withFallback(remote, own) : (remote ?? own);
    return model && { server, modelId, model, remote, listening: new AbortController() };
  }

  return {
    current: () => open?.model,
    state,
    serverState: () => open?.remote?.state(),
    async refresh() {
      const [server, modelId] = await Promise.all([parts.server(), parts.inUse()]);
      if (modelId !== open?.modelId || JSON.stringify(server) !== JSON.stringify(open?.server)) {
        await close();
        open = openChosen({ server, modelId });
        open?.model.onStateChange(parts.onState, open.listening.signal);
      }
      parts.onState(state());
    },
    async release(modelId) {
      if (open?.modelId === modelId) await close();
    },
    close,
  };
}
