import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import type { InstalledModel, ModelCard, ModelInstallEvent } from "../contract/models.ts";
import { chooseModel, neededFor } from "./chooseModel.ts";
import { copyModelFile } from "./copyModelFile.ts";
import { ModelDiedError, ModelInstallBusyError, ModelRefusedError, UnknownModelError } from "./errors.ts";
import type { Inspection } from "./host/hostContract.ts";
import { createHostedModel } from "./hostedModel.ts";
import type { LanguageModel } from "./languageModel.ts";
import { createModelFolder } from "./modelFolder.ts";
import type { ModelHostLauncher } from "./modelHostLauncher.ts";
import { ModelHostSession } from "./modelHostSession.ts";
import type { StoredCard } from "./storedCard.ts";
import { systemClock } from "./systemClock.ts";
import { tryModel } from "./tryModel.ts";

export interface ModelFilesOptions {
  /** Made when the first model is installed. */
  readonly folder: string;
  /** Where evaluated beginnings of prompts are kept. */
  readonly prefixFolder: string;
  readonly launcher: ModelHostLauncher;
  readonly options: {
    /** False keeps llama.cpp away from the graphics driver. */
    readonly gpu: boolean;
    readonly threads: number | undefined;
    /** Questions that are answered at the same time; undefined lets chooseModel decide. */
    readonly places: number | undefined;
  };
}

/** How far an install is. `checking` reads the header, `trying` loads the copy and lets it write a few words. */
export type InstallProgress = Omit<Extract<ModelInstallEvent, { kind: "progress" }>, "kind">;

/** The models of this computer. */
export interface ModelFiles {
  /**
   * What a file's header says and how well it would do here. Nothing is copied or loaded.
   * @throws ModelRefusedError
   */
  inspect(file: string, signal: AbortSignal | undefined): Promise<ModelCard>;
  /**
   * Checks a file, copies it with its hash, tries the copy in llama.cpp, and uses it if nothing was ever chosen.
   * On abort, as on any fault, nothing is left behind and `signal.reason` or the fault is thrown.
   * @throws ModelRefusedError, ModelDiskFullError, NotEnoughMemoryError, ModelInstallBusyError
   */
  install(file: string, onProgress: (progress: InstallProgress) => void, signal: AbortSignal): Promise<InstalledModel>;
  /** The newest first. */
  list(): Promise<InstalledModel[]>;
  inUse(): Promise<InstalledModel | undefined>;
  /** @throws UnknownModelError */
  use(modelId: string): Promise<InstalledModel>;
  useNone(): Promise<void>;
  /** Close the model before, if it is open. Returns the freed bytes. @throws UnknownModelError */
  remove(modelId: string): Promise<number>;
  /** The model, asleep until its first question; the caller closes it. */
  open(modelId: string): LanguageModel;
  /** Ends what is being inspected or installed. */
  close(): Promise<void>;
}

export function createModelFiles({ folder, prefixFolder, launcher, options }: ModelFilesOptions): ModelFiles {
  const store = createModelFolder(folder);
  const closing = new AbortController();
  let installing: Promise<unknown> | undefined;

  const installed = (card: StoredCard, chosen: string | null | undefined): InstalledModel => ({
    ...card,
    isInUse: card.modelId === chosen,
  });
  const known = async (modelId: string): Promise<StoredCard> => {
    const card = await store.card(modelId);
    if (card === undefined) throw new UnknownModelError(modelId);
    return card;
  };

  /** In a host of its own, so that the file can do no more harm than to end it. */
  async function inspection(file: string, signal: AbortSignal): Promise<Inspection> {
    const session = await ModelHostSession.start(launcher, { gpu: options.gpu }, signal);
    try {
      return await session.inspect(path.resolve(file), options.gpu, signal);
    } catch (fault) {
      if (fault instanceof ModelDiedError) throw new ModelRefusedError("unusable", "header", { cause: fault });
      throw fault;
    } finally {
      session.kill();
    }
  }

  async function installNow(
    file: string,
    onProgress: (progress: InstallProgress) => void,
    signal: AbortSignal,
  ): Promise<InstalledModel> {
    onProgress({ step: "checking", progress: { bytesDone: 0, bytesTotal: 0 } });
    const inspected = await inspection(file, signal);
    refuseTooBig(inspected);
    const bytesTotal = inspected.header.bytes;
    const step = (name: InstallProgress["step"], bytesDone: number) =>
      onProgress({ step: name, progress: { bytesDone, bytesTotal } });
    await mkdir(folder, { recursive: true });
    const part = store.newPart();
    try {
      step("copying", 0);
      const modelId = await copyModelFile(file, part, (bytes) => step("copying", bytes), signal);
      const before = await store.card(modelId);
      if (before !== undefined) return installed(before, await store.chosen());
      step("trying", 0);
      const tried = await tryModel(
        { launcher, file: part, ...options },
        (share) => step("trying", Math.round(share * bytesTotal)),
        signal,
      );
      signal.throwIfAborted();
      const card = cardOf(inspected, path.basename(file), tried.tokensPerSecond, options.threads);
      await store.add(part, { ...card, modelId, installedAt: new Date().toISOString() });
      if ((await store.chosen()) === undefined) await store.choose(modelId);
      return installed(await known(modelId), await store.chosen());
    } finally {
      await rm(part, { force: true });
    }
  }

  return {
    async inspect(file, signal) {
      const ended = signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal]);
      return cardOf(await inspection(file, ended), path.basename(file), undefined, options.threads);
    },

    async install(file, onProgress, signal) {
      if (installing !== undefined) throw new ModelInstallBusyError();
      const running = store.sweep().then(() => installNow(file, onProgress, AbortSignal.any([signal, closing.signal])));
      installing = running;
      try {
        return await running;
      } finally {
        installing = undefined;
      }
    },

    async list() {
      const chosen = await store.chosen();
      return (await store.cards()).map((card) => installed(card, chosen));
    },

    async inUse() {
      const chosen = await store.chosen();
      if (typeof chosen !== "string") return undefined;
      const card = await store.card(chosen);
      return card === undefined ? undefined : installed(card, chosen);
    },

    async use(modelId) {
      const card = await known(modelId);
      await store.choose(modelId);
      return installed(card, modelId);
    },

    async useNone() {
      await mkdir(folder, { recursive: true });
      await store.choose(null);
    },

    async remove(modelId) {
      const card = await known(modelId);
      if ((await store.chosen()) === modelId) await store.choose(null);
      await store.remove(modelId);
      return card.bytes;
    },

    open: (modelId) =>
      createHostedModel({
        launcher,
        modelId,
        modelFile: store.modelFile(modelId),
        prefixFolder,
        settings: options,
        clock: systemClock,
      }),

    async close() {
      closing.abort(new Error("The models are being closed"));
      await installing?.catch(() => {});
    },
  };
}

/** A model that this machine could never hold, however little else runs, is not copied at all. */
function refuseTooBig(inspected: Inspection): void {
  const choice = chooseModel(inspected);
  if (choice.fit.kind !== "doesNotFit") return;
  const neededBytes = neededFor(inspected.demand, choice.contextTokens.min);
  throw new ModelRefusedError("tooBigForMemory", `${neededBytes} bytes`);
}

function cardOf(
  inspected: Inspection,
  fileName: string,
  tokensPerSecond: number | undefined,
  threads: number | undefined,
): ModelCard {
  const { fit } = chooseModel(inspected, { threads, tokensPerSecond });
  return { ...inspected.header, fileName, fit };
}
