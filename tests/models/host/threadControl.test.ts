import { describe, expect, it } from "vitest";
import { createThreadControl } from "../../../models/host/threadControl.ts";

/** A machine of two cores. One thread takes 30 ms for a token; two take 17, but 300 while a core does other work. */
function aMachine(allThreads = 2) {
  const control = createThreadControl(allThreads);
  let threads = allThreads;
  let noise = 7;
  return {
    /** Runs so many rounds. @returns how many of them had all threads */
    run(rounds: number, isBusy: boolean, promptTokens = 0): number {
      let withAll = 0;
      for (let round = 0; round < rounds; round++) {
        noise = (noise * 1103515245 + 12345) % 2 ** 31;
        const perToken = threads === 1 ? 30 : isBusy ? 300 : 17;
        const ms = perToken * (0.6 + 0.4 * (promptTokens + 1)) * (0.95 + (0.1 * noise) / 2 ** 31);
        if (threads === allThreads) withAll++;
        threads = control.after({ promptTokens, writtenTokens: 1, ms });
      }
      return withAll;
    },
  };
}

describe("how many threads work", () => {
  it("are all, but for a short trial now and then, while the cores have nothing else to do", () => {
    const machine = aMachine();
    machine.run(100, false);
    expect(machine.run(1_000, false)).toBeGreaterThan(980);
  });

  it("are half of them, soon, on a machine that does other work", () => {
    const machine = aMachine();
    machine.run(8, true);
    expect(machine.run(200, true)).toBeLessThan(10);
  });

  it("are half of them as soon as other work begins, and all again when it is done", () => {
    const machine = aMachine();
    machine.run(1_000, false);
    expect(machine.run(100, true)).toBeLessThan(12);
    machine.run(80, false);
    expect(machine.run(100, false)).toBeGreaterThan(85);
  });

  it("are chosen by prompts that are read too", () => {
    const machine = aMachine();
    machine.run(8, true, 64);
    expect(machine.run(50, true, 64)).toBeLessThan(6);
  });

  it("is one where there is only one", () => {
    expect(createThreadControl(1).after({ promptTokens: 0, writtenTokens: 1, ms: 5_000 })).toBe(1);
  });
});
