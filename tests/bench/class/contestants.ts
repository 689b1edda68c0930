import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { forkModelHost } from "../../../models/forkModelHost.ts";
import { createHostedModel } from "../../../models/hostedModel.ts";
import type { LanguageModel } from "../../../models/languageModel.ts";
import { systemClock } from "../../../models/systemClock.ts";

/** When one student's first and last token came, in milliseconds after all asked. */
export interface Student {
  readonly firstMs: number;
  readonly lastMs: number;
}

export interface Contestant {
  readonly name: string;
  /** Writes so many tokens after each prompt, all at the same time. */
  write(prompts: readonly string[], tokens: number): Promise<Student[]>;
  close(): Promise<void>;
}

const never = new AbortController().signal;

/** Our whole path: engine side, port, model host. */
export function ourModel(modelFile: string, threads: number, places: number, prefixFolder?: string): LanguageModel {
  return createHostedModel({
    launcher: forkModelHost(),
    modelId: "0".repeat(64),
    modelFile,
    prefixFolder,
    settings: { gpu: false, threads, places },
    clock: systemClock,
  });
}

/** One answer; how long the first token took is told by the first piece that is not preparation. */
export async function answerOf(
  model: LanguageModel,
  system: string,
  question: string,
  tokens: number,
  startedAt: number,
) {
  let firstMs = 0;
  let reason = "";
  const request = { system, messages: [{ role: "user", text: question }], thoughtTokens: 0, temperature: 0.5 } as const;
  for await (const event of model.generate({ ...request, maxTokens: tokens }, never)) {
    // The prompt is read: what is left is one token. Random weights may write nothing that can be shown for a while.
    if (event.kind === "preparing" && event.what === "readingPrompt" && event.progress === 1) {
      firstMs = performance.now() - startedAt;
    }
    if (event.kind === "end") reason = event.reason;
  }
  if (reason !== "maxTokens") throw new Error(`The answer ended too early: ${reason}`);
  return { firstMs, lastMs: performance.now() - startedAt };
}

export async function luciole(modelFile: string, threads: number, places: number): Promise<Contestant> {
  const model = ourModel(modelFile, threads, places);
  for await (const _ of model.prepare(never));
  return {
    name: "Luciole",
    async write(prompts, tokens) {
      const startedAt = performance.now();
      return await Promise.all(prompts.map((prompt) => answerOf(model, "", prompt, tokens, startedAt)));
    },
    close: () => model.close(),
  };
}

export async function bareLoop(modelFile: string, threads: number, places: number): Promise<Contestant> {
  const program = path.join(import.meta.dirname, "bareLoop.ts");
  const child = spawn(process.execPath, [program, modelFile, String(threads), String(places)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  await lines.next();
  return {
    name: "node-llama-cpp's bare loop",
    async write(prompts, tokens) {
      child.stdin.write(`${JSON.stringify({ prompts, tokens })}\n`);
      const { value } = await lines.next();
      return JSON.parse(String(value));
    },
    async close() {
      child.kill();
    },
  };
}
