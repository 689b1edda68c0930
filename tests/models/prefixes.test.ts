import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { GenerationEvent } from "../../models/languageModel.ts";
import { writeScriptedModel } from "../helpers/gguf/scriptedModel.ts";
import { aRequest, never, temporaryFolder, testModel, written } from "../helpers/models.ts";

const folder = temporaryFolder();
const answer = "A half is one of two equal parts. [1]";
const counting = Array.from({ length: 900 }, (_, index) => `${index}, `).join("");
const modelFile = path.join(folder, "model.gguf");
writeScriptedModel(modelFile, [{ answer }, { when: "Count", answer: counting }], { ballastBytes: 30e6 });

/** A lesson of some hundred tokens. */
const lesson = (name: string) => ({ system: `${name}. ${"A half is one of two equal parts. ".repeat(60)}` });
const newFolder = (name: string) => path.join(folder, name);

/** The share of the prompt that did not have to be read. */
function kept(events: readonly GenerationEvent[]): number {
  const first = events.find((event) => event.kind === "preparing" && event.what === "readingPrompt");
  return first?.kind === "preparing" ? first.progress : 0;
}

describe("a lesson is read once", () => {
  it("for every student, whichever place they get", async () => {
    const model = testModel(modelFile, { places: 3, prefixFolder: newFolder("places") });
    const first = await written(model.generate(aRequest("What is a half?", lesson("Halves")), never()));
    expect(kept(first.events)).toBe(0);
    const stop = new AbortController();
    const counted = written(model.generate(aRequest("Count!", { ...lesson("Halves"), maxTokens: 3_000 }), stop.signal));
    counted.catch(() => {});
    // One of these gets the place of the first, the other a place that has seen nothing.
    const others = await Promise.all(
      ["And a quarter?", "And a third?"].map((question) =>
        written(model.generate(aRequest(question, lesson("Halves")), never())),
      ),
    );
    for (const { text, events } of others) {
      expect(text).toBe(answer);
      expect(kept(events)).toBeGreaterThan(0.9);
    }
    stop.abort(new Error("enough"));
    await counted.catch(() => {});
    expect(readdirSync(newFolder("places"))).toHaveLength(1);
  });

  it("when many begin it at the same time", async () => {
    const model = testModel(modelFile, { places: 4, prefixFolder: newFolder("same-time") });
    const all = await Promise.all(
      ["1?", "2?", "3?", "4?"].map((question) =>
        written(model.generate(aRequest(question, lesson("Halves")), never())),
      ),
    );
    expect(all.map(({ text }) => text)).toEqual([answer, answer, answer, answer]);
    expect(all.map(({ events }) => kept(events) > 0.9).sort()).toEqual([false, true, true, true]);
  });

  it("and is still known after a restart", async () => {
    const prefixFolder = newFolder("restart");
    const before = testModel(modelFile, { prefixFolder });
    await written(before.generate(aRequest("What is a half?", lesson("Halves")), never()));
    await before.close();
    const again = await written(
      testModel(modelFile, { prefixFolder }).generate(aRequest("And a quarter?", lesson("Halves")), never()),
    );
    expect(again.text).toBe(answer);
    expect(kept(again.events)).toBeGreaterThan(0.9);
  });

  it("but anew if what was kept is damaged", async () => {
    const prefixFolder = newFolder("damaged");
    const before = testModel(modelFile, { prefixFolder });
    await written(before.generate(aRequest("What is a half?", lesson("Halves")), never()));
    await before.close();
    const file = path.join(prefixFolder, readdirSync(prefixFolder)[0] ?? "");
    const bytes = readFileSync(file);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const again = await written(
      testModel(modelFile, { prefixFolder }).generate(aRequest("And a quarter?", lesson("Halves")), never()),
    );
    expect(again.text).toBe(answer);
    expect(kept(again.events)).toBe(0);
  });

  it("but anew for another model", async () => {
    const prefixFolder = newFolder("another");
    const before = testModel(modelFile, { prefixFolder });
    await written(before.generate(aRequest("What is a half?", lesson("Halves")), never()));
    await before.close();
    const other = testModel(modelFile, { prefixFolder, modelId: "1".repeat(64) });
    const again = await written(other.generate(aRequest("And a quarter?", lesson("Halves")), never()));
    expect(again.text).toBe(answer);
    expect(kept(again.events)).toBe(0);
    expect(readdirSync(prefixFolder)).toHaveLength(1);
  });

  it("by another when the one who began is stopped", async () => {
    const model = testModel(modelFile, { places: 2, prefixFolder: newFolder("stopped") });
    await written(model.generate(aRequest("Hello"), never()));
    const stop = new AbortController();
    const first = (async () => {
      for await (const event of model.generate(aRequest("1?", lesson("Halves")), stop.signal)) {
        if (event.kind === "preparing" && event.progress > 0) stop.abort(new Error("stopped"));
      }
    })();
    const second = written(model.generate(aRequest("2?", lesson("Halves")), never()));
    await expect(first).rejects.toThrow("stopped");
    expect((await second).text).toBe(answer);
  });
});
