import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { ModelDiedError, ModelUnavailableError } from "../../models/errors.ts";
import { forkModelHost } from "../../models/forkModelHost.ts";
import type { ModelClock } from "../../models/hostedModel.ts";
import type { ModelHostLauncher } from "../../models/modelHostLauncher.ts";
import { writeScriptedModel } from "../helpers/gguf/scriptedModel.ts";
import { aRequest, never, stoppedAt, temporaryFolder, testModel, watchedLauncher, written } from "../helpers/models.ts";

const folder = temporaryFolder();
const answer = "A half is one of two equal parts. [1]";
const counting = Array.from({ length: 900 }, (_, index) => `${index}, `).join("");

/** Slow enough that everything can be interrupted in its middle. */
const slow = path.join(folder, "slow.gguf");
writeScriptedModel(slow, [{ answer }, { when: "Count", answer: counting }], { ballastBytes: 60e6 });
const longPrompt = { system: "A half is one of two equal parts. ".repeat(190) };

describe("Stop", () => {
  const launcher = watchedLauncher();
  const model = testModel(slow, { launcher, places: 1 });

  it("ends a load, and its process with it", async () => {
    const stopped = await stoppedAt(
      (signal) => model.generate(aRequest("What is a half?"), signal),
      (event) => event.kind === "preparing" && event.what === "loadingModel",
    );
    expect(stopped.thrown).toBe(stopped.reason);
    await launcher.hosts[0]?.exited;
    await vi.waitFor(() => expect(model.state().kind).toBe("asleep"));
  });

  it("does not end a load that somebody else waits for", async () => {
    const other = written(model.generate(aRequest("What is a half?"), never()));
    const stopped = await stoppedAt(
      (signal) => model.generate(aRequest("What is a half?"), signal),
      (event) => event.kind === "preparing",
    );
    expect(stopped.thrown).toBe(stopped.reason);
    expect((await other).text).toBe(answer);
  });

  it("ends the reading of a long prompt within a chunk", async () => {
    let last = 0;
    const stopped = await stoppedAt(
      (signal) => model.generate(aRequest("What is a half?", longPrompt), signal),
      (event) => {
        if (event.kind === "preparing") last = event.progress;
        return event.kind === "preparing" && event.progress > 0;
      },
    );
    expect(stopped.thrown).toBe(stopped.reason);
    expect(last).toBeGreaterThan(0);
    expect(last).toBeLessThan(0.5);
    expect((await written(model.generate(aRequest("What is a half?"), never()))).text).toBe(answer);
  });

  it("ends an answer in its middle, and the next question is answered", async () => {
    let text = "";
    const stopped = await stoppedAt(
      (signal) => model.generate(aRequest("Count!", { maxTokens: 3_000 }), signal),
      (event) => {
        if (event.kind === "text") text += event.delta;
        return text.includes("10, ");
      },
    );
    expect(stopped.thrown).toBe(stopped.reason);
    expect(counting.startsWith(text)).toBe(true);
    expect(text.length).toBeLessThan(100);
    expect((await written(model.generate(aRequest("What is a half?"), never()))).text).toBe(answer);
  });

  it("frees the place of a question that waits for another", async () => {
    const first = new AbortController();
    const counted = written(model.generate(aRequest("Count!", { maxTokens: 3_000 }), first.signal));
    counted.catch(() => {});
    const waiting = new AbortController();
    const second = written(model.generate(aRequest("What is a half?"), waiting.signal));
    waiting.abort(new Error("second"));
    await expect(second).rejects.toThrow("second");
    first.abort(new Error("first"));
    await expect(counted).rejects.toThrow("first");
    expect((await written(model.generate(aRequest("What is a half?"), never()))).text).toBe(answer);
  });

  it("frees the model when the reader simply leaves", async () => {
    for await (const event of model.generate(aRequest("Count!", { maxTokens: 3_000 }), never())) {
      if (event.kind === "text") break;
    }
    expect((await written(model.generate(aRequest("What is a half?"), never()))).text).toBe(answer);
  });

  it("is never lost, however soon after the question it comes", async () => {
    const moments: (() => Promise<unknown>)[] = [
      async () => {},
      () => new Promise((resolve) => setImmediate(resolve)),
      async () => {
        for (let turn = 0; turn < 20; turn++) await Promise.resolve();
      },
    ];
    for (let round = 0; round < 12; round++) {
      const stop = new AbortController();
      const counted = written(model.generate(aRequest("Count!", { maxTokens: 3_000 }), stop.signal));
      counted.catch(() => {});
      await moments[round % moments.length]?.();
      stop.abort(new Error("stopped"));
      await expect(counted).rejects.toThrow("stopped");
    }
    const startedAt = performance.now();
    expect((await written(model.generate(aRequest("What is a half?"), never()))).text).toBe(answer);
    // One answer that goes on unheard takes longer than this.
    expect(performance.now() - startedAt).toBeLessThan(2_500);
  });

  it("throws at once when it was pressed before", async () => {
    const reason = new Error("too late");
    await expect(written(model.generate(aRequest("?"), AbortSignal.abort(reason)))).rejects.toBe(reason);
  });
});

