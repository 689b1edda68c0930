import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  existsSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyModelFile } from "../../models/copyModelFile.ts";
import {
  ModelDiskFullError,
  ModelInstallBusyError,
  ModelRefusedError,
  UnknownModelError,
} from "../../models/errors.ts";
import { forkModelHost } from "../../models/forkModelHost.ts";
import { createModelFiles, type InstallProgress, type ModelFiles } from "../../models/modelFiles.ts";
import { writeGguf } from "../helpers/gguf/ggufFile.ts";
import { writeScriptedModel } from "../helpers/gguf/scriptedModel.ts";
import { writeTinyModel } from "../helpers/gguf/tinyModel.ts";
import { aRequest, never, temporaryFolder, watchedLauncher, written } from "../helpers/models.ts";

const sources = temporaryFolder();
const folder = path.join(temporaryFolder(), "models");
const launcher = watchedLauncher();
const files = createModelFiles({
  folder,
  prefixFolder: path.join(sources, "prefixes"),
  launcher,
  options: { gpu: false, threads: 1, places: 1 },
});
afterAll(() => files.close());

const tiny = path.join(sources, "tiny.gguf");
const scripted = path.join(sources, "scripted.gguf");
beforeAll(() => {
  writeTinyModel(tiny);
  writeScriptedModel(scripted, [{ answer: "A half is one of two equal parts." }]);
});

/** The reason of a refusal; the models' folder must be as it was. */
async function refusal(file: string, action: (file: string) => Promise<unknown> = install) {
  const before = contents();
  const fault = await action(file).then(
    () => new Error("It was not refused"),
    (thrown: unknown) => thrown,
  );
  expect(fault).toBeInstanceOf(ModelRefusedError);
  expect(contents()).toEqual(before);
  return fault instanceof ModelRefusedError ? fault.reason : undefined;
}

const contents = () => (existsSync(folder) ? readdirSync(folder).sort() : []);
const install = (file: string) => files.install(file, () => {}, never());

function cut(file: string, bytes: number): string {
  const copy = path.join(sources, `cut-${bytes}.gguf`);
  copyFileSync(file, copy);
  truncateSync(copy, bytes);
  return copy;
}

