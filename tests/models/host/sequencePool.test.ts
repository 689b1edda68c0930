import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { startLlama } from "../../../models/host/llamaCpp.ts";
import { createRounds } from "../../../models/host/rounds.ts";
import { createSequencePool } from "../../../models/host/sequencePool.ts";
import { writeTinyModel } from "../../helpers/gguf/tinyModel.ts";
import { never, temporaryFolder } from "../../helpers/models.ts";

const file = path.join(temporaryFolder(), "tiny.gguf");
writeTinyModel(file);
const llama = await startLlama({ gpu: false });
afterAll(() => llama.dispose());
const model = await llama.loadModel({ modelPath: file });

async function fourPlaces() {
  const rounds = createRounds(() => performance.now());
  const context = await model.createContext({
    contextSize: 256,
    sequences: 4,
    threads: 1,
    batching: { itemPrioritizationStrategy: rounds.share },
  });
  return createSequencePool(context, rounds);
}
const goat = model.tokenize("The goat eats grass and leaves all day");
const rain = model.tokenize("Rain");

it("the place that has read most of a prompt is taken while nobody writes", async () => {
  const pool = await fourPlaces();
  const [first, second] = [await pool.take(goat, never()), await pool.take(rain, never())];
  await Promise.all([
    first.evaluateWithoutGeneratingNewTokens([...rain]),
    second.evaluateWithoutGeneratingNewTokens([...goat]),
  ]);
  pool.giveBack(first);
  pool.giveBack(second);
  expect(await pool.take(goat, never())).toBe(second);
});

it("while others write, the gap between them is filled, so that all are computed together", async () => {
  const pool = await fourPlaces();
  const three = [await pool.take(rain, never()), await pool.take(rain, never()), await pool.take(rain, never())];
  const [first, second] = three;
  if (first === undefined || second === undefined) throw new Error("no places");
  await first.evaluateWithoutGeneratingNewTokens([...goat]);
  pool.giveBack(second);
  expect(await pool.take(goat, never())).toBe(second);

  // The first has read the goat, but the last is beside those that write just as well.
  pool.giveBack(first);
  expect(await pool.take(goat, never())).toBe(first);
});
