import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { ModelServer } from "../../contract/models.ts";
import { ServerRefusedError } from "../errors.ts";
import type { LanguageModel } from "../languageModel.ts";
import { readJson } from "../readJson.ts";
import { systemClock } from "../systemClock.ts";
import { writeWhole } from "../writeWhole.ts";
import { probeServer } from "./probeServer.ts";
import { createRemoteModel } from "./remoteModel.ts";
import { readServerAddress } from "./schoolAddress.ts";

/** A server that was chosen, with its key. */
const storedServer = z.object({ address: z.string(), model: z.string(), key: z.string().optional() });
export type StoredServer = z.infer<typeof storedServer>;

/** The other computer of the school that answers for this one, if one was chosen. */
export interface ModelServers {
  inUse(): Promise<StoredServer | undefined>;
  /**
   * Asks a server what it has and chooses it. Without a key, the one that was given for the same address is kept.
   * @throws ServerRefusedError
   */
  use(
    server: { readonly address: string; readonly key?: string | undefined; readonly model?: string | undefined },
    signal: AbortSignal,
  ): Promise<ModelServer>;
  leave(): Promise<void>;
  /** The caller closes it. */
  open(server: StoredServer): LanguageModel;
}

/** @param folder of the models; made when the first server is chosen */
export function createModelServers(folder: string): ModelServers {
  const file = path.join(folder, "server.json");

  async function inUse(): Promise<StoredServer | undefined> {
    const text = await readFile(file, "utf8").catch(() => undefined);
    return text === undefined ? undefined : storedServer.safeParse(readJson(text)).data;
  }

  return {
    inUse,

    async use({ address, key, model }, signal) {
      const base = readServerAddress(address);
      const before = await inUse();
      const knownKey = key ?? (before?.address === base.href ? before.key : undefined);
      const offered = await probeServer({ base, key: knownKey }, signal);
      const chosen = model === undefined ? offered[0] : offered.find(({ id }) => id === model);
      if (chosen === undefined) throw new ServerRefusedError("noModel");
      const stored = { address: base.href, model: chosen.id, ...(knownKey !== undefined && { key: knownKey }) };
      await mkdir(folder, { recursive: true });
      await writeWhole(file, JSON.stringify(stored), 0o600);
      return told(stored);
    },

    leave: () => rm(file, { force: true }),

    open: ({ address, key, model }) =>
      createRemoteModel({ access: { base: readServerAddress(address), key }, model, clock: systemClock }),
  };
}

/** What may be told of a server: everything but its key. Pure. */
export function told({ address, model, key }: StoredServer): ModelServer {
  return { address, model, hasKey: key !== undefined };
}
