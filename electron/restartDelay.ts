const firstDelayMs = 100;
const longestDelayMs = 30_000;
/** An engine that lived this long was well: its death counts as the first. */
const healthyLifeMs = 60_000;

/**
 * How long to wait before the engine is started again: 0.1 s after the first death, doubling up to 30 s while it keeps
 * dying young. Pure.
 */
export function restartDelayMs(livesMs: readonly number[]): number {
  const youngDeaths = livesMs.length - 1 - livesMs.findLastIndex((lifeMs) => lifeMs >= healthyLifeMs);
  return Math.min(firstDelayMs * 2 ** Math.max(0, youngDeaths - 1), longestDelayMs);
}
