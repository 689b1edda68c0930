/** How fast bytes go, smoothed: a drive that pauses for a second should not make the time left jump. */
export interface Pace {
  /** Notes how far the work is. */
  note(bytesDone: number): void;
  /** Bytes a second; 0 until it is known. */
  bytesPerSecond(): number;
  /** Undefined until it is known. */
  secondsLeft(bytesLeft: number): number | undefined;
}

/** A measurement of this long ago counts a third of one now. */
const memoryMs = 5_000;
/** Shorter stretches say nothing. */
const shortestMs = 250;

/** @param clock milliseconds that only go forward */
export function createPace(clock: () => number): Pace {
  let last: { readonly at: number; readonly bytes: number } | undefined;
  let rate = 0;
  const bytesPerSecond = () => rate;
  return {
    note(bytesDone) {
      const at = clock();
      if (last === undefined || bytesDone < last.bytes) {
        last = { at, bytes: bytesDone };
        return;
      }
      const passed = at - last.at;
      if (passed < shortestMs) return;
      const now = ((bytesDone - last.bytes) / passed) * 1_000;
      const keep = rate === 0 ? 0 : Math.exp(-passed / memoryMs);
      rate = keep * rate + (1 - keep) * now;
      last = { at, bytes: bytesDone };
    },
    bytesPerSecond,
    secondsLeft: (bytesLeft) => (rate > 0 ? bytesLeft / rate : undefined),
  };
}
