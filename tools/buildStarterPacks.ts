import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildPack } from "../content/packs/buildPack.ts";

/**
 * Builds every pack source below a folder, and `starter.json` beside them: the SHA-256 of each, by which the app
 * trusts what it ships with.
 * @returns how many there are.
 * @throws the builder's error for a pack that is not right; the build then fails.
 */
export async function buildStarterPacks(sourceFolder: string, outFolder: string): Promise<number> {
  rmSync(outFolder, { recursive: true, force: true });
  mkdirSync(outFolder, { recursive: true });
  const { signal } = new AbortController();
  const packs: { file: string; packId: string; version: string; sha256: string; manifestSha256: string }[] = [];
  for (const name of readdirSync(sourceFolder).sort()) {
    const source = join(sourceFolder, name);
    if (!existsSync(join(source, "pack.json"))) continue;
    const draft = join(outFolder, `${name}.lpack`);
    const { packId, version, manifestSha256 } = await buildPack(source, draft, signal);
    const sha256 = createHash("sha256").update(readFileSync(draft)).digest("hex");
    packs.push({ file: `${name}.lpack`, packId, version, sha256, manifestSha256 });
  }
  writeFileSync(join(outFolder, "starter.json"), `${JSON.stringify({ packs }, null, 2)}\n`);
  return packs.length;
}
