import { createInterface } from "node:readline";
import { getLlama } from "node-llama-cpp";

/**
 * The yardstick: node-llama-cpp's bare evaluate loop as it comes, one sequence for each student, in a process of its own.
 * Arguments: model file, threads, sequences. For each line on stdin (JSON: `prompts`, `tokens`) it writes so many tokens
 * after each prompt, all at the same time, and prints when each student's first and last token came.
 */
const [modelPath = "", threads = "1", sequences = "1"] = process.argv.slice(2);
const llama = await getLlama({ build: "never", gpu: false, progressLogs: false });
const model = await llama.loadModel({ modelPath });
const context = await model.createContext({
  contextSize: 2048,
  sequences: Number(sequences),
  threads: Number(threads),
});
const places = Array.from({ length: Number(sequences) }, () => context.getSequence());

async function write(place: (typeof places)[number], prompt: string, count: number, startedAt: number) {
  await place.clearHistory();
  let firstMs = 0;
  let written = 0;
  for await (const _ of place.evaluate(model.tokenize(prompt), { temperature: 0.5, yieldEogToken: true })) {
    if (written === 0) firstMs = performance.now() - startedAt;
    if (++written === count) break;
  }
  return { firstMs, lastMs: performance.now() - startedAt };
}

console.log("ready");
for await (const line of createInterface({ input: process.stdin })) {
  const { prompts, tokens } = JSON.parse(line) as { prompts: string[]; tokens: number };
  const startedAt = performance.now();
  const students = await Promise.all(
    prompts.flatMap((prompt, index) => {
      const place = places[index];
      return place === undefined ? [] : [write(place, prompt, tokens, startedAt)];
    }),
  );
  console.log(JSON.stringify(students));
}
