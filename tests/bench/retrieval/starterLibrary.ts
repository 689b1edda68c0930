import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installFile } from "../../helpers/installFile.ts";
import { openLibrary, type TestLibrary } from "../../helpers/library.ts";
import { starterPack } from "../../helpers/starterPacks.ts";

/** The starter packs, built and installed for real into a library of a temporary folder. */
export async function openStarterLibrary(): Promise<TestLibrary> {
  const folder = mkdtempSync(join(tmpdir(), "luciole-bench-"));
  const library = await openLibrary(folder);
  for (const name of ["fractions", "living", "village"] as const) {
    await installFile(await starterPack(name), library);
  }
  return {
    ...library,
    close() {
      library.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
