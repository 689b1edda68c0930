import type { LlamaContext, LlamaContextSequence, Token } from "./llamaCpp.ts";

/** The places in a context where a text can be written; each keeps what was last evaluated in it. */
export interface SequencePool {
  /**
   * Waits for a free sequence, first come, first served, and gives the one that shares most with the prompt.
   * On abort it throws `signal.reason` and takes none.
   */
  take(prompt: readonly Token[], signal: AbortSignal): Promise<LlamaContextSequence>;
  giveBack(sequence: LlamaContextSequence): void;
}

export function createSequencePool(context: LlamaContext, count: number): SequencePool {
  const free = Array.from({ length: count }, () => context.getSequence());
  const waiting: (() => void)[] = [];

  return {
    async take(prompt, signal) {
      signal.throwIfAborted();
      if (waiting.length > 0) await turn(waiting, signal);
      while (free.length === 0) await turn(waiting, signal);
      const best = free
        .map((sequence, index) => ({ index, shared: sequence.compareContextTokens([...prompt]).firstDifferentIndex }))
        .reduce((left, right) => (right.shared > left.shared ? right : left));
      const [sequence] = free.splice(best.index, 1);
      if (sequence === undefined) throw new Error("The pool gave a turn without a free sequence");
      return sequence;
    },

    giveBack(sequence) {
      free.push(sequence);
      waiting.shift()?.();
    },
  };
}

async function turn(waiting: (() => void)[], signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const go = () => {
      signal.removeEventListener("abort", stop);
      resolve();
    };
    const stop = () => {
      waiting.splice(waiting.indexOf(go), 1);
      reject(signal.reason);
    };
    signal.addEventListener("abort", stop, { once: true });
    waiting.push(go);
  });
}
