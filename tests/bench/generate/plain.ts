import { createInterface } from "node:readline";
import { getLlama, LlamaChatSession } from "node-llama-cpp";

/**
 * The yardstick: node-llama-cpp as its guide shows it, in a process of its own.
 * Arguments: model file, threads. For each line on stdin (JSON with `question` and `maxTokens`) it writes one answer and
 * prints the milliseconds to the first token and from there to the last.
 */
const [modelPath = "", threads = "1"] = process.argv.slice(2);
const llama = await getLlama({ build: "never", gpu: false, progressLogs: false });
const model = await llama.loadModel({ modelPath });
const context = await model.createContext({ contextSize: 4096, threads: Number(threads) });
const session = new LlamaChatSession({ contextSequence: context.getSequence() });
console.log("ready");
for await (const line of createInterface({ input: process.stdin })) {
  const { question, maxTokens } = JSON.parse(line);
  session.resetChatHistory();
  const startedAt = performance.now();
  let firstAt = 0;
  let tokens = 0;
  await session.prompt(question, {
    maxTokens,
    temperature: 0.5,
    onToken: (more) => {
      if (tokens === 0) firstAt = performance.now();
      tokens += more.length;
    },
  });
  const endedAt = performance.now();
  console.log(JSON.stringify({ tokens, firstMs: firstAt - startedAt, writingMs: endedAt - firstAt }));
}