describe("several at once", () => {
  const model = testModel(slow, { places: 3 });

  it("stand in nobody's way: who comes later is answered while the others are still being written", async () => {
    // Leaves something in every place that the next text has to clear away.
    await Promise.all(["a", "b", "c"].map((name) => written(model.generate(aRequest(name, longPrompt), never()))));
    const stop = new AbortController();
    let ended = 0;
    const counting = ["Count! 1", "Count! 2"].map((question) => {
      const events = model.generate(aRequest(question, { maxTokens: 3_000 }), stop.signal);
      let begin = () => {};
      const begun = new Promise<void>((resolve) => {
        begin = resolve;
      });
      const end = (async () => {
        for await (const event of events) if (event.kind === "text") begin();
        ended++;
      })();
      end.catch(() => {});
      return { begun, end };
    });
    await Promise.all(counting.map(({ begun }) => begun));
    const late = await written(model.generate(aRequest("What is a half?"), never()));
    expect(late.text).toBe(answer);
    expect(ended).toBe(0);
    stop.abort(new Error("enough"));
    await Promise.allSettled(counting.map(({ end }) => end));
  });
});

describe("a host that is killed while it writes", () => {
  it("is told at once, and the next question starts it again", async () => {
    const launcher = watchedLauncher();
    const model = testModel(slow, { launcher });
    const states: string[] = [];
    model.onStateChange((state) => states.push(state.kind), never());
    const writing = async () => {
      for await (const event of model.generate(aRequest("Count!", { maxTokens: 3_000 }), never())) {
        if (event.kind === "text" && launcher.hosts.length === 1) launcher.killNewest();
      }
    };
    await expect(writing()).rejects.toBeInstanceOf(ModelDiedError);
    expect(model.state()).toMatchObject({ kind: "failed", reason: "crashed" });
    expect((await written(model.generate(aRequest("What is a half?"), never()))).text).toBe(answer);
    expect(launcher.hosts).toHaveLength(2);
    expect(states).toEqual(expect.arrayContaining(["loading", "ready", "failed"]));
    expect(states.at(-1)).toBe("ready");
  });

  it("is not waited for when it keeps dying", async () => {
    const waits: number[] = [];
    const clock: ModelClock = {
      now: () => 0,
      wait: async (ms) => {
        waits.push(ms);
      },
    };
    const model = testModel(slow, { launcher: forkModelHost(fixture("hostThatCrashes.ts")), clock });
    const outcomes = [];
    for (let attempt = 0; attempt < 4; attempt++) {
      outcomes.push(await written(model.generate(aRequest("?"), never())).catch((fault) => fault));
    }
    expect(outcomes).toEqual(Array.from({ length: 4 }, () => expect.any(ModelUnavailableError)));
    expect(waits).toEqual([500, 2_000]);
    expect(model.state()).toEqual({
      kind: "failed",
      modelId: "0".repeat(64),
      reason: "crashed",
      retryAt: new Date(8_000).toISOString(),
    });
  });

  it("counts as crashed also between questions", async () => {
    const launcher = watchedLauncher();
    const model = testModel(slow, { launcher });
    await written(model.generate(aRequest("What is a half?"), never()));
    launcher.killNewest();
    await vi.waitFor(() => expect(model.state()).toMatchObject({ kind: "failed", reason: "crashed" }));
  });
});

describe("a model file that is taken away", () => {
  it("while it is in use does no harm, and is named when the model is to be loaded again", async () => {
    const file = path.join(folder, "taken-away.gguf");
    copyFileSync(slow, file);
    const launcher = watchedLauncher();
    const model = testModel(file, { launcher });
    await written(model.generate(aRequest("What is a half?"), never()));
    rmSync(file);
    expect((await written(model.generate(aRequest("What is a half?"), never()))).text).toBe(answer);
    launcher.killNewest();
    await vi.waitFor(() => expect(model.state().kind).toBe("failed"));
    await expect(written(model.generate(aRequest("What is a half?"), never()))).rejects.toMatchObject({
      code: "MODEL_UNAVAILABLE",
      reason: "missing",
    });
    expect(model.state()).toMatchObject({ kind: "failed", reason: "missing" });
    copyFileSync(slow, file);
    expect((await written(model.generate(aRequest("What is a half?"), never()))).text).toBe(answer);
  });
});

describe("the graphics card", () => {
  it("is given up at once when the host dies with it", async () => {
    const crashing = forkModelHost(fixture("hostThatCrashes.ts"));
    const sound = forkModelHost();
    const starts: boolean[] = [];
    const launcher: ModelHostLauncher = {
      start(options, signal) {
        starts.push(options.gpu);
        return (options.gpu ? crashing : sound).start(options, signal);
      },
    };
    const model = testModel(slow, { launcher, gpu: true });
    expect((await written(model.generate(aRequest("What is a half?"), never()))).text).toBe(answer);
    expect(starts).toEqual([true, false]);
    expect(model.state()).toMatchObject({ kind: "ready", backend: "cpu" });
  });
});

describe("closing", () => {
  it("ends the process and fails what was running", async () => {
    const launcher = watchedLauncher();
    const model = testModel(slow, { launcher });
    const running = written(model.generate(aRequest("Count!", { maxTokens: 3_000 }), never()));
    running.catch(() => {});
    await vi.waitFor(() => expect(model.state().kind).toBe("ready"), { timeout: 20_000 });
    await model.close();
    await expect(running).rejects.toBeInstanceOf(ModelDiedError);
    await launcher.hosts[0]?.exited;
    await expect(written(model.generate(aRequest("?"), never()))).rejects.toBeInstanceOf(ModelDiedError);
  });
});

describe("the engine's death", () => {
  it("ends the host, even in the middle of an answer", async () => {
    const engine = spawn(process.execPath, [fixture("engineThatDies.ts"), slow], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = await once(engine.stdout, "data");
    const hostPid = Number.parseInt(String(line), 10);
    expect(isAlive(hostPid)).toBe(true);
    engine.kill("SIGKILL");
    await vi.waitFor(() => expect(isAlive(hostPid)).toBe(false), { timeout: 5_000 });
  });
});

function fixture(name: string): string {
  return path.join(import.meta.dirname, "fixtures", name);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
