import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./runCommand.ts";

/** An Electron that end-to-end tests can drive. */
export interface E2eElectron {
  readonly program: string;
  /** What the app needs in its environment to run in it. */
  readonly environment: Readonly<Record<string, string>>;
}

/** The provisioned Electron, else the pinned package's own if its program was fetched; undefined if neither is here. */
export function e2eElectron(): E2eElectron | undefined {
  const provisioned = join(repository, ".cache", "e2e-electron");
  if (existsSync(join(provisioned, ".stamp"))) {
    const dist = join(provisioned, "dist");
    return {
      program: join(dist, "electron"),
      environment: {
        ELECTRON_OVERRIDE_DIST_PATH: dist,
        // The prebuilt driver needs a newer Node-API than this Electron has.
        LUCIOLE_SQLITE_BINDING: join(provisioned, "addons", "better_sqlite3.node"),
      },
    };
  }
  const electronPackage = join(repository, "node_modules", "electron");
  const pathFile = join(electronPackage, "path.txt");
  if (!existsSync(pathFile)) return undefined;
  return { program: join(electronPackage, "dist", readFileSync(pathFile, "utf8")), environment: {} };
}

/** A Chromium of this system; LUCIOLE_CHROMIUM names another. */
export function chromiumProgram(): string | undefined {
  const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  return [process.env.LUCIOLE_CHROMIUM, ...usual].find((program) => program !== undefined && existsSync(program));
}
