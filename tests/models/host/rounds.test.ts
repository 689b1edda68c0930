import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type LlamaContext, startLlama } from "../../../models/host/llamaCpp.ts";
import { createRounds, type Rounds } from "../../../models/host/rounds.ts";
import { createSequencePool, type SequencePool } from "../../../models/host/sequencePool.ts";
import { writeTinyModel } from "../../helpers/gguf/tinyModel.ts";
import { never, temporaryFolder } from "../../helpers/models.ts";

const file = path.join(temporaryFolder(), "tiny.gguf");
writeTinyModel(file);
const llama = await startLlama({ gpu: false });
afterAll(() => llama.dispose());
const model = await llama.loadModel({ modelPath: file });

/** A pool of the real library, which tells how many texts each of its batches held. */
async function pool(sequences: number): Promise<{ batches: number[]; pool: SequencePool; rounds: Rounds }> {
  const rounds = createRounds(() => performance.now());
  const batches: number[] = [];
  const context: LlamaContext = await model.createContext({
    contextSize: 512,
    sequences,
    threads: 1,
    batching: {
      itemPrioritizationStrategy: (batch) => {
        const shares = rounds.share(batch);
        if (shares.length > 0) batches.push(shares.length);
        return shares;
      },
    },
  });
  return { batches, pool: createSequencePool(context, rounds), rounds };
}

async function write(places: SequencePool, text: string, tokens: number): Promise<number[]> {
  const prompt = model.tokenize(text);
  const sequence = await places.take(prompt, never());
  const written: number[] = [];
  try {
    for await (const token of sequence.evaluate(prompt, { yieldEogToken: true })) {
      if (written.push(token) === tokens) return written;
    }
    return written;
  } finally {
    places.giveBack(sequence);
  }
}

describe("texts that are written at the same time", () => {
  it.each([2, 4])("go together, %d to a batch, each with its own words", async (count) => {
    const apart = await pool(count);
    const texts = Array.from({ length: count }, (_, index) => `${index}: what is a half?`);
    const alone: number[][] = [];
    for (const text of texts) alone.push(await write(apart.pool, text, 40));

    const { batches, pool: places } = await pool(count);
    const together = await Promise.all(texts.map((text) => write(places, text, 40)));
    expect(together).toEqual(alone);
    expect(batches.filter((size) => size === count).length).toBeGreaterThan(36);
  });

  it("are not held up by one that has joined and does nothing", async () => {
    const { pool: places, rounds } = await pool(2);
    rounds.join();
    expect(await write(places, "what is a half?", 20)).toHaveLength(20);
  });

  it("rest between two tokens while a task has the context alone", async () => {
    const { pool: places, rounds, batches } = await pool(3);
    const writing = Promise.all([write(places, "one", 200), write(places, "two", 200)]);
    const used = await places.take([], never());
    await used.evaluateWithoutGeneratingNewTokens(model.tokenize("to be forgotten"));
    await rounds.alone(() => used.clearHistory());
    expect(batches.length).toBeLessThan(200);
    places.giveBack(used);
    expect((await writing).map((tokens) => tokens.length)).toEqual([200, 200]);
  });
});
