import { randomUUID } from "node:crypto";
import { readdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { readJson } from "./readJson.ts";
import { type StoredCard, storedCard } from "./storedCard.ts";
import { writeWhole } from "./writeWhole.ts";

const choice = z.object({ modelId: z.string().nullable() });
const idPattern = /^[0-9a-f]{64}$/u;

/**
 * The folder of installed models: `<sha256>.gguf` with its card `<sha256>.json`, and `in-use.json` with the choice.
 * A model is there when its card is, which is written last and removed first. `*.part` files are unfinished copies.
 */
export function createModelFolder(folder: string) {
  const file = (modelId: string) => path.join(folder, `${modelId}.gguf`);
  const card = (modelId: string) => path.join(folder, `${modelId}.json`);
  const inUse = path.join(folder, "in-use.json");

  return {
    modelFile: file,
    newPart: () => path.join(folder, `${randomUUID()}.part`),

    /** Installed models, the newest first. A card that cannot be read, or whose file is gone, is left out. */
    async cards(): Promise<StoredCard[]> {
      const names = await readdir(folder).catch(ifMissing([]));
      const ids = names.filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -".json".length));
      const cards = await Promise.all(ids.filter((id) => idPattern.test(id)).map((id) => this.card(id)));
      return cards
        .filter((found) => found !== undefined)
        .sort((left, right) => right.installedAt.localeCompare(left.installedAt));
    },

    async card(modelId: string): Promise<StoredCard | undefined> {
      if (!idPattern.test(modelId)) return undefined;
      const text = await readFile(card(modelId), "utf8").catch(ifMissing(undefined));
      const found = text === undefined ? undefined : storedCard.safeParse(readJson(text)).data;
      if (found === undefined) return undefined;
      const size = await stat(file(modelId)).then(({ size }) => size, ifMissing(undefined));
      return size === found.bytes ? found : undefined;
    },

    /** Makes a finished copy an installed model. */
    async add(part: string, stored: StoredCard): Promise<void> {
      await rename(part, file(stored.modelId));
      await writeWhole(card(stored.modelId), JSON.stringify(stored, null, 2));
    },

    async remove(modelId: string): Promise<void> {
      await rm(card(modelId), { force: true });
      await rm(file(modelId), { force: true });
    },

    /** The chosen model's id; null when the person wants none; undefined when nothing was ever chosen. */
    async chosen(): Promise<string | null | undefined> {
      const text = await readFile(inUse, "utf8").catch(ifMissing(undefined));
      return text === undefined ? undefined : choice.safeParse(readJson(text)).data?.modelId;
    },

    async choose(modelId: string | null): Promise<void> {
      await writeWhole(inUse, JSON.stringify({ modelId }));
    },

    /** Removes what interrupted installs have left. */
    async sweep(): Promise<void> {
      const names = await readdir(folder).catch(ifMissing([]));
      const left = names.filter((name) => name.endsWith(".part"));
      await Promise.all(left.map((name) => rm(path.join(folder, name), { force: true })));
    },
  };
}

function ifMissing<T>(value: T): (fault: unknown) => T {
  return (fault) => {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return value;
    throw fault;
  };
}
