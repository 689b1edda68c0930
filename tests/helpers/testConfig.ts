import { join, resolve } from "node:path";
import type { EngineConfig } from "../../engine/config.ts";

/** How an engine is set up in tests and benches: no starter packs, no drives of the system, the model on one thread. */
export function testConfig(dataFolder: string, changes: Partial<EngineConfig> = {}): EngineConfig {
  return {
    version: "0.1.0-test",
    dataFolder,
    resourcesFolder: resolve("."),
    starterFolder: join(dataFolder, "no-starter-packs"),
    rendererFolder: undefined,
    driveFolders: [],
    model: { gpu: false, threads: 1, places: 4 },
    patience: { queuedMs: 60_000, runningMs: 20_000 },
    ...changes,
  };
}
