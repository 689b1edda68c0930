/**
 * Installs a pack on a disk that another program fills up meanwhile, then again once there is room:
 * `node installOnSmallDisk.ts <data folder> <old version> <new version>`. Prints what was seen, as JSON.
 */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bytesIn } from "./bytesIn.ts";
import { installFile } from "./installFile.ts";
import { openLibrary } from "./library.ts";

/** What was seen. */
export interface SmallDiskReport {
  /** Code of the fault. */
  readonly code: unknown;
  /** Whether the blob store is, file for file, as it was before. */
  readonly isAsBefore: boolean;
  readonly versionThen: string | undefined;
  /** What installing it again came to, with room. */
  readonly again: string;
}

const [, , folder = "", oldVersion = "", newVersion = ""] = process.argv;
const filler = join(folder, "filler");
const library = await openLibrary(folder);
await installFile(oldVersion, library);
const blobs = () => JSON.stringify(bytesIn(join(folder, "blobs")));
const before = blobs();

const fault = await installFile(newVersion, library, {
  onProgress: ({ step, progress }) => {
    if (step === "copying" && progress.bytesDone > 0) fillUp();
  },
}).then(
  () => undefined,
  (thrown: { code?: unknown }) => thrown,
);
rmSync(filler, { force: true });
const isAsBefore = blobs() === before;
const versionThen = library.packs.list(library.judge)[0]?.version;
const { change } = await installFile(newVersion, library);
library.close();
const report: SmallDiskReport = { code: fault?.code, isAsBefore, versionThen, again: change };
process.stdout.write(JSON.stringify(report));

function fillUp(): void {
  try {
    for (;;) writeFileSync(filler, Buffer.alloc(1024 ** 2, 1), { flag: "a" });
  } catch {
    // Full, which is what was wanted.
  }
}
