import type { LlamaContextSequence, Token } from "./llamaCpp.ts";
import { firstChunk, nextChunk } from "./promptChunk.ts";
import type { Rounds } from "./rounds.ts";

/**
 * Evaluates a prompt in a sequence, all but its last token, keeping what the sequence has evaluated of it before.
 * In chunks, so that the progress is known (0 to 1) and an abort takes effect within one: it throws `signal.reason`.
 */
export async function readPrompt(
  sequence: LlamaContextSequence,
  rounds: Rounds,
  prompt: readonly Token[],
  onProgress: (progress: number) => void,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const toRead = prompt.slice(0, -1);
  const kept = sequence.compareContextTokens(toRead).firstDifferentIndex;
  if (kept < sequence.nextTokenIndex) await rounds.alone(() => sequence.adaptStateToTokens(toRead, false));
  let chunk = firstChunk;
  for (let at = kept; at < toRead.length; ) {
    signal.throwIfAborted();
    onProgress((at - kept) / (toRead.length - kept));
    await rounds.pause();
    const startedAt = performance.now();
    const tokens = toRead.slice(at, at + chunk);
    await sequence.evaluateWithoutGeneratingNewTokens(tokens);
    at += tokens.length;
    chunk = nextChunk(tokens.length, performance.now() - startedAt);
  }
  signal.throwIfAborted();
  onProgress(1);
}
