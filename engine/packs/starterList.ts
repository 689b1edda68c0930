import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** `starter.json`, built with the app: the hashes by which the packs that came with it are known. */
const starterList = z.object({
  packs: z.array(z.object({ file: z.string(), sha256: z.string(), manifestSha256: z.string() })),
});

/** The packs that ship with the program. */
export interface StarterList {
  readonly packs: readonly { readonly path: string; readonly sha256: string }[];
  /** Whether a pack.json is one of theirs, wherever the file came from. */
  isStarter(packJson: Buffer): boolean;
}

export function readStarterList(folder: string): StarterList {
  const file = join(folder, "starter.json");
  const { packs } = existsSync(file) ? starterList.parse(JSON.parse(readFileSync(file, "utf8"))) : { packs: [] };
  const manifests = new Set(packs.map(({ manifestSha256 }) => manifestSha256));
  return {
    packs: packs.map((pack) => ({ path: join(folder, pack.file), sha256: pack.sha256 })),
    isStarter: (packJson) => manifests.has(createHash("sha256").update(packJson).digest("hex")),
  };
}
