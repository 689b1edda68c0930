import { ModelDiedError, ModelRefusedError } from "./errors.ts";
import type { GenerateRequest } from "./languageModel.ts";
import type { ModelHostLauncher } from "./modelHostLauncher.ts";
import { ModelHostSession } from "./modelHostSession.ts";

const trial: GenerateRequest = {
  system: "",
  messages: [{ role: "user", text: "1, 2, 3, 4, 5, 6, 7, 8, 9" }],
  maxTokens: 24,
  thoughtTokens: 24,
  temperature: 0,
  maxMs: 20_000,
};

/**
 * Loads a model file in a host of its own, checking every weight, and lets it write a little. With the graphics card
 * first where that is wished, then without. On abort it throws `signal.reason`.
 *
 * @throws ModelRefusedError, NotEnoughMemoryError
 * @returns the speed of writing; undefined when it wrote too little to tell
 */
export async function tryModel(
  options: { launcher: ModelHostLauncher; file: string; gpu: boolean; threads: number | undefined },
  onProgress: (progress: number) => void,
  signal: AbortSignal,
): Promise<{ tokensPerSecond: number | undefined }> {
  try {
    return await tryOnce(options, onProgress, signal);
  } catch (fault) {
    signal.throwIfAborted();
    if (options.gpu) return await tryModel({ ...options, gpu: false }, onProgress, signal);
    if (fault instanceof ModelDiedError) throw new ModelRefusedError("unusable", undefined, { cause: fault });
    throw fault;
  }
}

async function tryOnce(
  { launcher, file, gpu, threads }: Parameters<typeof tryModel>[0],
  onProgress: (progress: number) => void,
  signal: AbortSignal,
): Promise<{ tokensPerSecond: number | undefined }> {
  const session = await ModelHostSession.start(launcher, { gpu }, signal);
  try {
    for await (const event of session.load({ modelFile: file, gpu, threads, places: 1, checkTensors: true }, signal)) {
      if (event.kind === "loading") onProgress(event.progress);
    }
    let pieces = 0;
    let firstAt = 0;
    for await (const event of session.generate(trial, signal)) {
      if (event.kind !== "text" && event.kind !== "thought") continue;
      if (pieces === 0) firstAt = performance.now();
      pieces++;
    }
    const seconds = (performance.now() - firstAt) / 1000;
    return { tokensPerSecond: pieces < 8 ? undefined : (pieces - 1) / seconds };
  } finally {
    session.kill();
    await session.exited;
  }
}
