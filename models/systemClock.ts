import { setTimeout as sleep } from "node:timers/promises";
import type { ModelClock } from "./hostedModel.ts";
import { untilAborted } from "./untilAborted.ts";

/** The computer's own time. */
export const systemClock: ModelClock = {
  now: () => Date.now(),
  wait: (ms, signal) => untilAborted(sleep(ms, undefined, { ref: false }), signal),
};
