import { type InstalledResult, installPack } from "../../content/packs/installPack.ts";
import type { InstallTarget } from "../../content/packs/installTarget.ts";
import { openLpack } from "../../content/packs/lpackSource.ts";
import type { OnProgress } from "../../content/packs/verifyPack.ts";
import { untilDone } from "./packs.ts";

export interface InstallOptions {
  readonly courses?: readonly string[];
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

/** Installs a pack file, as somebody who has seen that nobody has signed it. */
export async function installFile(
  file: string,
  into: InstallTarget,
  { courses, signal = untilDone, onProgress = () => {} }: InstallOptions = {},
): Promise<InstalledResult> {
  const source = await openLpack(file, "0.1.0-test");
  try {
    return await installPack({ source, courses, allowUnsigned: true }, into, onProgress, signal);
  } finally {
    source.close();
  }
}
