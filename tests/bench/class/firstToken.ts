import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { answerOf, ourModel } from "./contestants.ts";

/** Milliseconds to the first token of a question in a lesson. */
export interface FirstTokens {
  /** The first question of all in the lesson. */
  readonly cold: number;
  readonly samePlace: number;
  readonly otherPlace: number;
  readonly afterRestart: number;
}

/** About 600 tokens by the byte-level vocabulary of the model of random weights, and a question of about 50. */
const lesson = (name: string) =>
  `Lesson ${name}. ${"The rain fills the river and the river fills the sea. ".repeat(16)}`;
const question = (name: string) => `${name}: why does the river not stop when it has not rained for days?`;
const never = new AbortController().signal;

/** A lesson that nobody has asked in, asked in again in the same place, in another one, and after a restart. */
export async function firstTokens(modelFile: string, threads: number, round: number): Promise<FirstTokens> {
  const folder = mkdtempSync(path.join(tmpdir(), "luciole-prefixes-"));
  const opened = async () => {
    const model = ourModel(modelFile, threads, 2, folder);
    for await (const _ of model.prepare(never));
    return model;
  };
  const name = `number ${round}`;
  const first = async (model: Awaited<ReturnType<typeof opened>>, asked: string, tokens = 4) =>
    (await answerOf(model, lesson(name), question(asked), tokens, performance.now())).firstMs;
  try {
    const model = await opened();
    // Another text first, so that no memory is touched for the first time in what is measured.
    await answerOf(model, "", question("before"), 4, performance.now());
    const cold = await first(model, "one");
    const samePlace = await first(model, "two");
    // The place that has the lesson is taken by a question in another one; the other place has not seen it.
    await answerOf(model, lesson("elsewhere"), question("three"), 4, performance.now());
    await answerOf(model, lesson("elsewhere"), `again ${question("three")}`, 4, performance.now());
    await Promise.all([0, 1].map((n) => answerOf(model, `Nothing ${n}.`, question("away"), 4, performance.now())));
    const otherPlace = await first(model, "four");
    await model.close();
    const again = await opened();
    await answerOf(again, "", question("before"), 4, performance.now());
    const afterRestart = await first(again, "five");
    await again.close();
    return { cold, samePlace, otherPlace, afterRestart };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
