/** Between these many tokens of a prompt are evaluated at once; the largest is the context's batch. */
export const smallestChunk = 32;
export const largestChunk = 128;
/** A chunk should take about this long, so that Stop frees the processor soon and progress moves. */
const wantedMs = 250;

/** The size of the next chunk of a prompt, from the time that the last one took. Pure. */
export function nextChunk(lastTokens: number, lastMs: number): number {
  const wanted = (lastTokens * wantedMs) / Math.max(1, lastMs);
  return Math.max(smallestChunk, Math.min(largestChunk, Math.floor(wanted / 16) * 16));
}
