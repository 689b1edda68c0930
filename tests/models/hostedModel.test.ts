import path from "node:path";
import { describe, expect, it } from "vitest";
import { PromptTooLongError } from "../../models/errors.ts";
import { writeScriptedModel } from "../helpers/gguf/scriptedModel.ts";
import { writeTinyModel } from "../helpers/gguf/tinyModel.ts";
import { aRequest, never, temporaryFolder, testModel, written } from "../helpers/models.ts";

const folder = temporaryFolder();
const english = "A half is one of two equal parts. [1] Two halves make a whole. [2] Nobody knows. [9]";
const chinese = "一半是两个相等部分中的一个。[1] 两个一半是一个整体。[2]";
const french = "Une moitié est une part sur deux parts égales. [1]";

const scripted = path.join(folder, "scripted.gguf");
writeScriptedModel(scripted, [
  { answer: english },
  { when: "中文", answer: chinese },
  { when: "en français", thought: "Réfléchissons un peu, sans hâte.", answer: french },
  { when: "sans fin", answer: "encore et toujours la même chose ", isEndless: true },
]);
const model = testModel(scripted, { places: 4 });

describe("a model in its host", () => {
  it("tells that it loads, then that it reads, then writes, then ends", async () => {
    const { events, text, reason } = await written(model.generate(aRequest("What is a half?"), never()));
    expect(text).toBe(english);
    expect(reason).toBe("finished");
    expect(events[0]).toEqual({ kind: "preparing", what: "loadingModel", progress: 0 });
    expect(events).toContainEqual({ kind: "preparing", what: "readingPrompt", progress: 1 });
    expect(model.state()).toMatchObject({ kind: "ready", backend: "cpu", contextTokens: 8192, places: 4 });
  });

  it("streams: the answer comes in many pieces", async () => {
    const { events } = await written(model.generate(aRequest("What is a half?"), never()));
    expect(events.filter((event) => event.kind === "text").length).toBeGreaterThan(10);
  });

  it("answers in Chinese", async () => {
    const { text } = await written(model.generate(aRequest("什么是一半？中文"), never()));
    expect(text).toBe(chinese);
  });

  it("answers the last question of a thread", async () => {
    const messages = [
      { role: "user", text: "什么是一半？中文" },
      { role: "assistant", text: chinese },
      { role: "user", text: "And in English?" },
    ] as const;
    const { text } = await written(model.generate(aRequest("", { messages }), never()));
    expect(text).toBe(english);
  });

  it("keeps thoughts out of the answer", async () => {
    const { text, thought } = await written(model.generate(aRequest("Une moitié, en français ?"), never()));
    expect(text).toBe(french);
    expect(thought.trim()).toBe("Réfléchissons un peu, sans hâte.");
  });

  it("ends a thought that is longer than its budget, and answers all the same", async () => {
    const request = aRequest("Une moitié, en français ?", { thoughtTokens: 2 });
    const { text, thought } = await written(model.generate(request, never()));
    expect(text).toBe(french);
    expect(thought.length).toBeLessThan("Réfléchissons un peu, sans hâte.".length);
  });

  it("shows no thought when none is allowed", async () => {
    const request = aRequest("Une moitié, en français ?", { thoughtTokens: 0 });
    expect((await written(model.generate(request, never()))).text).toBe(french);
  });

  it("stops at the given number of tokens", async () => {
    const { text, reason } = await written(model.generate(aRequest("What is a half?", { maxTokens: 4 }), never()));
    expect(reason).toBe("maxTokens");
    expect(english.startsWith(text)).toBe(true);
    expect(text.length).toBeGreaterThan(0);
    expect(text.length).toBeLessThan(english.length / 2);
  });

  it.each([0, 0.4])("ends a loop (temperature %d)", async (temperature) => {
    const request = aRequest("Répète sans fin", { maxTokens: 2_000, temperature, seed: 1 });
    const { text, reason } = await written(model.generate(request, never()));
    expect(reason).toBe("loop");
    expect(text.startsWith("encore et toujours")).toBe(true);
  });

  it("refuses a prompt that leaves no room for an answer, and goes on working", async () => {
    const request = aRequest("What is a half?", { system: "half ".repeat(9_000) });
    await expect(written(model.generate(request, never()))).rejects.toBeInstanceOf(PromptTooLongError);
    expect((await written(model.generate(aRequest("What is a half?"), never()))).text).toBe(english);
  });

  it("reads only what is new in a prompt that begins like the last one", async () => {
    const system = "A half is one of two equal parts. ".repeat(60);
    const first = await written(model.generate(aRequest("What is a half?", { system }), never()));
    const second = await written(model.generate(aRequest("And a quarter?", { system }), never()));
    const readings = ({ events }: typeof first) => events.filter((event) => event.kind === "preparing").length;
    expect(readings(first)).toBeGreaterThan(4);
    expect(readings(second)).toBeLessThanOrEqual(2);
  });

  it("answers more questions at once than it has places, each with its own answer", async () => {
    const questions = ["What is a half?", "什么是一半？中文", "Une moitié, en français ?"];
    const all = await Promise.all(
      [...questions, ...questions].map((question) => written(model.generate(aRequest(question), never()))),
    );
    expect(all.map(({ text }) => text)).toEqual([english, chinese, french, english, chinese, french]);
  });

  it("counts tokens", async () => {
    expect(await model.countTokens("一半", never())).toBe(6);
  });

  it("ends when its time is up", async () => {
    const slow = path.join(folder, "slow.gguf");
    const counting = Array.from({ length: 900 }, (_, index) => `${index}, `).join("");
    writeScriptedModel(slow, [{ answer: counting }], { ballastBytes: 100e6 });
    const request = aRequest("Count!", { maxTokens: 2_000, maxMs: 300 });
    const { text, reason } = await written(testModel(slow).generate(request, never()));
    expect(reason).toBe("timeUp");
    expect(counting.startsWith(text)).toBe(true);
  });
});