describe("a file that is no good model is refused", () => {
  it.each(["luciole.txt", "empty.gguf"])("as no GGUF: %s", async (name) => {
    const file = path.join(sources, name);
    writeFileSync(file, name.startsWith("empty") ? "" : "Once upon a time there was a model.");
    expect(await refusal(file)).toBe("notGguf");
  });

  it("as unreadable: a path with nothing there", async () => {
    expect(await refusal(path.join(sources, "nothing.gguf"))).toBe("unreadable");
    expect(await refusal(sources)).toBe("unreadable");
    const pipe = path.join(sources, "pipe.gguf");
    execFileSync("mkfifo", [pipe]);
    expect(await refusal(pipe)).toBe("unreadable");
  });

  it.each([10, 24, 100, 3_000, 8_000, -40_000, -1])("as truncated: cut after %d bytes", async (bytes) => {
    const size = statSync(tiny).size;
    expect(await refusal(cut(tiny, bytes < 0 ? size + bytes : bytes))).toBe("truncated");
  });

  it("as of an unsupported architecture", async () => {
    const file = path.join(sources, "unknown.gguf");
    writeScriptedModel(file, [{ answer: "No." }], {
      metadata: { "general.architecture": { type: "string", value: "abacus" } },
    });
    expect(await refusal(file)).toBe("unsupportedArchitecture");
  });

  it("as one that cannot chat: an embedding model", async () => {
    const file = path.join(sources, "embedding.gguf");
    writeScriptedModel(file, [{ answer: "No." }], { metadata: { "qwen3.pooling_type": { type: "u32", value: 1 } } });
    expect(await refusal(file)).toBe("unsupportedArchitecture");
  });

  it("as without a chat template, if nothing shows that it was trained to chat", async () => {
    const file = path.join(sources, "base.gguf");
    writeScriptedModel(file, [{ answer: "No." }], { chatTemplate: null });
    expect(await refusal(file)).toBe("noChatTemplate");
  });

  it("as too big for the memory of any such machine", async () => {
    const file = path.join(sources, "huge.gguf");
    writeScriptedModel(file, [{ answer: "No." }], { ballastBytes: 300e9 });
    expect(await refusal(file)).toBe("tooBigForMemory");
  });

  it("as unusable: part of a split model", async () => {
    const file = path.join(sources, "split.gguf");
    writeScriptedModel(file, [{ answer: "No." }], { metadata: { "split.count": { type: "u32", value: 2 } } });
    expect(await refusal(file)).toBe("unusable");
  });

  it("as unusable: a header that promises more than any model has", async () => {
    const file = path.join(sources, "lying.gguf");
    const bytes = readFileSync(tiny);
    bytes.writeBigUInt64LE(2n ** 60n, 8);
    writeFileSync(file, bytes);
    expect(await refusal(file)).toBe("unusable");
  });

  it("as unusable: tensors are missing, which only the trial shows", async () => {
    const file = path.join(sources, "hollow.gguf");
    writeGguf(file, hollowMetadata(), [{ name: "token_embd.weight", dims: [32, 32], type: "F32" }]);
    expect(await refusal(file)).toBe("unusable");
  });

  it("as unusable: weights that are no numbers, which only the trial shows", async () => {
    const file = path.join(sources, "spoilt.gguf");
    copyFileSync(tiny, file);
    const descriptor = openSync(file, "r+");
    writeSync(descriptor, Buffer.alloc(8_000, 0xff), 0, 8_000, statSync(file).size - 8_000);
    closeSync(descriptor);
    expect(await refusal(file)).toBe("unusable");
  });

  function hollowMetadata() {
    const header = path.join(sources, "header.gguf");
    writeTinyModel(header);
    const names = ["<|endoftext|>", "<|im_start|>", "<|im_end|>", ..."abcdefghijklmnopqrstuvwxyz012"];
    return new Map([
      ["general.architecture", { type: "string", value: "qwen3" }],
      ["qwen3.block_count", { type: "u32", value: 1 }],
      ["qwen3.context_length", { type: "u32", value: 2048 }],
      ["qwen3.embedding_length", { type: "u32", value: 32 }],
      ["qwen3.feed_forward_length", { type: "u32", value: 32 }],
      ["qwen3.attention.head_count", { type: "u32", value: 1 }],
      ["qwen3.attention.layer_norm_rms_epsilon", { type: "f32", value: 1e-6 }],
      ["tokenizer.ggml.model", { type: "string", value: "gpt2" }],
      ["tokenizer.ggml.tokens", { type: "strings", value: names }],
      ["tokenizer.ggml.merges", { type: "strings", value: [] }],
      ["tokenizer.chat_template", { type: "string", value: "{{ messages[0].content }}" }],
    ] as const);
  }
});

describe("inspecting", () => {
  it("tells what the header says and how well the model would do here, and copies nothing", async () => {
    const card = await files.inspect(scripted, undefined);
    expect(card).toMatchObject({
      name: "Scripted",
      fileName: "scripted.gguf",
      bytes: statSync(scripted).size,
      architecture: "qwen3",
      quantization: "F16",
      trainedContextTokens: 8192,
      isReasoning: false,
      fit: { kind: "fitsWell" },
    });
    expect(contents()).toEqual([]);
  });

  it("takes a chat model without a template by the marks in its vocabulary", async () => {
    const file = path.join(sources, "chat.gguf");
    const metadata = { "general.name": { type: "string", value: "Village 1B Instruct" } } as const;
    writeScriptedModel(file, [{ answer: "Yes." }], { chatTemplate: null, metadata });
    expect(await files.inspect(file, undefined)).toMatchObject({ name: "Village 1B Instruct" });
  });
});

