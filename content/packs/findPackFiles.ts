import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { PackRefusedError } from "../errors.ts";

/** Where packs lie on a drive that was prepared for Luciole. */
const driveFolder = join("luciole", "packs");

/**
 * The pack files that a path stands for: the file itself; or those in the folder and in its `luciole/packs/`,
 * by name, older versions before newer.
 * @returns an empty list for a folder without packs
 * @throws PackRefusedError unreadable if there is nothing at the path, or it cannot be read
 */
export async function findPackFiles(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const found = await packsIn(path);
    return [...found, ...(await packsIn(join(path, driveFolder)).catch(ignoreMissing))];
  } catch (cause) {
    throw new PackRefusedError("unreadable", path, { cause });
  }
}

/** Names that begin with a dot are left out: macOS puts a `._name.lpack` beside each file it copies to a drive. */
async function packsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder);
  const names = entries.filter((name) => !name.startsWith(".") && name.toLowerCase().endsWith(".lpack"));
  const order = new Intl.Collator("en", { numeric: true });
  return names.toSorted(order.compare).map((name) => join(folder, name));
}

function ignoreMissing(cause: NodeJS.ErrnoException): string[] {
  if (cause.code === "ENOENT" || cause.code === "ENOTDIR") return [];
  throw cause;
}