describe("characters that are split over tokens", () => {
  const split = path.join(folder, "split.gguf");
  const answer = "水从云里落下来，流进河里。L'été, l'eau s'évapore. 🌧️";
  writeScriptedModel(split, [{ answer }], { splitCharacters: true });
  const splitModel = testModel(split);

  it("arrive whole", async () => {
    const { text, events } = await written(splitModel.generate(aRequest("?"), never()));
    expect(text).toBe(answer);
    expect(JSON.stringify(events)).not.toContain("\uFFFD");
  });

  it.each([1, 2, 3, 4, 5, 6])("are never shown in part when the answer is cut after %d tokens", async (maxTokens) => {
    const { text } = await written(splitModel.generate(aRequest("?", { maxTokens }), never()));
    expect(answer.startsWith(text)).toBe(true);
  });
});

describe("templates", () => {
  it("that open the thought themselves do not let it out", async () => {
    const opened = path.join(folder, "opened.gguf");
    const chatTemplate =
      "{%- for message in messages -%}{{- '<|im_start|>' + message.role + '\\n' + message.content + '<|im_end|>' + '\\n' -}}" +
      "{%- endfor -%}{%- if add_generation_prompt -%}{{- '<|im_start|>assistant\\n<think>' -}}{%- endif -%}";
    writeScriptedModel(opened, [{ thought: "Let me think.", answer: english }], { chatTemplate });
    const { text, thought } = await written(testModel(opened).generate(aRequest("What is a half?"), never()));
    expect(text).toBe(english);
    expect(thought.trim()).toBe("Let me think.");
  });

  it("work with a model of random weights, whatever it babbles", async () => {
    const tiny = path.join(folder, "tiny.gguf");
    writeTinyModel(tiny);
    const request = aRequest("你好", { maxTokens: 40, temperature: 1, seed: 3 });
    const { reason, events } = await written(testModel(tiny).generate(request, never()));
    expect(reason).toBeDefined();
    expect(JSON.stringify(events)).not.toContain("\uFFFD");
  });
});
