/**
 * Sizes in which a prompt is evaluated, in tokens; the largest is the context's batch. Measured on one core (0.6B, Q4_0):
 * 64 and 128 read as fast as 512 (132 tokens a second), 32 reads at 73 % of that.
 */
const chunks = [32, 64, 128] as const;
export const firstChunk = 64;
export const largestChunk = 128;
/** A chunk should not take longer than this, so that Stop frees the processor soon and progress moves. */
const mostMs = 600;

/** The size of the next chunk of a prompt, from the time that the last one took. Pure. */
export function nextChunk(lastTokens: number, lastMs: number): number {
  return largestInTime(chunks, lastTokens, lastMs, mostMs);
}

/** What a round takes of a prompt while others write. */
const chunksBeside = [16, 32, 64] as const;
export const smallestChunk = 16;
/** The others' answers should not stand still for longer than this. */
const mostMsBeside = 300;

/** How many tokens of a prompt a round may take beside answers, from the time that the last one took. Pure. */
export function roomBeside(lastTokens: number, lastMs: number): number {
  return largestInTime(chunksBeside, lastTokens, lastMs, mostMsBeside);
}

function largestInTime(sizes: readonly [number, ...number[]], tokens: number, ms: number, mostMs: number): number {
  const tokensInTime = (tokens * mostMs) / Math.max(1, ms);
  return sizes.findLast((size) => size <= tokensInTime) ?? sizes[0];
}
