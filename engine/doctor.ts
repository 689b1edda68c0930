import { statfsSync } from "node:fs";
import { availableParallelism, cpus, freemem, totalmem } from "node:os";
import type { Finding } from "../contract/device.ts";
import type { ModelState } from "../contract/models.ts";

/** What the doctor looks at, gathered by the engine. */
export interface Examined {
  readonly packs: number;
  readonly lessons: number;
  readonly passages: number;
  readonly models: number;
  readonly modelState: ModelState;
  readonly freeDiskBytes: number;
  readonly totalMemoryBytes: number;
  readonly freeMemoryBytes: number;
  readonly cores: number;
  readonly processor: string;
}

const gibibyte = 2 ** 30;
/** Below these a person is told: room for a pack of lessons, and for the smallest useful model beside the system. */
const lowDiskBytes = gibibyte;
const lowMemoryBytes = 4 * gibibyte;

/** What this computer can do, what is not right, and (by its code) how to mend it. Pure. */
export function diagnose(examined: Examined): Finding[] {
  const { packs, lessons, passages } = examined;
  return [
    { check: "database", level: "good", code: "sound", data: {} },
    packs > 0
      ? { check: "packs", level: "good", code: "installed", data: { packs, lessons, passages } }
      : { check: "packs", level: "wrong", code: "none", data: {} },
    modelFinding(examined),
    {
      check: "disk",
      level: examined.freeDiskBytes < lowDiskBytes ? "wrong" : "good",
      code: examined.freeDiskBytes < lowDiskBytes ? "low" : "enough",
      data: { freeBytes: examined.freeDiskBytes },
    },
    {
      check: "memory",
      level: examined.totalMemoryBytes < lowMemoryBytes ? "notice" : "good",
      code: examined.totalMemoryBytes < lowMemoryBytes ? "low" : "enough",
      data: { totalBytes: examined.totalMemoryBytes, freeBytes: examined.freeMemoryBytes },
    },
    { check: "processor", level: "good", code: "cores", data: { cores: examined.cores, name: examined.processor } },
  ];
}

function modelFinding({ models, modelState }: Examined): Finding {
  switch (modelState.kind) {
    case "none":
      return { check: "model", level: "notice", code: models === 0 ? "none" : "notChosen", data: {} };
    case "failed":
      return { check: "model", level: "wrong", code: modelState.reason, data: { retryAt: modelState.retryAt } };
    case "asleep":
    case "loading":
      return { check: "model", level: "good", code: modelState.kind, data: {} };
    case "ready":
      return {
        check: "model",
        level: "good",
        code: "ready",
        data: {
          backend: modelState.backend,
          contextTokens: modelState.contextTokens,
          places: modelState.places,
        },
      };
    default:
      return modelState satisfies never;
  }
}

/** The part of an examination that the system answers. */
export function examineMachine(
  dataFolder: string,
): Omit<Examined, "packs" | "lessons" | "passages" | "models" | "modelState"> {
  const { bavail, bsize } = statfsSync(dataFolder);
  return {
    freeDiskBytes: bavail * bsize,
    totalMemoryBytes: totalmem(),
    freeMemoryBytes: freemem(),
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? "",
  };
}
