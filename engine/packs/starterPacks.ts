import type { Database } from "better-sqlite3";
import type { StarterList } from "./starterList.ts";

/**
 * Installs the packs that ship with the program and were not installed before, so that the first start has lessons
 * and an update brings new ones, while one that a person removed stays away.
 * @param options.isNewLibrary whether the library was just made: then all are installed again
 * @returns how many were installed
 */
export async function installStarterPacks(
  starters: StarterList,
  school: Database,
  install: (path: string) => Promise<void>,
  options: { readonly isNewLibrary: boolean; readonly now: () => Date },
): Promise<number> {
  if (options.isNewLibrary) school.prepare("delete from offered_packs").run();
  const wasOffered = school.prepare("select 1 from offered_packs where sha256 = ?").pluck();
  const offered = school.prepare("insert or ignore into offered_packs values (?, ?)");

  const fresh = starters.packs.filter(({ sha256 }) => wasOffered.get(sha256) === undefined);
  for (const { path, sha256 } of fresh) {
    await install(path);
    offered.run(sha256, options.now().toISOString());
  }
  return fresh.length;
}
