import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildPack } from "../../content/packs/buildPack.ts";

/** The starter packs by the name of their source folder. */
export type StarterName = "fractions" | "living" | "village";

const built = new Map<StarterName, Promise<string>>();

/** Builds a starter pack from content/starter, once for each test process. @returns the .lpack */
export function starterPack(name: StarterName): Promise<string> {
  const known = built.get(name);
  if (known !== undefined) return known;
  const file = join(mkdtempSync(join(tmpdir(), "luciole-pack-")), `${name}.lpack`);
  const building = buildPack(resolve("content/starter", name), file, new AbortController().signal).then(() => file);
  built.set(name, building);
  return building;
}
