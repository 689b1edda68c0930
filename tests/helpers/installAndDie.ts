/**
 * Installs a pack and is killed in the middle, as by a power cut:
 * `node installAndDie.ts <data folder> <pack file> <step> <n>` dies at the n-th report of that step.
 */
import { installFile } from "./installFile.ts";
import { openLibrary } from "./library.ts";

const [, , folder = "", file = "", step = "", count = "1"] = process.argv;
const library = await openLibrary(folder);
let left = Number(count);
await installFile(file, library, {
  onProgress: (progress) => {
    if (progress.step === step && --left === 0) process.kill(process.pid, "SIGKILL");
  },
});
library.close();
