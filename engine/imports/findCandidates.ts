import { readdir, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { PackRefusedError } from "../../content/errors.ts";
import type { ImportKind } from "../../contract/imports.ts";
import type { Candidate } from "./candidate.ts";

/** Finds the candidates of kinds that are not told by a file's ending: Kolibri's folders, a person's own documents. */
export type FindMore = (path: string) => Promise<readonly Candidate[]>;

/** Where packs and models lie on a drive that was prepared for Luciole. */
const driveFolders = ["", join("luciole", "packs"), join("luciole", "models")];
const endings: Readonly<Record<string, ImportKind>> = { ".lpack": "pack", ".gguf": "model" };

/**
 * What a path holds: the pack or model itself; or those in the folder and in its `luciole/packs` and `luciole/models`,
 * by name, older versions before newer; then what `more` finds.
 * A file that was picked by hand is taken for a pack if its name says nothing.
 * @returns an empty list for a place that holds nothing
 * @throws PackRefusedError unreadable if there is nothing at the path, or it cannot be read
 */
export async function findCandidates(path: string, more: readonly FindMore[] = []): Promise<readonly Candidate[]> {
  try {
    const isFolder = (await stat(path)).isDirectory();
    const files = isFolder ? (await Promise.all(driveFolders.map((folder) => filesIn(path, folder)))).flat() : [path];
    const found = files.flatMap((file) => candidateOf(file, isFolder ? path : undefined));
    const others = (await Promise.all(more.map((find) => find(path)))).flat();
    const isUnknownFile = !isFolder && found.length + others.length === 0;
    return isUnknownFile ? [candidate("pack", path, basename(path))] : [...found, ...others];
  } catch (cause) {
    if (cause instanceof PackRefusedError) throw cause;
    throw new PackRefusedError("unreadable", path, { cause });
  }
}

/** Names that begin with a dot are left out: macOS puts a `._name.lpack` beside each file it copies to a drive. */
async function filesIn(place: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(place, folder)).catch((cause: NodeJS.ErrnoException) => {
    if (folder !== "" && (cause.code === "ENOENT" || cause.code === "ENOTDIR")) return [];
    throw cause;
  });
  const order = new Intl.Collator("en", { numeric: true });
  return entries
    .filter((name) => !name.startsWith("."))
    .toSorted(order.compare)
    .map((name) => join(place, folder, name));
}

function candidateOf(file: string, place: string | undefined): Candidate[] {
  const ending = file.slice(file.lastIndexOf(".")).toLowerCase();
  const kind = endings[ending];
  if (kind === undefined) return [];
  return [candidate(kind, file, place === undefined ? basename(file) : relative(place, file).split(sep).join("/"))];
}

function candidate(kind: ImportKind, path: string, where: string): Candidate {
  return { itemId: `${kind}:${where}`, kind, path, name: basename(path) };
}
