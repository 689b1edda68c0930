/** How often the model host has failed in a row, and when it may be started again (milliseconds of the clock). */
export interface BackOff {
  readonly failures: number;
  readonly retryAtMs: number;
}

export const rested: BackOff = { failures: 0, retryAtMs: 0 };

const firstRestMs = 500;
const longestRestMs = 60_000;

/** After one more failure: half a second of rest, then four times as long each time, up to a minute. Pure. */
export function afterFailure(before: BackOff, nowMs: number): BackOff {
  const failures = before.failures + 1;
  const restMs = Math.min(longestRestMs, firstRestMs * 4 ** before.failures);
  return { failures, retryAtMs: nowMs + restMs };
}
