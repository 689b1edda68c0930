import type { LlamaContextSequence, Token } from "./llamaCpp.ts";
import { firstChunk, nextChunk } from "./promptChunk.ts";
import type { Rounds } from "./rounds.ts";

/**
 * Evaluates the first tokens of a text in a sequence, keeping what the sequence has evaluated of them before.
 * In chunks, so that it is known how many tokens are done and an abort takes effect within one: it throws `signal.reason`.
 */
export async function readPrompt(
  sequence: LlamaContextSequence,
  rounds: Rounds,
  tokens: readonly Token[],
  onRead: (tokensDone: number) => void,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const kept = sequence.compareContextTokens([...tokens]).firstDifferentIndex;
  if (kept < sequence.nextTokenIndex) await rounds.alone(() => sequence.adaptStateToTokens([...tokens], false));
  let chunk = firstChunk;
  // Going back can mean going back further: a model may have to start from its last checkpoint.
  for (let at = sequence.nextTokenIndex; at < tokens.length; ) {
    signal.throwIfAborted();
    onRead(at);
    await rounds.pause();
    const startedAt = performance.now();
    const next = tokens.slice(at, at + chunk);
    await sequence.evaluateWithoutGeneratingNewTokens(next);
    at += next.length;
    chunk = nextChunk(next.length, performance.now() - startedAt);
  }
  signal.throwIfAborted();
}