describe("installing", () => {
  it("copies a whole model with its hash, tries it and uses the first one", async () => {
    const steps: InstallProgress[] = [];
    const model = await files.install(scripted, (progress) => steps.push(progress), never());
    const bytes = statSync(scripted).size;
    expect(model.modelId).toBe(createHash("sha256").update(readFileSync(scripted)).digest("hex"));
    expect(model.isInUse).toBe(true);
    expect([...new Set(steps.map(({ step }) => step))]).toEqual(["checking", "copying", "trying"]);
    expect(steps.at(-1)).toEqual({ step: "trying", progress: { bytesDone: bytes, bytesTotal: bytes } });
    expect(contents()).toEqual([`${model.modelId}.gguf`, `${model.modelId}.json`, "in-use.json"]);
    expect(await files.inUse()).toEqual(model);
    expect(await files.list()).toEqual([model]);
  });

  it("opens what was installed", async () => {
    const inUse = await files.inUse();
    const model = files.open(inUse?.modelId ?? "");
    const { text } = await written(model.generate(aRequest("What is a half?"), never()));
    expect(text).toBe("A half is one of two equal parts.");
    await model.close();
  });

  it("keeps one copy of the same file", async () => {
    const again = await install(scripted);
    expect((await files.list()).map(({ modelId }) => modelId)).toEqual([again.modelId]);
  });

  it("leaves the choice alone when there is one, and lets it be changed", async () => {
    const other = await install(tiny);
    expect(other.isInUse).toBe(false);
    expect((await files.use(other.modelId)).isInUse).toBe(true);
    expect((await files.list()).filter(({ isInUse }) => isInUse)).toHaveLength(1);
    await files.useNone();
    expect(await files.inUse()).toBeUndefined();
    expect(await files.list()).toHaveLength(2);
  });

  it("removes a model and its card", async () => {
    const [newest] = await files.list();
    expect(await files.remove(newest?.modelId ?? "")).toBe(newest?.bytes);
    expect(contents().filter((name) => name.startsWith(newest?.modelId ?? "-"))).toEqual([]);
    await expect(files.use(newest?.modelId ?? "")).rejects.toBeInstanceOf(UnknownModelError);
  });

  it("does not take a name for an id that leads out of the folder", async () => {
    await expect(files.remove("../../etc/passwd")).rejects.toBeInstanceOf(UnknownModelError);
  });

  it("installs one at a time", async () => {
    const first = install(tiny);
    await expect(install(tiny)).rejects.toBeInstanceOf(ModelInstallBusyError);
    await first;
  });

  it.each(["checking", "copying", "trying"] as const)(
    "is cancelled while %s, and leaves nothing behind",
    async (step) => {
      const file = path.join(sources, `cancelled-${step}.gguf`);
      writeScriptedModel(file, [{ answer: `Cancelled while ${step}.` }], { ballastBytes: 64e6 });
      const before = contents();
      const cancel = new AbortController();
      const reason = new Error("cancelled");
      const onProgress = (progress: InstallProgress) => {
        if (progress.step === step) cancel.abort(reason);
      };
      await expect(files.install(file, onProgress, cancel.signal)).rejects.toBe(reason);
      expect(contents()).toEqual(before);
      await Promise.all(launcher.hosts.map(({ exited }) => exited));
    },
  );

  it("removes what an install left that was cut off by a power failure", async () => {
    writeFileSync(path.join(folder, "left.part"), "half a model");
    await install(tiny);
    expect(contents().filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("does not list a model whose file was damaged on the disk", async () => {
    const model = await install(tiny);
    truncateSync(path.join(folder, `${model.modelId}.gguf`), 100);
    expect((await files.list()).map(({ modelId }) => modelId)).not.toContain(model.modelId);
  });
});

describe("copying", () => {
  it("says what is missing when the disk has no room, and writes nothing", async () => {
    const huge = path.join(sources, "sparse.gguf");
    const descriptor = openSync(huge, "w");
    ftruncateSync(descriptor, 2 ** 43);
    closeSync(descriptor);
    const target = path.join(sources, "copy.part");
    const fault = await copyModelFile(huge, target, () => {}, never()).catch((thrown: unknown) => thrown);
    expect(fault).toBeInstanceOf(ModelDiskFullError);
    expect(fault).toMatchObject({ neededBytes: expect.any(Number), freeBytes: expect.any(Number) });
    expect(existsSync(target)).toBe(false);
  });
});

describe("a host that dies of a file", () => {
  it("means that the file is refused", async () => {
    const crashing = forkModelHost(path.join(import.meta.dirname, "fixtures", "hostThatCrashes.ts"));
    const fragile: ModelFiles = createModelFiles({
      folder,
      prefixFolder: path.join(sources, "prefixes"),
      launcher: crashing,
      options: { gpu: true, threads: 1, places: 1 },
    });
    expect(await refusal(tiny, (file) => fragile.inspect(file, undefined))).toBe("unusable");
  });
});
