import { statSync } from "node:fs";
import path from "node:path";
import { fullSizeModel } from "../helpers/gguf/fullSizeModel.ts";

/** Makes the full-size model of random weights that the speed benches use, if it is not there, and says where it is. */
const file = fullSizeModel(path.resolve(import.meta.dirname, "../../.cache/models"));
console.log(`${file} (${(statSync(file).size / 1e6).toFixed(0)} MB)`);
