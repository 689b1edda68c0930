import { describe, expect, it } from "vitest";
import { chooseModel } from "../../models/chooseModel.ts";
import type { Inspection } from "../../models/host/hostContract.ts";

const gigabyte = 2 ** 30;

/** Qwen3-0.6B at Q4 on a laptop of 8 GB with four cores, as measured in reference/node-llama-cpp.md. */
function small(changes: { machine?: Partial<Inspection["machine"]>; demand?: Partial<Inspection["demand"]> } = {}) {
  return {
    header: {
      name: "Small",
      bytes: 391e6,
      architecture: "qwen3",
      trainedContextTokens: 40_960,
      isReasoning: true,
    },
    demand: { weightBytes: 391e6, contextBaseBytes: 80e6, contextTokenBytes: 112 * 1024, ...changes.demand },
    machine: { memoryBytes: 8 * gigabyte, freeMemoryBytes: 5 * gigabyte, mathCores: 4, ...changes.machine },
  } satisfies Inspection;
}

const eightBillion = { weightBytes: 5.2e9, contextTokenBytes: 144 * 1024 };

describe("chooseModel", () => {
  it("fits a small model well on an ordinary laptop, with a comfortable context", () => {
    const choice = chooseModel(small());
    expect(choice.fit.kind).toBe("fitsWell");
    expect(choice.contextTokens).toEqual({ min: 2048, max: 4096 });
  });

  it("leaves one core to the rest of the program where there are more than two, and never takes more than there are", () => {
    expect(chooseModel(small()).threads).toBe(3);
    expect(chooseModel(small({ machine: { mathCores: 2 } })).threads).toBe(2);
    expect(chooseModel(small({ machine: { mathCores: 1 } })).threads).toBe(1);
  });

  it("takes the number of threads that was set", () => {
    expect(chooseModel(small(), { threads: 2 }).threads).toBe(2);
  });

  it("refuses what needs more memory than the machine has beside its system, and says how much", () => {
    const { fit } = chooseModel(small({ machine: { memoryBytes: 4 * gigabyte }, demand: eightBillion }));
    expect(fit.kind).toBe("doesNotFit");
    const memory = fit.reasons.find((reason) => reason.code === "memory");
    expect(memory).toMatchObject({ availableBytes: 3 * gigabyte });
    expect(memory?.neededBytes).toBeGreaterThan(5.2e9);
  });

  it("calls a model slow that children would have to wait for", () => {
    const { fit } = chooseModel(small({ demand: eightBillion, machine: { memoryBytes: 16 * gigabyte } }));
    expect(fit.kind).toBe("fitsSlow");
  });

  it("believes a measured speed more than its own estimate", () => {
    const { fit } = chooseModel(small(), { tokensPerSecond: 1.24 });
    expect(fit.kind).toBe("fitsSlow");
    expect(fit.reasons).toContainEqual({ code: "speed", tokensPerSecond: 1.2 });
  });

  it("gives a long context where it costs little", () => {
    const { contextTokens } = chooseModel(small({ demand: { contextTokenBytes: 12 * 1024 } }));
    expect(contextTokens.max).toBe(8192);
  });

  it("answers as many at once as the memory holds: the context is paid for each of them", () => {
    const places = (memory: number) =>
      chooseModel(small({ machine: { memoryBytes: memory * gigabyte, freeMemoryBytes: (memory - 2) * gigabyte } }))
        .places;
    expect([4, 8, 16, 32].map(places)).toEqual([2, 4, 8, 8]);
  });

  it("answers fewer at once while other programs use the memory", () => {
    expect(chooseModel(small({ machine: { freeMemoryBytes: 1.5 * gigabyte } })).places).toBe(1);
  });

  it("adds no place that would make every answer crawl", () => {
    const large = small({
      demand: eightBillion,
      machine: { memoryBytes: 64 * gigabyte, freeMemoryBytes: 60 * gigabyte },
    });
    expect(chooseModel(large).places).toBe(1);
    expect(chooseModel(large, { tokensPerSecond: 20 }).places).toBe(8);
    const oneCore = small({ machine: { mathCores: 1, memoryBytes: 16 * gigabyte, freeMemoryBytes: 14 * gigabyte } });
    expect(chooseModel(oneCore).places).toBe(4);
  });

  it("makes as many places as were set", () => {
    expect(chooseModel(small(), { places: 6 }).places).toBe(6);
  });

  it("never asks for a longer context than the model was trained for", () => {
    const inspection = small();
    const choice = chooseModel({ ...inspection, header: { ...inspection.header, trainedContextTokens: 1024 } });
    expect(choice.contextTokens).toEqual({ min: 1024, max: 1024 });
  });

  it("uses a graphics card that has room for a good part of the weights, and names it", () => {
    const gpu = { name: "A card", memoryBytes: 4 * gigabyte, freeMemoryBytes: 3 * gigabyte };
    const choice = chooseModel(small({ machine: { gpu } }));
    expect(choice.gpuLayers).toBe("fit");
    expect(choice.fit.reasons).toContainEqual({ code: "gpu", name: "A card" });
  });

  it("leaves a graphics card alone that is too small to help", () => {
    const gpu = { name: "A card", memoryBytes: gigabyte, freeMemoryBytes: gigabyte / 4 };
    const choice = chooseModel(small({ machine: { gpu, memoryBytes: 16 * gigabyte }, demand: eightBillion }));
    expect(choice.gpuLayers).toBe(0);
    expect(choice.fit.reasons).toContainEqual({ code: "cpuOnly", cores: 4 });
  });
});
