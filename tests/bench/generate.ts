import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { forkModelHost } from "../../models/forkModelHost.ts";
import { createHostedModel } from "../../models/hostedModel.ts";
import { systemClock } from "../../models/systemClock.ts";
import { fullSizeModel } from "../helpers/gguf/fullSizeModel.ts";

/**
 * Tokens a second through our whole path (engine side, IPC, host) against node-llama-cpp as its guide shows it, on a model
 * of random weights in the shape of Qwen3-0.6B, turn by turn in the same minutes. Prints the ratio of the medians.
 *
 * node tests/bench/generate.ts [rounds=5] [threads=2]
 */
const rounds = Number(process.argv[2] ?? 5);
const threads = Number(process.argv[3] ?? 2);
const maxTokens = 128;

interface Measured {
  readonly tokens: number;
  readonly firstMs: number;
  readonly writingMs: number;
}
interface Contestant {
  readonly name: string;
  answer(question: string): Promise<Measured>;
  close(): Promise<void>;
}

const root = path.resolve(import.meta.dirname, "../..");
const modelFile = fullSizeModel(path.join(root, ".cache/models"));

async function ours(): Promise<Contestant> {
  const model = createHostedModel({
    launcher: forkModelHost(),
    modelId: "bench",
    modelFile,
    settings: { gpu: false, threads },
    clock: systemClock,
  });
  const signal = new AbortController().signal;
  for await (const _ of model.prepare(signal));
  return {
    name: "Luciole",
    async answer(question) {
      const request = { system: "", messages: [{ role: "user", text: question }], maxTokens } as const;
      const startedAt = performance.now();
      let firstAt = 0;
      for await (const event of model.generate({ ...request, thoughtTokens: 0, temperature: 0.5 }, signal)) {
        if (firstAt === 0 && event.kind === "text") firstAt = performance.now();
      }
      return { tokens: maxTokens, firstMs: firstAt - startedAt, writingMs: performance.now() - firstAt };
    },
    close: () => model.close(),
  };
}

async function plain(name: string, environment: NodeJS.ProcessEnv): Promise<Contestant> {
  const program = path.join(import.meta.dirname, "generate/plain.ts");
  const child = spawn(process.execPath, [program, modelFile, String(threads)], {
    env: { ...process.env, ...environment },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  await lines.next();
  return {
    name,
    async answer(question) {
      child.stdin.write(`${JSON.stringify({ question, maxTokens })}\n`);
      const { value } = await lines.next();
      return JSON.parse(String(value));
    },
    async close() {
      child.kill();
    },
  };
}

const contestants = [
  await ours(),
  await plain("node-llama-cpp as it comes", {}),
  await plain("the same, UV_THREADPOOL_SIZE=1", { UV_THREADPOOL_SIZE: "1" }),
];
const results = contestants.map((): Measured[] => []);
const prompt = "A half is one of two equal parts of a whole. ".repeat(16);
for (let round = 0; round < rounds; round++) {
  for (const [index, contestant] of contestants.entries()) {
    results[index]?.push(await contestant.answer(`${round}. ${prompt}`));
  }
}
await Promise.all(contestants.map((contestant) => contestant.close()));

const median = (values: readonly number[]) => [...values].sort((left, right) => left - right)[values.length >> 1] ?? 0;
const speeds = results.map((all) => median(all.map(({ tokens, writingMs }) => ((tokens - 1) / writingMs) * 1000)));
const firsts = results.map((all) => median(all.map(({ firstMs }) => firstMs)));
console.log(`0.6B shape, Q4_0, ${threads} threads, ${maxTokens} tokens, median of ${rounds}`);
for (const [index, { name }] of contestants.entries()) {
  const speed = (speeds[index] ?? 0).toFixed(1);
  console.log(
    `${name.padEnd(32)} ${speed.padStart(6)} tokens/s   first token after ${(firsts[index] ?? 0).toFixed(0)} ms`,
  );
}
console.log(`ratio to node-llama-cpp as it comes: ${((speeds[0] ?? 0) / (speeds[1] ?? 1)).toFixed(2)}`);
console.log(`ratio to the same with one pool thread: ${((speeds[0] ?? 0) / (speeds[2] ?? 1)).toFixed(2)}`);
