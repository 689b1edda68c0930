/** Installs a pack file into the library of a folder, and prints how it went: `node installOnce.ts <folder> <file>`. */
import { readFileSync } from "node:fs";
import { installFile } from "../../helpers/installFile.ts";
import { openLibrary } from "../../helpers/library.ts";

/** What one installation took. */
export interface Installation {
  readonly seconds: number;
  readonly copiedBytes: number;
  readonly lessons: number;
  readonly change: string;
  /** The most memory that the process has held, as Linux counts it. */
  readonly peakBytes: number;
}

const [, , folder = "", file = ""] = process.argv;
const library = await openLibrary(folder);
const start = performance.now();
const { copiedBytes, lessons, change } = await installFile(file, library);
const seconds = (performance.now() - start) / 1000;
library.close();
const peakKilobytes = Number(/VmHWM:\s+(\d+) kB/u.exec(readFileSync("/proc/self/status", "utf8"))?.[1]);
const installation: Installation = { seconds, copiedBytes, lessons, change, peakBytes: peakKilobytes * 1024 };
process.stdout.write(JSON.stringify(installation));
