import { expect, it } from "vitest";
import { diagnose, type Examined } from "../../engine/doctor.ts";

const healthy: Examined = {
  packs: 3,
  lessons: 12,
  passages: 400,
  models: 1,
  modelState: { kind: "asleep", modelId: "m" },
  freeDiskBytes: 50e9,
  totalMemoryBytes: 8e9,
  freeMemoryBytes: 4e9,
  cores: 2,
  processor: "Old",
};
const wrong = (examined: Partial<Examined>) =>
  diagnose({ ...healthy, ...examined })
    .filter((finding) => finding.level !== "good")
    .map(({ level, check, code }) => `${level} ${check}.${code}`);

it.each<[Partial<Examined>, string[]]>([
  [{}, []],
  [{ packs: 0, lessons: 0 }, ["wrong packs.none"]],
  [{ models: 0, modelState: { kind: "none" } }, ["notice model.none"]],
  [{ modelState: { kind: "none" } }, ["notice model.notChosen"]],
  [{ modelState: { kind: "failed", modelId: "m", reason: "memory", retryAt: "2026" } }, ["wrong model.memory"]],
  [{ freeDiskBytes: 1e8 }, ["wrong disk.low"]],
  [{ totalMemoryBytes: 2e9 }, ["notice memory.low"]],
])("the doctor who finds %j says %j", (examined, findings) => {
  expect(wrong(examined)).toEqual(findings);
});
