import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { forkModelHost } from "../../models/forkModelHost.ts";
import { createHostedModel, type ModelClock } from "../../models/hostedModel.ts";
import type { GenerateRequest, GenerationEvent, LanguageModel } from "../../models/languageModel.ts";
import type { LaunchedModelHost, ModelHostLauncher } from "../../models/modelHostLauncher.ts";
import { systemClock } from "../../models/systemClock.ts";

/** A folder of its own that is removed when the file's tests are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "luciole-models-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Node's launcher that remembers the hosts it has started. */
export function watchedLauncher(launcher: ModelHostLauncher = forkModelHost()) {
  const hosts: LaunchedModelHost[] = [];
  return {
    hosts,
    async start(options: { gpu: boolean }, signal: AbortSignal) {
      const host = await launcher.start(options, signal);
      hosts.push(host);
      return host;
    },
    /** Ends the newest host as a crash would. */
    killNewest(): void {
      const pid = hosts.at(-1)?.pid;
      if (pid === undefined) throw new Error("No host has been started");
      process.kill(pid, "SIGKILL");
    },
  };
}

/** A model of a file, with one thread (see test-models.md) and no graphics card; closed when the file's tests are done. */
export function testModel(
  modelFile: string,
  parts: {
    launcher?: ModelHostLauncher;
    clock?: ModelClock;
    gpu?: boolean;
    places?: number;
    prefixFolder?: string;
    modelId?: string;
  } = {},
): LanguageModel {
  const model = createHostedModel({
    launcher: parts.launcher ?? forkModelHost(),
    modelId: parts.modelId ?? "0".repeat(64),
    modelFile,
    prefixFolder: parts.prefixFolder,
    settings: { gpu: parts.gpu ?? false, threads: 1, places: parts.places },
    clock: parts.clock ?? systemClock,
  });
  afterAll(() => model.close());
  return model;
}

export function aRequest(question: string, changes: Partial<GenerateRequest> = {}): GenerateRequest {
  return {
    system: "You are a kind teacher.",
    messages: [{ role: "user", text: question }],
    maxTokens: 300,
    thoughtTokens: 100,
    temperature: 0,
    ...changes,
  };
}

/** A signal that never aborts. */
export function never(): AbortSignal {
  return new AbortController().signal;
}

/** What a generation said, put together. */
export async function written(events: AsyncIterable<GenerationEvent>) {
  const all: GenerationEvent[] = [];
  for await (const event of events) all.push(event);
  const joined = (kind: "text" | "thought") =>
    all.map((event) => (event.kind === kind && "delta" in event ? event.delta : "")).join("");
  const last = all.at(-1);
  return {
    events: all,
    text: joined("text"),
    thought: joined("thought"),
    reason: last?.kind === "end" ? last.reason : undefined,
  };
}

/** Reads events until one is as wanted, and then aborts; gives what the stream throws. */
export async function stoppedAt(
  events: (signal: AbortSignal) => AsyncIterable<GenerationEvent>,
  isWanted: (event: GenerationEvent) => boolean,
): Promise<{ thrown: unknown; reason: Error }> {
  const stop = new AbortController();
  const reason = new Error("stopped by the test");
  try {
    for await (const event of events(stop.signal)) {
      if (isWanted(event)) stop.abort(reason);
    }
  } catch (thrown) {
    return { thrown, reason };
  }
  return { thrown: undefined, reason };
}
