import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import type { Patience } from "./tutor/eventLog.ts";

/** Everything about an engine that is decided outside it. */
export interface EngineConfig {
  readonly version: string;
  /** Databases, blobs and models of this school. One engine at a time owns it. */
  readonly dataFolder: string;
  /** What ships with the program: migrations, prompts. */
  readonly resourcesFolder: string;
  /** The packs that ship with the program, and `starter.json` with their hashes. */
  readonly starterFolder: string;
  /** The built pages; undefined where none are served. */
  readonly rendererFolder: string | undefined;
  readonly model: {
    /** False keeps llama.cpp away from the graphics driver. */
    readonly gpu: boolean;
    /** Processor threads for the model; undefined lets chooseModel decide. */
    readonly threads: number | undefined;
    /** Questions that are answered at the same time; undefined lets chooseModel decide. */
    readonly places: number | undefined;
  };
  /** Folders that count as removable drives, beside those that the system knows. */
  readonly driveFolders: readonly string[];
  readonly patience: Patience;
}

/** The settled times of a turn that nobody watches (DESIGN: 60 s in the queue, 20 s at work). */
const patience: Patience = { queuedMs: 60_000, runningMs: 20_000 };

/** The settings of a program that was started in the usual way; `options` win over the environment. */
export function resolveConfig(options: { readonly dataFolder?: string | undefined } = {}): EngineConfig {
  const resourcesFolder = findResources();
  const isBuilt = existsSync(join(resourcesFolder, "starter"));
  const built = isBuilt ? resolve(resourcesFolder, "..") : join(resourcesFolder, "out");
  const { LUCIOLE_DATA, LUCIOLE_DRIVES, LUCIOLE_GPU, LUCIOLE_STARTER } = process.env;
  const { LUCIOLE_MODEL_PLACES, LUCIOLE_MODEL_THREADS } = process.env;
  return {
    version: readVersion(built),
    dataFolder: resolve(options.dataFolder ?? LUCIOLE_DATA ?? defaultDataFolder()),
    resourcesFolder,
    starterFolder: LUCIOLE_STARTER ?? join(built, "resources", "starter"),
    rendererFolder: existsSync(join(built, "renderer")) ? join(built, "renderer") : undefined,
    model: {
      gpu: LUCIOLE_GPU !== "off",
      threads: LUCIOLE_MODEL_THREADS === undefined ? undefined : Number(LUCIOLE_MODEL_THREADS),
      places: LUCIOLE_MODEL_PLACES === undefined ? undefined : Number(LUCIOLE_MODEL_PLACES),
    },
    driveFolders: (LUCIOLE_DRIVES ?? "").split(delimiter).filter((folder) => folder !== ""),
    patience,
  };
}

/** Built, the program's files stand in out/main beside out/resources; in a checkout the repository holds them itself. */
function findResources(): string {
  const beside = resolve(import.meta.dirname, "..", "resources");
  return existsSync(beside) ? beside : resolve(import.meta.dirname, "..");
}

function readVersion(builtFolder: string): string {
  const { version } = JSON.parse(readFileSync(join(builtFolder, "..", "package.json"), "utf8"));
  return String(version);
}

/** Where each system keeps what programs store for a person; the desktop app uses the same folder. */
export function defaultDataFolder(): string {
  const home = homedir();
  const { APPDATA, XDG_CONFIG_HOME } = process.env;
  switch (process.platform) {
    case "win32":
      return join(APPDATA ?? join(home, "AppData", "Roaming"), "Luciole", "data");
    case "darwin":
      return join(home, "Library", "Application Support", "Luciole", "data");
    default:
      return join(XDG_CONFIG_HOME ?? join(home, ".config"), "Luciole", "data");
  }
}
