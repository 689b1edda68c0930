import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { documentLimits } from "./documentLimits.ts";

/** A file below a folder that is walked through, or the name of what is too deep or too much to be looked at. */
export type Walked =
  | { readonly kind: "file"; readonly path: string; readonly folders: readonly string[] }
  | { readonly kind: "passedBy"; readonly name: string };

/**
 * Left behind by systems and programs: hidden files, Word's marks of files that are open, and what comes in by ways of
 * its own (packs, models, signatures, Kolibri's folder).
 */
const ignored =
  /^(?:\..*|~\$.*|Thumbs\.db|desktop\.ini|__MACOSX|System Volume Information|lost\+found|\$RECYCLE\.BIN|.*\.(?:lpack|gguf|minisig)|KOLIBRI_DATA)$/iu;

/**
 * The files of a folder by name, then those of its folders; links are not followed, folders that cannot be read are
 * passed by.
 * @throws the system's error if the folder itself cannot be read
 */
export async function* walkFolder(folder: string, signal: AbortSignal): AsyncGenerator<Walked> {
  if (ignored.test(basename(folder))) return;
  yield* walk(await entriesOf(folder), { path: folder, folders: [] }, { entriesLeft: documentLimits.entries }, signal);
}

const byName = new Intl.Collator("en", { numeric: true });

async function* walk(
  entries: readonly Dirent[],
  { path, folders }: { readonly path: string; readonly folders: readonly string[] },
  walking: { entriesLeft: number },
  signal: AbortSignal,
): AsyncGenerator<Walked> {
  walking.entriesLeft -= entries.length;
  for (const { name } of entries.filter((entry) => entry.isFile())) {
    yield { kind: "file", path: join(path, name), folders };
  }
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    signal.throwIfAborted();
    const mayGoOn = folders.length < documentLimits.folderDepth && walking.entriesLeft > 0;
    const below = mayGoOn ? await entriesOf(join(path, name)).catch(() => undefined) : undefined;
    if (below === undefined) yield { kind: "passedBy", name };
    else yield* walk(below, { path: join(path, name), folders: [...folders, name] }, walking, signal);
  }
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  // Kolibri keeps its documents under names that say nothing, beside the databases that tell what they are.
  const isKolibri = entries.some(({ name }) => name === "databases");
  return entries
    .filter(({ name }) => !ignored.test(name) && !(isKolibri && name === "storage"))
    .sort((a, b) => byName.compare(a.name, b.name));
}
