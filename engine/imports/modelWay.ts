import type { ModelFiles } from "../../models/modelFiles.ts";
import type { ImportWay } from "./candidate.ts";

/** The way of a model file. `trying` it in llama.cpp is told as the last of the steps that pages know. */
export function modelWay(models: ModelFiles): ImportWay {
  return {
    async describe({ path, name }, signal) {
      const card = await models.inspect(path, signal);
      const known = (await models.list()).find((model) => model.fileName === name && model.bytes === card.bytes);
      return {
        packId: name,
        version: "",
        title: { und: card.name },
        languages: [],
        lessons: 0,
        bytesTotal: card.bytes,
        bytesToCopy: known === undefined ? card.bytes : 0,
        change: known === undefined ? "new" : "same",
        trust: { kind: "unsigned" },
        courses: [],
        leftOut: [],
        fit: card.fit,
      };
    },
    async take({ path }, _order, onProgress, signal) {
      const model = await models.install(
        path,
        ({ step, progress }) => onProgress({ step: step === "trying" ? "indexing" : step, progress }),
        signal,
      );
      return { change: "new", lessons: 0, passages: 0, copiedBytes: model.bytes, leftOut: [] };
    },
  };
}
