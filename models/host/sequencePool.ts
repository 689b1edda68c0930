import type { LlamaContext, LlamaContextSequence, Token } from "./llamaCpp.ts";
import type { Rounds } from "./rounds.ts";

/** The places in a context where a text can be written; each keeps what was last evaluated in it. */
export interface SequencePool {
  readonly rounds: Rounds;
  /**
   * Waits for a free sequence, first come, first served, and gives the one that shares most with the prompt; of equals,
   * the one that was used longest ago. On abort it throws `signal.reason` and takes none.
   */
  take(prompt: readonly Token[], signal: AbortSignal): Promise<LlamaContextSequence>;
  giveBack(sequence: LlamaContextSequence): void;
}

export function createSequencePool(context: LlamaContext, rounds: Rounds): SequencePool {
  const free = Array.from({ length: context.totalSequences }, () => inStep(context.getSequence(), rounds));
  const waiting: (() => void)[] = [];

  return {
    rounds,

    async take(prompt, signal) {
      signal.throwIfAborted();
      if (waiting.length > 0) await turn(waiting, signal);
      while (free.length === 0) await turn(waiting, signal);
      const best = free
        .map((sequence, index) => ({ index, shared: sequence.compareContextTokens([...prompt]).firstDifferentIndex }))
        .reduce((left, right) => (right.shared > left.shared ? right : left));
      const [sequence] = free.splice(best.index, 1);
      if (sequence === undefined) throw new Error("The pool gave a turn without a free sequence");
      rounds.join();
      return sequence;
    },

    giveBack(sequence) {
      rounds.leave();
      free.push(sequence);
      waiting.shift()?.();
    },
  };
}

/** The same sequence, whose writing rests between two tokens while somebody needs the context alone. */
function inStep(sequence: LlamaContextSequence, rounds: Rounds): LlamaContextSequence {
  const evaluate = sequence.evaluate.bind(sequence);
  sequence.evaluate = async function* (tokens, options) {
    const written = evaluate(tokens, options);
    let replacement: Token | Token[] | undefined;
    try {
      for (;;) {
        await rounds.pause();
        const { value, done } = await written.next(replacement);
        if (done === true) return;
        replacement = (yield value) ?? undefined;
      }
    } finally {
      await written.return();
    }
  };
  return sequence;
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
