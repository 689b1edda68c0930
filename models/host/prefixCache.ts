import { rmSync } from "node:fs";
import { untilAborted } from "../untilAborted.ts";
import type { LlamaContextSequence, Token } from "./llamaCpp.ts";
import type { PrefixFiles } from "./prefixFiles.ts";
import type { Rounds } from "./rounds.ts";

/** Beginnings of prompts that many share, each read once. */
export interface PrefixCache {
  /**
   * Brings a prefix into a sequence that does not hold it: from the disk if it has been read before, after somebody else
   * who is reading it now, or by reading it and keeping the result. On abort it throws `signal.reason`.
   * @param read evaluates exactly the prefix in the sequence
   */
  provide(
    sequence: LlamaContextSequence,
    prefix: readonly Token[],
    read: () => Promise<void>,
    signal: AbortSignal,
  ): Promise<void>;
}

/** Shorter ones are read faster than they are found. */
const shortestPrefix = 96;

export function createPrefixCache(files: PrefixFiles, rounds: Rounds): PrefixCache {
  const reading = new Map<string, Promise<void>>();

  async function readAndKeep(
    sequence: LlamaContextSequence,
    prefix: readonly Token[],
    read: () => Promise<void>,
  ): Promise<void> {
    await read();
    const unfinished = files.unfinished(prefix);
    try {
      await rounds.alone(() => sequence.saveStateToFile(unfinished));
      files.keep(unfinished, prefix);
    } catch {
      // A full or slow disk costs speed and nothing else: the sequence itself holds the prefix.
      rmSync(unfinished, { force: true });
    }
  }

  /** @returns whether the sequence now holds exactly the prefix */
  async function restore(sequence: LlamaContextSequence, prefix: readonly Token[]): Promise<boolean> {
    const file = files.find(prefix);
    if (file === undefined) return false;
    try {
      // The file is of this model, library and context, and whole: its name says so.
      await rounds.alone(() => sequence.loadStateFromFile(file, { acceptRisk: true }));
      return holds(sequence, prefix) && sequence.nextTokenIndex === prefix.length;
    } catch {
      rmSync(file, { force: true });
      await rounds.alone(() => sequence.clearHistory());
      return false;
    }
  }

  return {
    async provide(sequence, prefix, read, signal) {
      // A model that needs checkpoints cannot go back to a place inside its state.
      if (prefix.length < shortestPrefix || sequence.needsCheckpoints || holds(sequence, prefix)) return;
      const key = prefix.join(" ");
      for (;;) {
        signal.throwIfAborted();
        if (await restore(sequence, prefix)) return;
        const others = reading.get(key);
        if (others === undefined) break;
        await untilAborted(others, signal);
      }
      const done = readAndKeep(sequence, prefix, read);
      const settled = done.then(
        () => {},
        () => {},
      );
      reading.set(key, settled);
      try {
        await done;
      } finally {
        reading.delete(key);
      }
    },
  };
}

/** Whether the first tokens of a sequence are those. */
function holds(sequence: LlamaContextSequence, prefix: readonly Token[]): boolean {
  return sequence.compareContextTokens([...prefix]).firstDifferentIndex === prefix.length;
}
