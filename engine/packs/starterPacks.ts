import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { z } from "zod";
import type { PackInstaller } from "./packInstaller.ts";

/** `starter.json`, built with the app: the hashes by which the packs that came with it are known. */
const starterList = z.object({ packs: z.array(z.object({ file: z.string(), sha256: z.string() })) });

/**
 * Installs the packs that ship with the program and were not installed before, so that the first start has lessons
 * and an update brings new ones, while one that a person removed stays away.
 * @param isNewLibrary whether the library was just made: then all are installed again
 * @returns how many were installed
 */
export async function installStarterPacks(
  starterFolder: string,
  school: Database,
  installer: PackInstaller,
  options: { readonly isNewLibrary: boolean; readonly now: () => Date },
  signal: AbortSignal,
): Promise<number> {
  const listFile = join(starterFolder, "starter.json");
  if (!existsSync(listFile)) return 0;
  if (options.isNewLibrary) school.prepare("delete from offered_packs").run();
  const wasOffered = school.prepare("select 1 from offered_packs where sha256 = ?").pluck();
  const offered = school.prepare("insert or ignore into offered_packs values (?, ?)");

  const { packs } = starterList.parse(JSON.parse(readFileSync(listFile, "utf8")));
  const fresh = packs.filter(({ sha256 }) => wasOffered.get(sha256) === undefined);
  for (const { file, sha256 } of fresh) {
    const path = join(starterFolder, file);
    const isGenuine = createHash("sha256").update(readFileSync(path)).digest("hex") === sha256;
    await installer.install(path, isGenuine ? "starter" : "unsigned", () => {}, signal);
    offered.run(sha256, options.now().toISOString());
  }
  return fresh.length;
}
