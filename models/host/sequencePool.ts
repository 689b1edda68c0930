import type { EvaluationPriority, LlamaContext, LlamaContextSequence, Token } from "./llamaCpp.ts";
import type { Rounds } from "./rounds.ts";

/** The places in a context where a text can be written; each keeps what was last evaluated in it. */
export interface SequencePool {
  readonly rounds: Rounds;
  /**
   * Waits for a free sequence, first come, first served. It is one beside those that are being written, since llama.cpp
   * computes only neighbours together (split_equal in llama-batch.cpp); of several, the one that shares most with the
   * prompt, and of equals the one that was used longest ago. On abort it throws `signal.reason` and takes none.
   */
  take(prompt: readonly Token[], signal: AbortSignal): Promise<LlamaContextSequence>;
  giveBack(sequence: LlamaContextSequence): void;
}

export function createSequencePool(context: LlamaContext, rounds: Rounds): SequencePool {
  const places = Array.from({ length: context.totalSequences }, (_, place) =>
    inStep(context.getSequence(), place, rounds),
  );
  const free = [...places];
  const waiting: (() => void)[] = [];

  return {
    rounds,

    async take(prompt, signal) {
      signal.throwIfAborted();
      if (waiting.length > 0) await turn(waiting, signal);
      while (free.length === 0) await turn(waiting, signal);
      const isTaken = (place: number) => places[place] !== undefined && !free.includes(places[place]);
      const [best] = free
        .map((sequence) => {
          const place = places.indexOf(sequence);
          const neighbours = [place - 1, place + 1].filter(isTaken).length;
          return { sequence, neighbours, shared: sequence.compareContextTokens([...prompt]).firstDifferentIndex };
        })
        .toSorted((a, b) => b.neighbours - a.neighbours || b.shared - a.shared);
      if (best === undefined) throw new Error("The pool gave a turn without a free sequence");
      const { sequence } = best;
      free.splice(free.indexOf(sequence), 1);
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

/**
 * The same sequence, whose writing rests between two tokens while somebody needs the context alone, and whose place stands
 * where the library has the priority of a text, which is all that it tells of one when a batch is made.
 */
function inStep(sequence: LlamaContextSequence, place: number, rounds: Rounds): LlamaContextSequence {
  const evaluate = sequence.evaluate.bind(sequence);
  const read = sequence.evaluateWithoutGeneratingNewTokens.bind(sequence);
  const evaluationPriority = place as EvaluationPriority;
  sequence.evaluateWithoutGeneratingNewTokens = (tokens, options) => read(tokens, { ...options, evaluationPriority });
  sequence.evaluate = async function* (tokens, options) {
    const written = evaluate(tokens, { ...options, evaluationPriority });
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
